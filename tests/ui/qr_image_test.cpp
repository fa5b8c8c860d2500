#include "tests/support/temporary_folder.h"
#include "ui/qr_image.h"

#include <QImage>
#include <QPainter>
#include <QProcess>

#include <gtest/gtest.h>

namespace motcua::ui {

namespace {

/// What an independent reader (zbar) finds in the drawn symbol.
QString read_by_zbar(const QString& text, int side) {
    QrImage item;
    item.setSize(QSizeF(side, side));
    item.set_text(text);
    QImage picture(side, side, QImage::Format_RGB32);
    picture.fill(Qt::darkGray);
    QPainter painter(&picture);
    item.paint(&painter);
    painter.end();
    const testing::TemporaryFolder folder;
    const QString file = QString::fromStdString((folder.path() / "qr.png").string());
    picture.save(file);
    QProcess reader;
    reader.start(QStringLiteral("zbarimg"), {QStringLiteral("--raw"), QStringLiteral("-q"), file});
    reader.waitForFinished(20'000);
    return QString::fromUtf8(reader.readAllStandardOutput()).trimmed();
}

TEST(QrImage, IsReadBackByAnotherProgram) {
    const QString url = QStringLiteral("http://tranbien.motcua.vn/t/0f5m8x2k9qj7c4w1r6hz3n");
    EXPECT_EQ(read_by_zbar(url, 220), url);
    EXPECT_EQ(read_by_zbar(url, 400), url);
}

TEST(QrImage, DrawsNothingForNoText) {
    QrImage item;
    item.setSize(QSizeF(40, 40));
    QImage picture(40, 40, QImage::Format_RGB32);
    picture.fill(Qt::darkGray);
    QPainter painter(&picture);
    item.paint(&painter);
    EXPECT_EQ(picture.pixelColor(20, 20), QColor(Qt::darkGray));
}

} // namespace

} // namespace motcua::ui
