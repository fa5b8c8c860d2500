#include "tests/bench/fill.h"

#include "hall/server/config/load_hall.h"
#include "hall/server/ledger.h"

#include <random>
#include <stdexcept>

namespace motcua::bench {

namespace {

using namespace std::chrono_literals;
using rules::Instant;

constexpr int visits_a_day = 600;
constexpr int visits_a_batch = 50;

/// One hall whose days pass quickly.
class PastHall {
public:
    explicit PastHall(const std::filesystem::path& data)
        : journal_(data / "journal.sqlite"), ledger_(journal_),
          hall_(hall::load_hall(MOTCUA_SOURCE_DIR "/device-configs/halls/dong-nai-tran-bien.toml")),
          day_(std::chrono::sys_days(std::chrono::year(2020) / 1 / 1)), now_(day_) {
        for (auto& day : hall_.calendar.week) {
            day = {{{0}, {24 * 60}}}; // history is issued around the clock
        }
        hall_.calendar.special.clear();
        hall_.calendar.last_ticket_before = {};
        decide(rules::ApplyConfig{hall_, rules::ConfigOrigin::file, {}});
    }

    std::uint64_t live(std::uint64_t events) {
        while (journal_.last_sequence() < events) {
            live_a_day();
        }
        ledger_.save_snapshot_if_due(1);
        return journal_.last_sequence();
    }

private:
    void live_a_day() {
        day_ += 24h;
        now_ = day_;
        while (rules::due(ledger_.working(), now_)) {
            decide(rules::Tick{});
        }
        const auto& counter = hall_.counters.front();
        decide(rules::OpenCounter{counter.id, {"nt-mau"}, "Nguyễn Thị Mẫu"});
        for (int visit = 0; visit < visits_a_day; ++visit) {
            live_a_visit(counter);
            if (visit % visits_a_batch == 0 && !ledger_.commit()) {
                throw std::runtime_error("the journal cannot be written");
            }
        }
        decide(rules::CloseCounter{counter.id});
    }

    void live_a_visit(const rules::CounterConfig& counter) {
        now_ += 1min;
        decide(rules::TakeTicket{
            hall_.kiosks.front().id, {counter.profile.front().service}, {}, "vi", ""});
        const rules::VisitId visit{ledger_.working().last_visit};
        decide(rules::ReportPrint{visit, 0, rules::PrintOutcome::printed, ""});
        decide(rules::CallNext{counter.id, false});
        decide(rules::Serve{counter.id});
        decide(rules::Finish{counter.id, rules::Outcome::done});
        decide(rules::Rate{visit, 1, {}, {}, rules::RatingSource::kiosk});
    }

    void decide(const rules::Command& command) {
        if (!ledger_.decide(command, {now_, {random_(), random_()}})) {
            throw std::runtime_error("history was refused");
        }
    }

    journal::Journal journal_;
    hall::Ledger ledger_;
    rules::HallConfig hall_;
    Instant day_;
    Instant now_;
    std::mt19937_64 random_{1};
};

} // namespace

std::uint64_t fill_journal(const std::filesystem::path& data, std::uint64_t events) {
    std::filesystem::create_directories(data);
    return PastHall(data).live(events);
}

} // namespace motcua::bench
