#include "tests/support/trial_store.h"

#include "central/store/postgres.h"
#include "central/store/schema.h"
#include "central/store/sqlite.h"
#include "tests/support/hall_events.h"

#include <cstdlib>
#include <stdexcept>
#include <unistd.h>

namespace motcua::testing {

namespace {

using central::Part;
using central::Rows;
using central::Steps;
using central::Value;

std::string postgres_server() {
    const char* address = std::getenv("MOTCUA_TEST_POSTGRES");
    return address != nullptr ? address : "";
}

/// Makes a database of its own, so that tests may run beside each other.
std::string make_database(boost::asio::io_context& context) {
    static int count = 0;
    const std::string name = "motcua_" + std::to_string(getpid()) + "_" + std::to_string(++count);
    central::Postgres server(context.get_executor(), postgres_server() + " dbname=postgres");
    await(context, server.statement("CREATE DATABASE " + name));
    return postgres_server() + " dbname=" + name;
}

std::string text_of(const Rows& rows, std::size_t row, std::size_t column) {
    const std::string text = rows.text(row, column);
    return text.empty() ? std::to_string(rows.number(row, column)) : text;
}

/// Rows carry the source's name instead of its row number, which depends on who came first.
struct Table {
    std::string_view sql;
    std::size_t columns;
};

constexpr Table tables[] = {
    {"SELECT source, last_sequence, hall, epoch FROM source_cursor ORDER BY source", 4},
    {"SELECT c.source, t.sequence, t.type, t.subject, t.time, t.recordedtime, t.data "
     "FROM event t JOIN source_cursor c ON c.id = t.source ORDER BY c.source, t.sequence",
     7},
    {"SELECT c.source, t.recordedtime, t.day, t.state, t.name "
     "FROM hall_state t JOIN source_cursor c ON c.id = t.source ORDER BY c.source",
     5},
    {"SELECT c.source, t.day, t.issued, t.served, t.no_shows, t.called, t.wait_ms, t.rated, "
     "t.satisfied FROM day_figures t JOIN source_cursor c ON c.id = t.source "
     "ORDER BY c.source, t.day",
     9},
    {"SELECT c.source, t.day, t.question, t.very_good, t.good, t.bad "
     "FROM day_votes t JOIN source_cursor c ON c.id = t.source "
     "ORDER BY c.source, t.day, t.question",
     6},
    {"SELECT c.source, t.visit, t.day, t.state, t.issued_at, t.called_at "
     "FROM open_visit t JOIN source_cursor c ON c.id = t.source ORDER BY c.source, t.visit",
     6},
    {"SELECT c.source, t.device, t.kind, t.online, t.paper, t.fault, t.at "
     "FROM device_state t JOIN source_cursor c ON c.id = t.source ORDER BY c.source, t.device",
     7}};

} // namespace

std::vector<std::string> databases() {
    if (postgres_server().empty())
        return {"sqlite"};
    return {"sqlite", "postgres"};
}

std::string dump_store(boost::asio::io_context& context, central::Sql& sql) {
    std::string text;
    for (const Table& table : tables) {
        Steps steps;
        steps.push_back({table.sql, {}});
        const auto found = await(context, sql.run(std::move(steps), Part::reading));
        for (std::size_t row = 0; row < found[0].size(); ++row) {
            for (std::size_t column = 0; column < table.columns; ++column)
                text += "|" + text_of(found[0], row, column);
            text += "\n";
        }
        text += "--\n";
    }
    return text;
}

std::string dump_store(const std::filesystem::path& folder) {
    boost::asio::io_context context(1);
    central::Sqlite sql(folder);
    return dump_store(context, sql);
}

TrialStore::TrialStore(const std::string& kind) {
    if (kind == "postgres")
        address_ = make_database(context);
    reopen();
    await(context, central::bring_up_to_date(*sql));
}

TrialStore::~TrialStore() {
    store.reset();
    sql.reset();
    if (address_.empty())
        return;
    const std::string name = address_.substr(address_.rfind('=') + 1);
    central::Postgres server(context.get_executor(), postgres_server() + " dbname=postgres");
    await(context, server.statement("DROP DATABASE " + name + " WITH (FORCE)"));
}

void TrialStore::reopen() {
    store.reset();
    sql.reset();
    if (address_.empty())
        sql = std::make_unique<central::Sqlite>(folder_.path());
    else
        sql = std::make_unique<central::Postgres>(context.get_executor(), address_);
    store = std::make_unique<central::Store>(*sql);
}

std::string undisturbed(const std::vector<std::string>& sources, std::uint64_t last) {
    TrialStore trial;
    for (const std::string& source : sources) {
        if (trial.append({{source, hall_events(source, 1, last)}}).has_error())
            throw std::runtime_error("the undisturbed run failed");
    }
    return trial.dump();
}

} // namespace motcua::testing
