#include "ui/icon.h"
#include "ui/modules.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QQmlEngine>

#include <gtest/gtest.h>

namespace motcua::ui {

namespace {

int inked(const QString& name) {
    Icon icon;
    icon.setSize({64, 64});
    icon.set_name(name);
    icon.set_color(Qt::red);
    QImage picture(64, 64, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    icon.paint(&painter);
    int red = 0;
    for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 64; ++x)
            red += picture.pixelColor(x, y).red() > 250 && picture.pixelColor(x, y).green() < 60;
    return red;
}

TEST(Icon, DrawsEveryFileInItsColour) {
    QQmlEngine engine;
    use_modules(engine);
    const QStringList files = QDir(QStringLiteral(":/Motcua/Ui/icons")).entryList();
    EXPECT_GT(files.size(), 20);
    for (const QString& file : files)
        EXPECT_GT(inked(file.chopped(4)), 40) << file.toStdString();
}

TEST(Icon, DrawsNothingForAnUnknownName) {
    EXPECT_EQ(inked(QStringLiteral("no-such-icon")), 0);
}

} // namespace

} // namespace motcua::ui
