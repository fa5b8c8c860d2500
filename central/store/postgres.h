#pragma once

#include "central/store/sql.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>

#include <deque>
#include <libpq-fe.h>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace motcua::central {

/// The centre's tables in a PostgreSQL database, over one connection of libpq's non-blocking API in
/// pipeline mode: all steps of a call go out at once and their answers come back together.
///
/// Transactions wait for each other, in the order they came. Where the server goes away a call
/// fails with DatabaseError and the next one connects again.
class Postgres final : public Sql {
public:
    /// `address` is libpq's connection text, "host=... dbname=motcua" or "postgresql://...".
    /// Connects with the first call.
    Postgres(boost::asio::any_io_executor executor, std::string address);
    ~Postgres() override;

    Kind kind() const override { return Kind::postgres; }

    boost::asio::awaitable<std::vector<Rows>> run(Steps steps, Part part) override;
    boost::asio::awaitable<void> script(std::string text) override;
    /// Sends a text as it is, outside a transaction of ours.
    boost::asio::awaitable<void> statement(std::string text);

    boost::asio::awaitable<bool> has_table(std::string name) override;

private:
    struct Finish {
        void operator()(PGconn* connection) const { PQfinish(connection); }
    };

    struct Clear {
        void operator()(PGresult* result) const { PQclear(result); }
    };

    using Result = std::unique_ptr<PGresult, Clear>;

    boost::asio::awaitable<void> take_turn();
    void end_turn();
    boost::asio::awaitable<std::vector<Rows>> exchange(const Steps& steps, Part part);
    boost::asio::awaitable<void> connect();
    boost::asio::awaitable<void> wait_for(boost::asio::posix::stream_descriptor::wait_type what);
    boost::asio::awaitable<void> send_all();
    boost::asio::awaitable<Result> next_result();
    boost::asio::awaitable<std::string> read_answers(std::vector<Rows>& rows);
    void queue(const Steps& steps, Part part);
    void queue_step(const Step& step, std::size_t index);
    void queue_word(const char* word);
    const std::string& prepared(const Step& step);
    void drop();
    [[noreturn]] void fail(const std::string& what);

    boost::asio::any_io_executor executor_;
    std::string address_;
    std::unique_ptr<PGconn, Finish> connection_;
    std::optional<boost::asio::posix::stream_descriptor> socket_;
    std::map<std::string_view, std::string> statements_;
    /// What each queued command is: the step whose rows it has, or none's.
    std::vector<std::optional<std::size_t>> expected_;
    bool busy_ = false;
    std::deque<std::shared_ptr<boost::asio::steady_timer>> waiting_;
};

} // namespace motcua::central
