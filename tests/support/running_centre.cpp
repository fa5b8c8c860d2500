#include "tests/support/running_centre.h"

#include "tests/support/temporary_folder.h"

#include <boost/asio/ip/address_v4.hpp>

#include <stdexcept>

namespace motcua::testing {

namespace {

using boost::asio::ip::address_v4;
using boost::asio::ip::tcp;

/// Rows carry the source's name instead of its row number, which depends on who came first.
void dump_table(const central::Database& database, const std::string& table, std::string& text) {
    central::Statement columns(database, "SELECT count(*) FROM pragma_table_info(?)");
    columns.with(std::string_view(table)).next();
    const int count = static_cast<int>(columns.number(0));
    central::Statement rows(database,
                            "SELECT c.source, t.* FROM " + table +
                                " t JOIN source_cursor c ON c.id = t.source ORDER BY 1, 3");
    while (rows.next()) {
        text += table + "|" + rows.text(0);
        for (int column = 2; column <= count; ++column)
            text += "|" + rows.text(column);
        text += "\n";
    }
}

void dump_cursors(const central::Database& database, std::string& text) {
    central::Statement rows(
        database, "SELECT source, last_sequence, hall, epoch FROM source_cursor ORDER BY 1");
    while (rows.next())
        text += rows.text(0) + "|" + rows.text(1) + "|" + rows.text(2) + "|" + rows.text(3) + "\n";
}

} // namespace

std::string dump_store(const std::filesystem::path& folder) {
    const central::Database database(folder / "centre.db");
    std::string text;
    dump_cursors(database, text);
    for (const char* table : {"event", "hall_state", "day_figures", "open_visit"})
        dump_table(database, table, text);
    return text;
}

std::string undisturbed(const std::vector<std::string>& sources, std::uint64_t last) {
    const TemporaryFolder folder;
    {
        central::Store store(folder.path());
        for (const std::string& source : sources) {
            const std::vector<central::Batch> batch{{source, hall_events(source, 1, last)}};
            if (store.append(batch).has_error())
                throw std::runtime_error("the undisturbed run failed");
        }
    }
    return dump_store(folder.path());
}

RunningCentre::RunningCentre(const std::filesystem::path& folder, central::Limits limits)
    : store_(folder),
      intake_(context_.get_executor(), store_), centre_{
                                                    store_,
                                                    intake_,
                                                    links_,
                                                    [] { return opening + std::chrono::hours(2); },
                                                    [this](std::string_view line) {
                                                        add_line(line);
                                                    },
                                                    limits},
      server_(context_.get_executor(), tcp::endpoint(address_v4::loopback(), 0), centre_) {
    server_.start();
    thread_ = std::thread([this] { context_.run(); });
}

RunningCentre::~RunningCentre() {
    context_.stop();
    thread_.join();
}

std::vector<std::string> RunningCentre::log() const {
    const std::lock_guard guard(mutex_);
    return lines_;
}

void RunningCentre::add_line(std::string_view line) {
    const std::lock_guard guard(mutex_);
    lines_.emplace_back(line);
}

void RunningCentre::on_thread(const std::function<void()>& work) {
    std::promise<void> done;
    boost::asio::post(context_, [&] {
        work();
        done.set_value();
    });
    done.get_future().wait();
}

} // namespace motcua::testing
