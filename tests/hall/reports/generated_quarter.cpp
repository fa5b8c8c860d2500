#include "tests/hall/reports/generated_quarter.h"

#include "hall/rules/calendar.h"
#include "hall/server/config/load_hall.h"
#include "hall/server/ledger.h"

#include <chrono>
#include <random>

namespace motcua::testing {

namespace {

using namespace std::chrono_literals;
using rules::Instant;

/// One hall and the dice.
class Quarter {
public:
    Quarter(const std::filesystem::path& path, std::uint32_t seed)
        : journal_(path), ledger_(journal_), dice_(seed),
          config_(
              hall::load_hall(MOTCUA_SOURCE_DIR "/device-configs/halls/dong-nai-tran-bien.toml")) {
        now_ = std::chrono::sys_days(std::chrono::year(2026) / 10 / 1) + 0h;
        give(rules::ApplyConfig{config_, rules::ConfigOrigin::file, {}});
    }

    void play(int days) {
        for (int day = 0; day < days; ++day) {
            rules::HallStatus status = rules::hall_status(ledger_.working(), now_);
            now_ = std::max(now_, *status.opens_at);
            tick();
            work_a_day();
            now_ += 12h;
            ledger_.commit();
        }
    }

private:
    std::uint32_t roll(std::uint32_t sides) {
        return std::uniform_int_distribution<std::uint32_t>(0, sides - 1)(dice_);
    }

    template <class Command>
    bool give(Command command) {
        return ledger_.decide(command, {now_, {dice_(), dice_()}}).has_value();
    }

    void tick() {
        while (rules::due(ledger_.working(), now_)) {
            give(rules::Tick{});
        }
    }

    void work_a_day() {
        for (const rules::CounterConfig& counter : config_.counters) {
            const std::string who =
                "nv-" + std::to_string((roll(6) + counter.label.size()) % 6) + counter.id.value;
            give(rules::OpenCounter{counter.id, {who}, "Cán bộ " + who});
        }
        for (int step = 0; step < 90; ++step) {
            now_ += std::chrono::seconds(20 + roll(200));
            tick();
            one_step();
        }
        for (const rules::CounterConfig& counter : config_.counters) {
            give(rules::Finish{counter.id});
            give(rules::CloseCounter{counter.id});
        }
    }

    rules::ServiceId any_service() {
        return config_.services[roll(static_cast<std::uint32_t>(config_.services.size()))].id;
    }

    void one_step() {
        const auto& counter =
            config_.counters[roll(static_cast<std::uint32_t>(config_.counters.size()))].id;
        switch (roll(12)) {
        case 0:
        case 1:
        case 2:
        case 3:
            give(rules::TakeTicket{config_.kiosks[0].id,
                                   {any_service()},
                                   roll(5) == 0 ? config_.classes[0].id : rules::ClassId{},
                                   "vi",
                                   {}});
            break;
        case 4:
        case 5:
            give(rules::CallNext{counter, true});
            give(rules::Serve{counter});
            break;
        case 6:
            give(rules::CallNext{counter, true});
            break;
        case 7:
            give(rules::NoShow{counter});
            break;
        case 8:
            give(rules::Finish{counter,
                               roll(4) == 0 ? rules::Outcome::incomplete : rules::Outcome::done});
            rate();
            break;
        case 9:
            give(rules::Transfer{counter, any_service(), {}, rules::Place::by_age, false});
            break;
        case 10:
            roll(2) == 0 ? give(rules::PauseCounter{counter, "nghỉ"})
                         : give(rules::ResumeCounter{counter});
            break;
        default:
            give(rules::Serve{counter});
            rate();
        }
    }

    void rate() {
        const auto& unrated = ledger_.working().unrated;
        if (unrated.empty() || roll(3) == 0) {
            return;
        }
        rules::Rate rate{unrated.front(),
                         static_cast<std::int32_t>(1 + roll(3)),
                         {},
                         {},
                         rules::RatingSource::kiosk};
        if (roll(2) == 0) {
            rate.answers = {{"7", static_cast<std::int32_t>(roll(3))},
                            {"1", static_cast<std::int32_t>(roll(3))}};
        }
        if (!config_.rating.reasons.empty() && roll(2) == 0) {
            rate.reasons = {config_.rating.reasons.front().id};
        }
        give(rate);
    }

    journal::Journal journal_;
    hall::Ledger ledger_;
    std::mt19937 dice_;
    rules::HallConfig config_;
    Instant now_;
};

} // namespace

void generate_quarter(const std::filesystem::path& journal, std::uint32_t seed, int days) {
    Quarter(journal, seed).play(days);
}

} // namespace motcua::testing
