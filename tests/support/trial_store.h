#pragma once

#include "central/store/store.h"
#include "tests/support/await.h"
#include "tests/support/temporary_folder.h"

#include <boost/asio/io_context.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace motcua::testing {

/// The databases that the tests run on: "sqlite", and "postgres" where MOTCUA_TEST_POSTGRES holds
/// the address of a server in which databases may be made (tests/central/postgres.sh starts one).
std::vector<std::string> databases();

/// Every row of every table as text, for comparing two runs.
std::string dump_store(boost::asio::io_context& context, central::Sql& sql);

/// Of a SQLite store; also while a centre runs on it.
std::string dump_store(const std::filesystem::path& folder);

/// A store of one of the databases(), empty at first, for tests that wait for each call.
class TrialStore {
public:
    explicit TrialStore(const std::string& kind = "sqlite");
    ~TrialStore();
    TrialStore(const TrialStore&) = delete;
    TrialStore& operator=(const TrialStore&) = delete;

    central::Receipts append(std::vector<central::Batch> batches) {
        return await(context, store->append(std::move(batches)));
    }

    std::uint64_t cursor(const std::string& source) {
        return await(context, store->cursor(source));
    }

    std::vector<central::SourceFigures> figures(protocol::EventTime now) {
        return await(context, store->figures(now));
    }

    std::size_t source_count() { return await(context, store->source_count()); }

    std::string dump() { return dump_store(context, *sql); }

    /// Statements behind the store's back.
    void script(const std::string& text) { await(context, sql->script(text)); }

    /// Another process: the same tables over a connection of its own.
    void reopen();

    /// PostgreSQL's address; empty for SQLite.
    const std::string& address() const { return address_; }

    const std::filesystem::path& folder() const { return folder_.path(); }

    boost::asio::io_context context{1};
    std::unique_ptr<central::Sql> sql;
    std::unique_ptr<central::Store> store;

private:
    TemporaryFolder folder_;
    std::string address_;
};

/// The dump of a store that got events 1..last of each source undisturbed.
std::string undisturbed(const std::vector<std::string>& sources, std::uint64_t last);

} // namespace motcua::testing
