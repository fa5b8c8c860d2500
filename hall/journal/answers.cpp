#include "hall/journal/answers.h"

#include "hall/journal/checksum.h"

namespace motcua::journal {

namespace {

constexpr auto insert_sql =
    "INSERT INTO answers (request, at, answer, checksum) VALUES (?, ?, ?, ?)";
constexpr auto find_sql = "SELECT request, at, answer, checksum FROM answers WHERE request = ?";
constexpr auto slice_end_sql =
    "SELECT request FROM answers WHERE request > ? ORDER BY request LIMIT 1 OFFSET ?";
constexpr auto delete_sql =
    "DELETE FROM answers WHERE request > ?1 AND (?2 = '' OR request <= ?2) AND at < ?3";
constexpr auto all_sql = "SELECT request, at, answer, checksum FROM answers ORDER BY request";

std::int64_t checksum_of(std::string_view request, std::int64_t at, std::string_view answer) {
    return Checksum().add(request).add(at).add(answer).value();
}

bool sound(const Statement::Use& row) {
    return checksum_of(row.text(0), row.integer(1), row.text(2)) == row.integer(3);
}

} // namespace

Answers::Answers(Database& database)
    : insert_(database, insert_sql), find_(database, find_sql), slice_end_(database, slice_end_sql),
      delete_(database, delete_sql), all_(database, all_sql) {}

void Answers::insert(const Answer& answer) {
    const auto& [at, request, text] = answer;
    insert_.use()(request)(at)(text)(checksum_of(request, at, text)).run();
}

std::optional<std::string> Answers::find(std::string_view request) {
    auto row = find_.use();
    if (!row(request).next())
        return std::nullopt;
    if (!sound(row))
        throw JournalError("the answer to request " + std::string(request) + " is damaged");
    return std::string(row.text(2));
}

void Answers::forget(std::int64_t before, std::size_t look_at) {
    std::string slice_end;
    {
        auto row = slice_end_.use();
        if (row(forgotten_up_to_)(static_cast<std::uint64_t>(look_at - 1)).next())
            slice_end = row.text(0);
    }
    delete_.use()(forgotten_up_to_)(slice_end)(before).run();
    forgotten_up_to_ = slice_end;
}

std::vector<std::string> Answers::damaged() {
    std::vector<std::string> requests;
    auto row = all_.use();
    while (row.next())
        if (!sound(row))
            requests.emplace_back(row.text(0));
    return requests;
}

} // namespace motcua::journal
