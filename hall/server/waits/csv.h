#pragma once

#include "hall/server/config/mistakes.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::hall::waits {

struct CsvField {
    std::string text;
    Position at;
};

using CsvRow = std::vector<CsvField>;

/// Reads RFC 4180 text row by row: quotes, doubled quotes and line ends inside them, LF or CRLF, a
/// byte order mark. Empty lines are passed over.
class CsvReader {
public:
    /// `text` must outlive it; mistakes in the quoting are told to `mistakes`.
    CsvReader(std::string_view text, Mistakes& mistakes);

    std::optional<CsvRow> next();

private:
    bool at_end() const { return next_ == text_.size(); }

    bool at_line_end() const;
    void pass_line_end();
    char take();
    CsvField field();
    void quoted(CsvField& field);

    std::string_view text_;
    Mistakes& mistakes_;
    std::size_t next_ = 0;
    Position here_;
};

/// A field as it stands in a CSV file.
std::string csv_text(std::string_view text);

} // namespace motcua::hall::waits
