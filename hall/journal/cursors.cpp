#include "hall/journal/cursors.h"

namespace motcua::journal {

namespace {

constexpr auto get_sql = "SELECT sequence FROM cursors WHERE reader = ?";
constexpr auto set_sql = "INSERT INTO cursors (reader, sequence) VALUES (?, ?)"
                         " ON CONFLICT (reader) DO UPDATE SET sequence = excluded.sequence";

} // namespace

Cursors::Cursors(Database& database) : get_(database, get_sql), set_(database, set_sql) {}

std::uint64_t Cursors::get(std::string_view reader) {
    auto row = get_.use();
    return row(reader).next() ? static_cast<std::uint64_t>(row.integer(0)) : 0;
}

void Cursors::set(std::string_view reader, std::uint64_t sequence) {
    set_.use()(reader)(sequence).run();
}

} // namespace motcua::journal
