#include <QFile>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace motcua::display {

namespace {

TEST(Translation, GivesEveryTextInEnglish) {
    QFile file(QStringLiteral(MOTCUA_SOURCE_DIR "/queue-display/i18n/display_en.ts"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader reader(&file);
    QString source;
    int translated = 0;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        if (reader.name() == QLatin1String("source"))
            source = reader.readElementText();
        if (reader.name() == QLatin1String("translation")) {
            EXPECT_FALSE(reader.attributes().hasAttribute(QLatin1String("type")))
                << source.toStdString();
            ++translated;
        }
    }
    EXPECT_FALSE(reader.hasError());
    EXPECT_GT(translated, 50);
}

} // namespace

} // namespace motcua::display
