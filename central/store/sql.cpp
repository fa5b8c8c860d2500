#include "central/store/sql.h"

namespace motcua::central {

std::int64_t Rows::number(std::size_t row, std::size_t column) const {
    const auto* number = std::get_if<std::int64_t>(&rows_.at(row).at(column));
    return number != nullptr ? *number : 0;
}

std::string Rows::text(std::size_t row, std::size_t column) const {
    const auto* text = std::get_if<std::string>(&rows_.at(row).at(column));
    return text != nullptr ? *text : std::string();
}

} // namespace motcua::central
