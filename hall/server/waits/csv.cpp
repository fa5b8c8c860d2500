#include "hall/server/waits/csv.h"

namespace motcua::hall::waits {

CsvReader::CsvReader(std::string_view text, Mistakes& mistakes) : text_(text), mistakes_(mistakes) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text_.starts_with(byte_order_mark)) {
        text_.remove_prefix(byte_order_mark.size());
    }
}

std::optional<CsvRow> CsvReader::next() {
    while (!at_end() && at_line_end()) {
        pass_line_end();
    }
    if (at_end()) {
        return std::nullopt;
    }
    CsvRow row{field()};
    while (!at_end() && !at_line_end()) {
        take(); // the comma
        row.push_back(field());
    }
    if (!at_end()) {
        pass_line_end();
    }
    return row;
}

bool CsvReader::at_line_end() const {
    return text_[next_] == '\n' || text_.substr(next_, 2) == "\r\n";
}

void CsvReader::pass_line_end() {
    next_ += text_[next_] == '\n' ? 1 : 2;
    ++here_.line;
    here_.column = 1;
}

char CsvReader::take() {
    const char taken = text_[next_++];
    if (taken == '\n') {
        ++here_.line;
        here_.column = 1;
    } else {
        ++here_.column;
    }
    return taken;
}

CsvField CsvReader::field() {
    CsvField field{{}, here_};
    if (!at_end() && text_[next_] == '"') {
        quoted(field);
        return field;
    }
    while (!at_end() && text_[next_] != ',' && !at_line_end()) {
        field.text += take();
    }
    return field;
}

void CsvReader::quoted(CsvField& field) {
    take();
    for (;;) {
        if (at_end()) {
            mistakes_.add(field.at, "a quote is never closed");
            return;
        }
        const char taken = take();
        if (taken != '"') {
            field.text += taken;
        } else if (!at_end() && text_[next_] == '"') {
            field.text += take();
        } else {
            break;
        }
    }
    if (!at_end() && text_[next_] != ',' && !at_line_end()) {
        mistakes_.add(here_, "text after a closing quote; a comma or the line's end");
        while (!at_end() && text_[next_] != ',' && !at_line_end()) {
            take();
        }
    }
}

std::string csv_text(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        return std::string(text);
    }
    std::string quoted = "\"";
    for (const char one : text) {
        quoted += one == '"' ? "\"\"" : std::string(1, one);
    }
    return quoted + "\"";
}

} // namespace motcua::hall::waits
