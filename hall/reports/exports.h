#pragma once

#include "hall/reports/table.h"

#include <filesystem>
#include <string>

namespace motcua::reports {

// One document in the forms that people take away. `language` is "vi" or "en".

/// RFC 4180 with a byte order mark, comma, a point in numbers: opens in every spreadsheet. A text
/// that a spreadsheet would take for a formula gets an apostrophe before it. Tables follow one
/// another.
std::string to_csv(const Document& document, const std::string& language);

/// Office Open XML, a sheet for each table; texts are strings and nothing else. Works in a file of
/// its own in `workspace`, removed at the end. Empty when there was no place for it.
std::string to_xlsx(const Document& document,
                    const std::string& language,
                    const std::filesystem::path& workspace);

/// A whole page, for print: all texts escaped.
std::string to_html(const Document& document, const std::string& language);

/// For our own pages: {"title", "columns", "rows"} of each table.
std::string to_json(const Document& document);

} // namespace motcua::reports
