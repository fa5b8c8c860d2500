#include "central/store/postgres.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <charconv>
#include <utility>

namespace motcua::central {

namespace {

namespace asio = boost::asio;
using asio::awaitable;
using Socket = asio::posix::stream_descriptor;

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

// Type numbers of PostgreSQL's catalogue (pg_type.dat).
constexpr Oid type_int8 = 20;
constexpr Oid type_int4 = 23;
constexpr Oid type_text = 25;

std::string without_line_end(std::string text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.pop_back();
    return text.empty() ? "the connection is lost" : text;
}

Value read_value(const PGresult* result, int row, int column) {
    const char* text = PQgetvalue(result, row, column);
    const auto size = static_cast<std::size_t>(PQgetlength(result, row, column));
    const Oid type = PQftype(result, column);
    std::int64_t number = 0;
    if (type == type_int8 || type == type_int4) {
        std::from_chars(text, text + size, number);
        return number;
    }
    return std::string(text, size);
}

void read_rows(const PGresult* result, Rows& rows) {
    for (int row = 0; row < PQntuples(result); ++row) {
        std::vector<Value> values;
        for (int column = 0; column < PQnfields(result); ++column)
            values.push_back(read_value(result, row, column));
        rows.add(std::move(values));
    }
}

} // namespace

Postgres::Postgres(asio::any_io_executor executor, std::string address)
    : executor_(std::move(executor)), address_(std::move(address)) {}

Postgres::~Postgres() {
    drop();
}

awaitable<std::vector<Rows>> Postgres::run(Steps steps, Part part) {
    const bool begins = part != Part::middle && part != Part::last;
    if (begins)
        co_await take_turn();
    std::string reason;
    try {
        auto rows = co_await exchange(steps, part);
        if (part != Part::first && part != Part::middle)
            end_turn();
        co_return rows;
    } catch (const DatabaseError& error) {
        reason = error.what();
    }
    end_turn();
    throw DatabaseError(reason);
}

awaitable<void> Postgres::script(std::string text) {
    // Several processes that start at once make the tables one after another.
    std::string all = "BEGIN; SELECT pg_advisory_xact_lock(7461);" + text + "; COMMIT";
    co_await statement(std::move(all));
}

awaitable<void> Postgres::statement(std::string text) {
    co_await take_turn();
    std::string reason;
    try {
        if (!connection_)
            co_await connect();
        // Several statements in one text are no pipeline's business.
        PQexitPipelineMode(connection_.get());
        if (PQsendQuery(connection_.get(), text.c_str()) != 1)
            fail(PQerrorMessage(connection_.get()));
        co_await send_all();
        Result result = co_await next_result();
        while (result) {
            if (PQresultStatus(result.get()) == PGRES_FATAL_ERROR)
                reason = without_line_end(PQresultErrorMessage(result.get()));
            result = co_await next_result();
        }
        // Whatever state it is in, the next call begins anew.
        drop();
    } catch (const DatabaseError& error) {
        reason = error.what();
    }
    end_turn();
    if (!reason.empty())
        throw DatabaseError(reason);
}

awaitable<bool> Postgres::has_table(std::string name) {
    constexpr std::string_view find = "SELECT 1 FROM pg_catalog.pg_class c "
                                      "WHERE c.relname = $1 AND pg_table_is_visible(c.oid)";
    Steps steps;
    steps.push_back({find, {std::move(name)}});
    const auto found = co_await run(std::move(steps), Part::reading);
    co_return !found[0].empty();
}

awaitable<void> Postgres::take_turn() {
    if (!std::exchange(busy_, true))
        co_return;
    const auto turn = std::make_shared<asio::steady_timer>(executor_);
    turn->expires_at(asio::steady_timer::time_point::max());
    waiting_.push_back(turn);
    co_await turn->async_wait(as_result);
}

/// Hands the turn on; `busy_` stays set where somebody waits.
void Postgres::end_turn() {
    if (waiting_.empty()) {
        busy_ = false;
        return;
    }
    waiting_.front()->cancel();
    waiting_.pop_front();
}

awaitable<std::vector<Rows>> Postgres::exchange(const Steps& steps, Part part) {
    if (!connection_) {
        if (part == Part::middle || part == Part::last)
            throw DatabaseError("the connection is lost");
        co_await connect();
    }
    std::vector<Rows> rows(steps.size());
    queue(steps, part);
    co_await send_all();
    const std::string trouble = co_await read_answers(rows);
    if (trouble.empty())
        co_return rows;
    // Ends the broken transaction, and forgets statements that may have been left unprepared.
    statements_.clear();
    queue_word("ROLLBACK");
    queue_word("DEALLOCATE ALL");
    PQpipelineSync(connection_.get());
    co_await send_all();
    co_await read_answers(rows);
    throw DatabaseError(trouble);
}

void Postgres::queue(const Steps& steps, Part part) {
    if (part == Part::whole || part == Part::first)
        queue_word("BEGIN");
    for (std::size_t i = 0; i < steps.size(); ++i)
        queue_step(steps[i], i);
    if (part == Part::whole || part == Part::last)
        queue_word("COMMIT");
    if (PQpipelineSync(connection_.get()) != 1)
        fail(PQerrorMessage(connection_.get()));
}

void Postgres::queue_word(const char* word) {
    expected_.emplace_back();
    if (PQsendQueryParams(connection_.get(), word, 0, nullptr, nullptr, nullptr, nullptr, 0) != 1)
        fail(PQerrorMessage(connection_.get()));
}

void Postgres::queue_step(const Step& step, std::size_t index) {
    const std::string& name = prepared(step);
    expected_.emplace_back(index);
    std::vector<std::string> texts;
    texts.reserve(step.values.size());
    std::vector<const char*> values;
    for (const Value& value : step.values) {
        const auto* number = std::get_if<std::int64_t>(&value);
        if (number != nullptr)
            texts.push_back(std::to_string(*number));
        values.push_back(number != nullptr ? texts.back().c_str()
                                           : std::get<std::string>(value).c_str());
    }
    const int count = static_cast<int>(values.size());
    if (PQsendQueryPrepared(
            connection_.get(), name.c_str(), count, values.data(), nullptr, nullptr, 0) != 1)
        fail(PQerrorMessage(connection_.get()));
}

/// The name of the step's statement, which is prepared in the same pipeline where it is new.
const std::string& Postgres::prepared(const Step& step) {
    if (const auto known = statements_.find(step.sql); known != statements_.end())
        return known->second;
    std::vector<Oid> types;
    for (const Value& value : step.values)
        types.push_back(std::holds_alternative<std::int64_t>(value) ? type_int8 : type_text);
    const std::string name = "s" + std::to_string(statements_.size());
    const std::string sql(step.sql);
    const int count = static_cast<int>(types.size());
    expected_.emplace_back();
    if (PQsendPrepare(connection_.get(), name.c_str(), sql.c_str(), count, types.data()) != 1)
        fail(PQerrorMessage(connection_.get()));
    return statements_.emplace(step.sql, name).first->second;
}

awaitable<void> Postgres::connect() {
    connection_.reset(PQconnectStart(address_.c_str()));
    if (!connection_ || PQstatus(connection_.get()) == CONNECTION_BAD)
        fail(connection_ ? PQerrorMessage(connection_.get()) : "out of memory");
    auto state = PGRES_POLLING_WRITING;
    while (state != PGRES_POLLING_OK) {
        if (state == PGRES_POLLING_FAILED)
            fail(PQerrorMessage(connection_.get()));
        const auto what = state == PGRES_POLLING_READING ? Socket::wait_read : Socket::wait_write;
        co_await wait_for(what);
        state = PQconnectPoll(connection_.get());
    }
    PQsetnonblocking(connection_.get(), 1);
    PQenterPipelineMode(connection_.get());
}

awaitable<void> Postgres::wait_for(Socket::wait_type what) {
    // While it connects, libpq may go over to another socket.
    const int number = PQsocket(connection_.get());
    if (socket_ && socket_->native_handle() != number) {
        socket_->release();
        socket_.reset();
    }
    if (!socket_)
        socket_.emplace(executor_, number);
    const auto [error] = co_await socket_->async_wait(what, as_result);
    // The other half of a wait for either was first.
    if (error && error != asio::error::operation_aborted)
        fail(error.message());
}

/// Reads while it writes: a server whose answers nobody takes stops taking steps.
awaitable<void> Postgres::send_all() {
    using namespace asio::experimental::awaitable_operators;
    int left = PQflush(connection_.get());
    while (left == 1) {
        auto readable = wait_for(Socket::wait_read);
        auto writable = wait_for(Socket::wait_write);
        co_await (std::move(readable) || std::move(writable));
        if (PQconsumeInput(connection_.get()) != 1)
            fail(PQerrorMessage(connection_.get()));
        left = PQflush(connection_.get());
    }
    if (left != 0)
        fail(PQerrorMessage(connection_.get()));
}

awaitable<Postgres::Result> Postgres::next_result() {
    while (PQisBusy(connection_.get()) == 1) {
        co_await wait_for(Socket::wait_read);
        if (PQconsumeInput(connection_.get()) != 1)
            fail(PQerrorMessage(connection_.get()));
    }
    co_return Result(PQgetResult(connection_.get()));
}

/// Answers come command by command, each ended by a null; the pipeline's end comes last. Returns
/// the first thing that went wrong, or "".
awaitable<std::string> Postgres::read_answers(std::vector<Rows>& rows) {
    const auto expected = std::exchange(expected_, {});
    std::string trouble;
    for (std::size_t command = 0; command <= expected.size();) {
        const Result result = co_await next_result();
        const ExecStatusType status = PQresultStatus(result.get());
        if (!result)
            ++command;
        else if (status == PGRES_PIPELINE_SYNC)
            co_return trouble;
        else if (PQstatus(connection_.get()) == CONNECTION_BAD)
            fail(PQresultErrorMessage(result.get()));
        else if (status == PGRES_FATAL_ERROR && trouble.empty())
            trouble = without_line_end(PQresultErrorMessage(result.get()));
        else if (status == PGRES_TUPLES_OK && expected.at(command))
            read_rows(result.get(), rows[*expected[command]]);
    }
    fail("the server's answers are out of step");
}

void Postgres::drop() {
    // libpq owns the socket and closes it.
    if (socket_)
        socket_->release();
    socket_.reset();
    connection_.reset();
    statements_.clear();
    expected_.clear();
}

void Postgres::fail(const std::string& what) {
    const std::string reason = without_line_end(what);
    drop();
    throw DatabaseError(reason);
}

} // namespace motcua::central
