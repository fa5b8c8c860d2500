#include "drivers/agent/ticket_layout.h"

#include "drivers/agent/ticket_coarsen.h"
#include "drivers/agent/ticket_objects.h"
#include "drivers/agent/ticket_words.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <cmath>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace motcua::devices {
namespace {

using drivers::Bitmap;
using drivers::Slip;

constexpr uchar dark = 128; ///< grey levels below print black: the middle keeps strokes' weight

std::string read_file(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

const std::string vietnamese = "vi";
constexpr double narrow_mm = 60; ///< a printing width below this is narrow paper

/// Millimetres become dots: in styles "4.2mm" -> "34px", in attributes "26mm" -> "208".
std::string in_dots(const std::string& html, int dpi) {
    static const std::regex length("(\"?)([0-9]+(?:\\.[0-9]+)?)mm\\b(\"?)");
    std::string out;
    auto last = html.cbegin();
    for (std::sregex_iterator at(html.begin(), html.end(), length), end; at != end; ++at) {
        const auto& found = *at;
        const auto dots = std::lround(std::stod(found[2]) * dpi / 25.4);
        const bool attribute = found[1].length() > 0 && found[3].length() > 0;
        out.append(last, found[0].first);
        out += found[1].str() + std::to_string(dots) + (attribute ? "" : "px") + found[3].str();
        last = found[0].second;
    }
    return out.append(last, html.cend());
}

/// Narrows a paragraph to about equally long lines, if it can be done without one line more.
void balance(const QTextBlock& block, int width) {
    const int lines = block.layout()->lineCount();
    const double mean = block.layout()->maximumWidth() / lines;
    const auto format = block.blockFormat();
    for (const double slack : {1.08, 1.2, 1.35}) {
        auto narrow = format;
        narrow.setLeftMargin(std::max(0.0, (width - slack * mean) / 2));
        narrow.setRightMargin(narrow.leftMargin());
        QTextCursor(block).setBlockFormat(narrow);
        if (block.layout()->lineCount() <= lines) {
            return;
        }
    }
    QTextCursor(block).setBlockFormat(format);
}

void balance_centred(QTextDocument& document, int width) {
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        const bool centred = block.blockFormat().alignment().testFlag(Qt::AlignHCenter);
        const bool in_table = QTextCursor(block).currentTable() != nullptr;
        if (block.layout()->lineCount() > 1 && centred && !in_table) {
            balance(block, width);
        }
    }
}

/// A document with its drawing aids, laid out for a head.
struct Sheet {
    Sheet(const std::string& html, const protocol::PrintRecord& ticket, Head head)
        : objects(ticket.number, ticket.url, head.dots) {
        QFont font(QStringLiteral("Be Vietnam Pro"));
        font.setPixelSize(static_cast<int>(std::lround(4.3 * head.dpi / 25.4)));
        font.setHintingPreference(QFont::PreferNoHinting);
        document.setDefaultFont(font);
        document.setDocumentMargin(0);
        document.setUndoRedoEnabled(false);
        document.documentLayout()->registerHandler(QTextFormat::ImageObject, &objects);
        document.setHtml(QString::fromStdString(html));
        document.setTextWidth(head.dots);
        balance_centred(document, head.dots);
    }

    TicketObjects objects;
    QTextDocument document;
};

QImage paint(Sheet& sheet, Head head) {
    const int height = static_cast<int>(std::ceil(sheet.document.size().height() / 2)) * 2;
    QImage image(head.dots, height, QImage::Format_Grayscale8);
    image.fill(255);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black);
    sheet.document.documentLayout()->draw(&painter, context);
    painter.end();
    if (head.doubles) {
        coarsen(image, strong_rows(sheet.document, sheet.objects, height));
    }
    return image;
}

Bitmap blacken(const QImage& image) {
    Bitmap picture = Bitmap::blank(image.width(), image.height());
    for (int y = 0; y < image.height(); ++y) {
        const uchar* grey = image.constScanLine(y);
        auto* row = picture.bits.data() + static_cast<std::ptrdiff_t>(y) * picture.stride();
        for (int x = 0; x < image.width(); ++x) {
            row[x / 8] |= static_cast<std::uint8_t>((grey[x] < dark ? 0x80 : 0) >> (x % 8));
        }
    }
    return picture;
}

/// White at the top and bottom is paper for nothing.
void trim(Slip& slip) {
    int first = 0;
    int last = slip.picture.height;
    const int qr_top = slip.qr ? slip.qr->top : last;
    const int qr_bottom = slip.qr ? slip.qr->top + slip.qr->side : 0;
    while (last > qr_bottom && last > 0 && slip.picture.row_is_white(last - 1)) {
        --last;
    }
    while (first < qr_top && first < last && slip.picture.row_is_white(first)) {
        ++first;
    }
    first -= first % 2; // rows stay in their pairs
    last = std::min(slip.picture.height, last + last % 2);
    const auto stride = slip.picture.stride();
    auto& bits = slip.picture.bits;
    bits.resize(static_cast<std::size_t>(last * stride));
    bits.erase(bits.begin(), bits.begin() + first * stride);
    slip.picture.height = last - first;
    if (slip.qr) {
        slip.qr->top -= first;
    }
}

double smallest_letter_mm(const QTextDocument& document, Head head) {
    double smallest = 1000;
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const auto format = at.fragment().charFormat();
            if (!format.isImageFormat() && !at.fragment().text().trimmed().isEmpty()) {
                const QFontMetricsF metrics(format.font());
                smallest = std::min(smallest, metrics.capHeight() * 25.4 / head.dpi);
            }
        }
    }
    return smallest;
}

void add_fonts(const std::filesystem::path& folder) {
    int added = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".ttf") {
            const auto path = QString::fromStdString(entry.path().string());
            added += QFontDatabase::addApplicationFont(path) >= 0 ? 1 : 0;
        }
    }
    if (added == 0) {
        throw std::runtime_error(folder.string() + ": no fonts here");
    }
}

} // namespace

TicketLayout::TicketLayout(const std::filesystem::path& fonts,
                           const std::filesystem::path& templates,
                           const std::string& name) {
    add_fonts(fonts);
    for (const auto& entry : std::filesystem::directory_iterator(templates)) {
        const auto file = entry.path().filename().string();
        if (file.starts_with(name + ".") && file.ends_with(".html")) {
            const auto language = file.substr(name.size() + 1, file.size() - name.size() - 6);
            templates_[language] = read_file(entry.path());
            check(entry.path().string(), templates_[language]);
        }
    }
    if (!templates_.contains(vietnamese)) {
        throw std::runtime_error((templates / (name + ".vi.html")).string() + ": cannot be read");
    }
}

void TicketLayout::check(const std::string& path, const std::string& text) const {
    const auto ticket = sample_ticket();
    const auto words = ticket_words(ticket, false);
    std::ostringstream mistakes;
    for (const auto& mistake : template_mistakes(text, words)) {
        mistakes << path << ':' << mistake << '\n';
    }
    const Head head;
    Sheet sheet(fill_template(in_dots(text, head.dpi), words), ticket, head);
    paint(sheet, head);
    const double dot = 25.4 / head.dpi;
    if (smallest_letter_mm(sheet.document, head) < least_letter_mm) {
        mistakes << path << ": letters smaller than 3 mm (font-size below 4.2mm)\n";
    }
    if (sheet.objects.number_place().height() * dot < least_number_mm) {
        mistakes << path
                 << ": the number is smaller than 20 mm: <img src=\"number\" "
                    "height=\"20.5mm\">\n";
    }
    if (sheet.objects.qr_symbol() * dot < least_qr_mm) {
        mistakes << path
                 << ": the QR code is smaller than 25 mm: <img src=\"qr\" "
                    "width=\"25mm\">\n";
    }
    if (!mistakes.str().empty()) {
        throw std::runtime_error(mistakes.str());
    }
}

const std::string& TicketLayout::template_for(const std::string& language, int dpi) const {
    const auto& known = templates_.contains(language) ? language : vietnamese;
    auto& text = in_dots_[{known, dpi}];
    if (text.empty()) {
        text = in_dots(templates_.at(known), dpi);
    }
    return text;
}

Slip TicketLayout::lay_out(const protocol::PrintRecord& ticket, Head head) const {
    const bool narrow = head.dots * 25.4 / head.dpi < narrow_mm;
    const auto html =
        fill_template(template_for(ticket.language, head.dpi), ticket_words(ticket, narrow));
    Sheet sheet(html, ticket, head);
    Slip slip{blacken(paint(sheet, head)), std::nullopt, true};
    if (const auto place = sheet.objects.qr_place()) {
        slip.qr = drivers::QrBlock{ticket.url, place->left(), place->top(), place->width()};
    }
    trim(slip);
    return slip;
}

} // namespace motcua::devices
