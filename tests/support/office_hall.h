#pragma once

#include "hall/server/office/office.h"
#include "tests/support/trial_hall.h"

#include <boost/asio/executor_work_guard.hpp>

#include <map>

namespace motcua::testing {

/// A trial hall with its office. `ask` runs the loop until the answer is there, whoever makes it.
class OfficeHall : public TrialHall {
public:
    OfficeHall() { open_office(); }

    /// A crash of hall and office.
    void reopen() {
        office.reset();
        reports.reset();
        TrialHall::reopen();
        open_office();
    }

    hall::Answer
    ask(const hall::Caller& caller, const std::string& name, const std::string& arguments = "{}") {
        std::optional<hall::Answer> answer;
        server->command(caller,
                        "ask-" + std::to_string(++asked_),
                        name,
                        arguments,
                        [&](const hall::Answer& given) { answer = given; });
        run_until([&] { return answer.has_value(); });
        return *answer;
    }

    hall::Download fetch(const hall::Caller& caller,
                         const std::string& name,
                         const std::map<std::string, std::string>& query = {}) {
        std::optional<hall::Download> made;
        server->download(
            caller, name, query, [&](hall::Download given) { made = std::move(given); });
        run_until([&] { return made.has_value(); });
        return *made;
    }

    hall::SignIn sign_in(const std::string& staff, const std::string& secret) {
        std::optional<hall::SignIn> outcome;
        server->sign_in(staff, secret, [&](const hall::SignIn& given) { outcome = given; });
        run_until([&] { return outcome.has_value(); });
        return *outcome;
    }

    /// The settings as the page gets them.
    boost::json::object config() {
        return boost::json::parse(ask(manager, "read_config").body).as_object();
    }

    /// Saves them as the page does.
    hall::Answer apply(const boost::json::object& read) {
        const boost::json::object arguments{{"version", read.at("version")},
                                            {"config", read.at("config")}};
        return ask(manager, "apply_config", boost::json::serialize(arguments));
    }

    /// Events of a type in the journal, as texts.
    std::vector<std::string> events(const std::string& type) {
        std::vector<std::string> found;
        for (const auto& stored : journal->read(0, 100'000)) {
            if (stored.entry.type == type) {
                found.push_back(stored.entry.body);
            }
        }
        return found;
    }

    std::unique_ptr<hall::ReportWorker> reports;
    std::unique_ptr<hall::Office> office;

    const hall::Caller manager{hall::Role::manager, {}, {"ql-mau"}, "Lê Quản Lý", {}};

private:
    void open_office() {
        reports = std::make_unique<hall::ReportWorker>(
            loop.get_executor(),
            folder / "journal.sqlite",
            folder / "reports.sqlite",
            [this](const std::string& line) { log.push_back(line); });
        office = std::make_unique<hall::Office>(
            hall::Office::Parts{*server,
                                *accounts,
                                *reports,
                                file.server,
                                std::filesystem::path(MOTCUA_BINARY_DIR) / "bin/motcua-pdf",
                                folder.path(),
                                "key"});
        server->set_side_desk(office.get());
    }

    template <class Condition>
    void run_until(Condition is_so) {
        loop.restart();
        while (!is_so()) {
            if (loop.run_one() == 0) {
                throw std::runtime_error("nothing more happens");
            }
        }
    }

    int asked_ = 0;
};

} // namespace motcua::testing
