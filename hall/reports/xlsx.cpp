#include "hall/reports/exports.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <system_error>
#include <unistd.h>
#include <xlsxwriter.h>

namespace motcua::reports {

namespace {

constexpr double text_width = 34;
constexpr double number_width = 13;

struct Formats {
    lxw_format* title = nullptr;
    lxw_format* head = nullptr;
    lxw_format* text = nullptr;
    lxw_format* count = nullptr;
    lxw_format* decimal = nullptr;
    lxw_format* note = nullptr;
};

lxw_format* make(lxw_workbook* book) {
    lxw_format* format = workbook_add_format(book);
    format_set_font_name(format, "Arial");
    return format;
}

Formats make_formats(lxw_workbook* book) {
    Formats formats{make(book), make(book), make(book), make(book), make(book), make(book)};
    format_set_bold(formats.title);
    format_set_font_size(formats.title, 14);
    format_set_bold(formats.head);
    format_set_text_wrap(formats.head);
    format_set_bg_color(formats.head, 0xE6EEF6);
    format_set_border(formats.head, LXW_BORDER_THIN);
    format_set_text_wrap(formats.text);
    format_set_num_format(formats.count, "#,##0");
    format_set_num_format(formats.decimal, "#,##0.0");
    format_set_text_wrap(formats.note);
    format_set_italic(formats.note);
    for (lxw_format* format : {formats.text, formats.count, formats.decimal}) {
        format_set_border(format, LXW_BORDER_HAIR);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    }
    return formats;
}

/// Names of sheets are short, and without some signs.
std::string sheet_name(const Table& table, std::size_t number, const std::string& language) {
    constexpr std::size_t longest = 27;
    std::string name;
    std::size_t letters = 0;
    for (const char letter : table.title.in(language)) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool begins = (byte & 0xC0U) != 0x80U;
        if (begins && ++letters > longest) {
            break;
        }
        name += std::string_view("[]:*?/\\'").find(letter) == std::string::npos ? letter : ' ';
    }
    return std::to_string(number) + " " + name;
}

void write_cell(lxw_worksheet* sheet,
                lxw_row_t row,
                lxw_col_t column,
                const Cell& cell,
                const Formats& formats,
                Unit unit,
                const std::string& language) {
    if (const auto* words = std::get_if<Words>(&cell)) {
        worksheet_write_string(sheet, row, column, words->in(language).c_str(), formats.text);
    } else if (const auto* number = std::get_if<double>(&cell)) {
        worksheet_write_number(
            sheet, row, column, *number, unit == Unit::count ? formats.count : formats.decimal);
    } else {
        worksheet_write_blank(sheet, row, column, formats.text);
    }
}

void write_table(lxw_worksheet* sheet,
                 const Document& document,
                 const Table& table,
                 const Formats& formats,
                 const std::string& language) {
    const std::string about = document.hall.in(language) + " – " + document.period.in(language);
    worksheet_write_string(sheet, 0, 0, table.title.in(language).c_str(), formats.title);
    worksheet_write_string(sheet, 1, 0, about.c_str(), nullptr);
    lxw_row_t row = 3;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        const Column& column = table.columns[at];
        const auto place = static_cast<lxw_col_t>(at);
        const bool text = column.unit == Unit::text;
        worksheet_set_column(sheet, place, place, text ? text_width : number_width, nullptr);
        worksheet_write_string(sheet, row, place, column.name.in(language).c_str(), formats.head);
    }
    worksheet_freeze_panes(sheet, row + 1, 1);
    for (const auto& cells : table.rows) {
        ++row;
        for (std::size_t at = 0; at < cells.size(); ++at) {
            write_cell(sheet,
                       row,
                       static_cast<lxw_col_t>(at),
                       cells[at],
                       formats,
                       table.columns[at].unit,
                       language);
        }
    }
    if (!table.note.vi.empty()) {
        worksheet_merge_range(
            sheet,
            row + 2,
            0,
            row + 5,
            static_cast<lxw_col_t>(std::max<std::size_t>(table.columns.size(), 2) - 1),
            table.note.in(language).c_str(),
            formats.note);
    }
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9); // A4
    worksheet_fit_to_pages(sheet, 1, 0);
}

/// A file of this name alone, gone when the work is; empty when there is no place for one.
struct Scratch {
    explicit Scratch(const std::filesystem::path& folder)
        : name((folder / "report-XXXXXX.xlsx").string()) {
        constexpr int suffix = 5;
        const int file = ::mkstemps(name.data(), suffix);
        if (file < 0) {
            name.clear();
        } else {
            ::close(file);
        }
    }

    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove(name, ignored);
    }

    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    std::string name;
};

} // namespace

std::string to_xlsx(const Document& document,
                    const std::string& language,
                    const std::filesystem::path& workspace) {
    const Scratch scratch(workspace);
    lxw_workbook* book = scratch.name.empty() ? nullptr : workbook_new(scratch.name.c_str());
    if (book == nullptr) {
        return {};
    }
    const Formats formats = make_formats(book);
    std::size_t number = 0;
    for (const Table& table : document.tables) {
        const std::string name = sheet_name(table, ++number, language);
        lxw_worksheet* sheet = workbook_add_worksheet(book, name.c_str());
        if (sheet != nullptr) {
            write_table(sheet, document, table, formats, language);
        }
    }
    if (workbook_close(book) != LXW_NO_ERROR) {
        return {};
    }
    std::ifstream made(scratch.name, std::ios::binary);
    return {std::istreambuf_iterator<char>(made), {}};
}

} // namespace motcua::reports
