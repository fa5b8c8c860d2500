#include "tests/support/translations.h"

#include "tests/support/temporary_folder.h"

#include <QFile>
#include <QProcess>
#include <QXmlStreamReader>

#include <map>
#include <utility>

namespace motcua::testing {

namespace {

using Key = std::pair<QString, QString>; ///< context and source text

/// Reads a .ts file: is each text translated in every form?
std::map<Key, bool> read(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::map<Key, bool> texts;
    QXmlStreamReader xml(&file);
    Key key;
    bool done = true;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QStringLiteral("name"))
            key.first = xml.readElementText();
        else if (xml.name() == QStringLiteral("source"))
            key.second = xml.readElementText();
        else if (xml.name() == QStringLiteral("translation")) {
            done = !xml.attributes().hasAttribute(QStringLiteral("type"));
            const QString text =
                xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            texts[key] = done && !text.isEmpty();
        }
    }
    return texts;
}

} // namespace

QStringList
missing_translations(const QString& lupdate, const QString& folder, const QString& translations) {
    const TemporaryFolder scratch;
    const QString fresh = QString::fromStdString((scratch.path() / "fresh.ts").string());
    QProcess tool;
    tool.start(lupdate,
               {QStringLiteral("-silent"),
                QStringLiteral("-I"),
                QStringLiteral(MOTCUA_SOURCE_DIR),
                folder,
                QStringLiteral("-ts"),
                fresh});
    tool.waitForFinished(60'000);
    const auto wanted = read(fresh);
    const auto given = read(translations);
    QStringList missing;
    if (wanted.empty())
        missing << QStringLiteral("no text was found in ") + folder;
    for (const auto& [key, unused] : wanted)
        if (const auto found = given.find(key); found == given.end() || !found->second)
            missing << key.first + QStringLiteral(": ") + key.second;
    for (const auto& [key, unused] : given)
        if (!wanted.contains(key))
            missing << key.first + QStringLiteral(" no longer says: ") + key.second;
    return missing;
}

} // namespace motcua::testing
