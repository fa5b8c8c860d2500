#include "central/store/sqlite.h"

#include <utility>

namespace motcua::central {

namespace {

namespace asio = boost::asio;

std::filesystem::path made(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    return folder;
}

} // namespace

Sqlite::Sqlite(const std::filesystem::path& folder) : database_(made(folder) / "centre.db") {}

asio::awaitable<std::vector<Rows>> Sqlite::run(Steps steps, Part part) {
    co_return run_now(steps, part);
}

std::vector<Rows> Sqlite::run_now(const Steps& steps, Part part) {
    try {
        if (part == Part::whole || part == Part::first)
            database_.run("BEGIN IMMEDIATE");
        std::vector<Rows> all;
        for (const Step& step : steps)
            all.push_back(do_one(step));
        if (part == Part::whole || part == Part::last)
            database_.run("COMMIT");
        return all;
    } catch (const DatabaseError&) {
        roll_back();
        throw;
    }
}

Rows Sqlite::do_one(const Step& step) {
    auto known = statements_.find(step.sql);
    if (known == statements_.end())
        known = statements_.try_emplace(step.sql, database_, step.sql).first;
    Statement& statement = known->second;
    statement.start();
    for (std::size_t i = 0; i < step.values.size(); ++i) {
        const int index = static_cast<int>(i) + 1;
        std::visit([&](const auto& value) { statement.bind_named(index, value); }, step.values[i]);
    }
    Rows rows;
    while (statement.next())
        rows.add(statement.row());
    return rows;
}

void Sqlite::roll_back() {
    if (sqlite3_get_autocommit(database_.handle()) == 0)
        sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

asio::awaitable<void> Sqlite::script(std::string text) {
    Transaction transaction(database_);
    database_.run(text);
    transaction.commit();
    co_return;
}

asio::awaitable<bool> Sqlite::has_table(std::string name) {
    Statement find(database_, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?");
    co_return find.with(std::string_view(name)).next();
}

} // namespace motcua::central
