#include "hall/pdf/page_maker.h"

#include <QAbstractTextDocumentLayout>
#include <QDir>
#include <QFont>
#include <QFontDatabase>
#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace motcua::pdf {

namespace {

constexpr int dots_per_inch = 150;
constexpr int foot_dots = 60;

/// The hall's own face, whose stacked Vietnamese marks are whole; it is built in.
void load_fonts() {
    for (const char* name : {"400Regular", "600SemiBold", "700Bold"}) {
        QFontDatabase::addApplicationFont(
            QStringLiteral(":/pdf/fonts/BeVietnamPro_%1.ttf").arg(QLatin1String(name)));
    }
}

void draw_page(QPainter& painter, QTextDocument& document, int page, const QSizeF& size) {
    const QRectF part(0, page * size.height(), size.width(), size.height());
    painter.save();
    painter.translate(0, -part.y());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = part;
    context.palette.setColor(QPalette::Text, QColor(0x10, 0x24, 0x3A));
    painter.setClipRect(part);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
    const QString foot = QStringLiteral("%1 / %2").arg(page + 1).arg(document.pageCount());
    painter.drawText(
        QRectF(0, size.height(), size.width(), foot_dots), Qt::AlignRight | Qt::AlignBottom, foot);
}

} // namespace

bool make_pdf(const QString& html, const QString& file) {
    load_fonts();
    QPdfWriter writer(file);
    writer.setResolution(dots_per_inch);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4),
                                     QPageLayout::Landscape,
                                     QMarginsF(12, 12, 12, 10),
                                     QPageLayout::Millimeter));
    writer.setTitle(QStringLiteral("motcua"));
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&writer);
    document.setDefaultFont(QFont(QStringLiteral("Be Vietnam Pro"), 8));
    document.setHtml(html);
    const QSizeF size(writer.width(), writer.height() - foot_dots);
    document.setPageSize(size);
    QPainter painter;
    if (!painter.begin(&writer)) {
        return false;
    }
    painter.setFont(QFont(QStringLiteral("Be Vietnam Pro"), 7));
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0 && !writer.newPage()) {
            return false;
        }
        draw_page(painter, document, page, size);
    }
    return painter.end();
}

} // namespace motcua::pdf
