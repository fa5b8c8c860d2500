#include "central/parts.h"

#include "central/store/postgres.h"
#include "central/store/schema.h"
#include "central/store/sqlite.h"

#include <boost/asio/steady_timer.hpp>

#include <utility>

namespace motcua::central {

namespace {

namespace asio = boost::asio;

std::unique_ptr<Sql> open_database(const asio::any_io_executor& executor, const Options& options) {
    if (options.database.empty())
        return std::make_unique<Sqlite>(options.data);
    return std::make_unique<Postgres>(executor, options.database);
}

/// One SQLite file has one connection: two would only wait for each other.
std::unique_ptr<Sql> open_second(const asio::any_io_executor& executor, const Options& options) {
    return options.database.empty() ? nullptr : open_database(executor, options);
}

trust::Certificate::Time seconds(protocol::EventTime time) {
    return std::chrono::floor<std::chrono::seconds>(time);
}

std::vector<std::string> names_of(const Options& options) {
    if (!options.names.empty())
        return options.names;
    return {"localhost", "127.0.0.1"};
}

} // namespace

Parts::Parts(const asio::any_io_executor& executor,
             const Options& options,
             Clock now,
             Log log,
             Limits limits)
    : executor_(executor), keep_months_(options.keep_months),
      writing_(open_database(executor, options)), reading_(open_second(executor, options)),
      keys_(options.data / "trust"), authority_(open_authority(keys_, seconds(now()))),
      enrolment_(reading_ ? *reading_ : *writing_, authority_),
      gate_(enrolment_, open_server(keys_, authority_, names_of(options), seconds(now()))),
      store_(*writing_), looking_(reading_ ? *reading_ : *writing_),
      intake_(executor, store_, metrics_), documents_(reading_ ? *reading_ : *writing_),
      dossiers_(options.sample_dossiers ? Dossiers::Provider(&sample_dossier) : nullptr),
      accounts_(reading_ ? *reading_ : *writing_),
      reports_(reading_ ? *reading_ : *writing_), centre_{looking_,
                                                          intake_,
                                                          links_,
                                                          gate_,
                                                          documents_,
                                                          dossiers_,
                                                          accounts_,
                                                          reports_,
                                                          metrics_,
                                                          std::move(now),
                                                          std::move(log),
                                                          limits} {}

asio::awaitable<void> Parts::open() {
    co_await bring_up_to_date(*writing_);
    co_await gate_.look(centre_.now());
}

asio::awaitable<void> Parts::keep_house() {
    constexpr int seconds_a_day = 86'400;
    asio::steady_timer timer(executor_);
    for (int second = 0;; ++second) {
        if (second % seconds_a_day == 0)
            co_await forget_old_months();
        timer.expires_after(std::chrono::seconds(1));
        co_await timer.async_wait(as_result);
        co_await close_revoked(centre_);
    }
}

asio::awaitable<void> Parts::forget_old_months() {
    if (!keep_months_)
        co_return;
    std::string trouble;
    try {
        co_await looking_.forget_before(months_before(centre_.now(), *keep_months_));
    } catch (const DatabaseError& error) {
        trouble = error.what();
    }
    if (!trouble.empty())
        centre_.log("cannot let go of old events: " + trouble);
}

Door Parts::door(Door::Kind kind) const {
    Door door;
    door.kind = kind;
    if (kind == Door::Kind::people)
        door.context = [this] { return gate_.people(); };
    else if (kind == Door::Kind::halls)
        door.context = [this] { return gate_.halls(); };
    return door;
}

} // namespace motcua::central
