#pragma once

#include "hall/server/accounts.h"
#include "hall/server/clock.h"
#include "hall/server/config/load_hall.h"
#include "hall/server/demo.h"
#include "hall/server/hall.h"
#include "hall/server/ledger.h"
#include "tests/support/temporary_folder.h"

#include <boost/asio/io_context.hpp>
#include <boost/json.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace motcua::testing {

/// Keeps every frame that the hall sends it.
class Recorder final : public hall::Follower {
public:
    void deliver(const hall::Frame& frame) override { frames.push_back(*frame); }

    boost::json::object last() const { return boost::json::parse(frames.back()).as_object(); }

    std::vector<std::string> frames;
};

/// The sample ward hall on a real journal in a folder of its own, open for tickets. `reopen` is a
/// crash: everything in memory is gone, the file stays.
class TrialHall {
public:
    explicit TrialHall(const std::string& vfs = {}, double speed = 1) : vfs_(vfs), speed_(speed) {
        file =
            hall::load_hall_file(MOTCUA_SOURCE_DIR "/device-configs/halls/dong-nai-tran-bien.toml");
        open();
    }

    void reopen() {
        server.reset();
        accounts.reset();
        card_key.reset();
        clock.reset();
        ledger.reset();
        journal.reset();
        open();
    }

    /// Gives one command and waits for its answer.
    hall::Answer give(const hall::Caller& caller,
                      const std::string& request,
                      const std::string& name,
                      const std::string& arguments) {
        std::optional<hall::Answer> answer;
        server->command(
            caller, request, name, arguments, [&](const hall::Answer& given) { answer = given; });
        loop.restart();
        loop.poll();
        return answer.value();
    }

    hall::Answer take_ticket(const std::string& request, const std::string& service) {
        return give(kiosk,
                    request,
                    "take_ticket",
                    R"({"kiosk":"K1","services":[")" + service + R"("],"language":"vi"})");
    }

    std::string first_service() const {
        for (const rules::Service& service : file.hall.services) {
            if (service.received_here) {
                return service.id.value;
            }
        }
        return {};
    }

    /// A counter that takes the service.
    std::string counter_for(const std::string& service) const {
        for (const rules::CounterConfig& counter : file.hall.counters) {
            for (const rules::WorkItem& item : counter.profile) {
                if (item.service.value == service) {
                    return counter.id.value;
                }
            }
        }
        return {};
    }

    TemporaryFolder folder;
    hall::HallFile file;
    boost::asio::io_context loop;
    std::unique_ptr<journal::Journal> journal;
    std::unique_ptr<hall::Ledger> ledger;
    std::unique_ptr<hall::HallClock> clock;
    std::unique_ptr<hall::Accounts> accounts;
    std::unique_ptr<hall::CardKey> card_key;
    std::unique_ptr<hall::Tablets> tablets;
    std::unique_ptr<hall::Hall> server;
    std::vector<std::string> log;

    const hall::Caller kiosk{hall::Role::kiosk, "K1", {}, {}};
    const hall::Caller clerk{hall::Role::clerk, {}, {"nv-1"}, "Nguyễn Thị Mẫu", {}, true};
    const hall::Caller box{hall::Role::devices, "box", {}, {}};

private:
    void open() {
        journal = std::make_unique<journal::Journal>(
            folder / "journal.sqlite", journal::Journal::Options{.epoch = {}, .vfs = vfs_});
        ledger = std::make_unique<hall::Ledger>(*journal);
        const auto real = std::chrono::floor<rules::Duration>(std::chrono::system_clock::now());
        const auto begin = std::max(real, ledger->committed().last_at);
        hall::HallClock::Options options;
        options.speed = speed_;
        options.ahead = begin - real + hall::until_open(file.hall, begin);
        clock = std::make_unique<hall::HallClock>(ledger->committed().last_at, options);
        accounts = std::make_unique<hall::Accounts>(folder / "accounts.json", file.server.staff);
        card_key = std::make_unique<hall::CardKey>(folder / "card-key");
        tablets = std::make_unique<hall::Tablets>(folder / "tablets.json");
        server = std::make_unique<hall::Hall>(
            loop.get_executor(),
            hall::Hall::Parts{*journal,
                              *ledger,
                              *clock,
                              *accounts,
                              *card_key,
                              *tablets,
                              [this](const std::string& line) { log.push_back(line); }});
        if (!server->start(file.hall)) {
            throw std::runtime_error("the trial hall does not start");
        }
    }

    std::string vfs_;
    double speed_;
};

} // namespace motcua::testing
