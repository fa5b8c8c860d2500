// How long one citizen's ticket takes to be on the disk, beside a bare SQLite loop that writes the
// same bytes to the same disk; and how long a start takes. The two take turns, so that a busy
// machine is unkind to both alike.
//
//     hall_journal_bench [folder] [commits] [stored events]

#include "hall/journal/journal.h"
#include "hall/journal/projection.h"
#include "tests/hall/journal/bare_sqlite.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace {

using namespace motcua::journal;
using Clock = std::chrono::steady_clock;

constexpr std::size_t commits_a_turn = 50;
constexpr double longest_measure_ms = 10'000; ///< on a slow disk fewer commits must do
constexpr std::int64_t morning = 1'795'400'000'000;

double milliseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

Batch tap(std::uint64_t visit) {
    const auto id = std::to_string(visit);
    Entry issued{morning, "ticket.issued", visit, R"({"visit":)" + id};
    issued.body += R"(,"number":"A001","token":"k3vq8r1m0z5t","check":"K7P","services":["A"],)"
                   R"("priority":"","language":"vi","kiosk":"K1","arrival":1795400000000,)"
                   R"("channel":"kiosk","day":"2026-11-23","ahead":7})";
    Entry print{
        morning, "ticket.print_asked", visit, R"({"copy":0,"kiosk":"K1","device":"printer-1"})"};
    Answer answer{morning, "K1-" + id, R"({"visit":)" + id};
    answer.text += R"(,"number":"A001","token":"k3vq8r1m0z5t","check":"K7P","service":"A",)"
                   R"("url":"https://hall.example/t/k3vq8r1m0z5t","ahead":7,)"
                   R"("wait":{"low":10,"high":20},"counters":["1","2"],"paper":"asked"})";
    return {{issued, print}, {answer}};
}

/// Milliseconds of each commit.
class Times {
public:
    template <class Work>
    void take(Work work) {
        const auto start = Clock::now();
        work();
        all_.push_back(milliseconds_since(start));
    }

    void print(const char* what) {
        std::sort(all_.begin(), all_.end());
        double sum = 0;
        for (const double time : all_)
            sum += time;
        std::printf("  %-12s %8.0f commits/s   p50 %7.3f ms   p99 %7.3f ms   max %7.3f ms\n",
                    what,
                    1000.0 * static_cast<double>(all_.size()) / sum,
                    at(0.5),
                    at(0.99),
                    all_.back());
    }

private:
    double at(double share) const {
        return all_[static_cast<std::size_t>(share * static_cast<double>(all_.size() - 1))];
    }

    std::vector<double> all_;
};

void require(bool done, const std::string& trouble) {
    if (!done)
        throw std::runtime_error(trouble);
}

struct Hall {
    Journal journal;
    testing::BareSqlite bare;
    std::uint64_t visit = 0;

    explicit Hall(const std::filesystem::path& folder)
        : journal(folder / "hall.db"), bare(folder / "bare.db") {}

    /// Stores events in large batches, unsynced: they are not what is measured.
    void fill(std::uint64_t events) {
        journal.database().run("PRAGMA synchronous = OFF");
        bare.run("PRAGMA synchronous = OFF");
        while (journal.last_sequence() < events) {
            Batch batch;
            for (int i = 0; i < 5000; ++i) {
                const auto one = tap(++visit);
                batch.entries.insert(batch.entries.end(), one.entries.begin(), one.entries.end());
                batch.answers.push_back(one.answers[0]);
            }
            require(journal.commit(batch).has_value(), journal.trouble());
            bare.commit(batch);
        }
        journal.database().run("PRAGMA synchronous = FULL");
        bare.run("PRAGMA synchronous = FULL");
        require(
            journal.save_snapshot(journal.last_sequence(), std::string(300'000, 's')).has_value(),
            journal.trouble());
        journal.database().checkpoint();
    }

    void measure(std::size_t commits) {
        std::printf("one ticket a commit, %llu events stored\n",
                    static_cast<unsigned long long>(journal.last_sequence()));
        Times ours;
        Times limit;
        const auto start = Clock::now();
        for (std::size_t done = 0; done < commits && milliseconds_since(start) < longest_measure_ms;
             done += commits_a_turn) {
            for (std::size_t i = 0; i < commits_a_turn; ++i) {
                const auto batch = tap(++visit);
                ours.take([&] { require(journal.commit(batch).has_value(), journal.trouble()); });
                limit.take([&] { bare.commit(batch); });
            }
            require(journal.rest().has_value(), journal.trouble());
        }
        ours.print("journal");
        limit.print("bare SQLite");
    }
};

void measure_start(const std::filesystem::path& path) {
    const auto start = Clock::now();
    Journal journal(path);
    const auto snapshot = journal.load_snapshot();
    require(snapshot.has_value(), "no snapshot");
    const auto replayed = journal.read(snapshot->sequence, 1'000'000).size();
    std::printf("start with %llu events, a snapshot of %zu bytes, %zu events after it: %.0f ms\n",
                static_cast<unsigned long long>(journal.last_sequence()),
                snapshot->bytes.size(),
                replayed,
                milliseconds_since(start));
}

/// What runs beside the work at the counters: the centre's reader, reports, the check.
void measure_readers(const std::filesystem::path& path) {
    constexpr std::size_t at_once = 1000;
    Journal journal(path);
    const auto events = static_cast<double>(journal.last_sequence());

    auto start = Clock::now();
    for (std::uint64_t after = 0; after < journal.last_sequence(); after += at_once)
        static_cast<void>(journal.read(after, at_once));
    std::printf("read        %8.0f events/s\n", 1000 * events / milliseconds_since(start));

    start = Clock::now();
    Projection projection(journal.database());
    while (*projection.catch_up(at_once) == at_once)
        static_cast<void>(journal.rest());
    std::printf("reports     %8.0f events/s\n", 1000 * events / milliseconds_since(start));

    start = Clock::now();
    require(journal.integrity_check().empty(), "the check complains");
    std::printf("whole check %8.0f ms\n", milliseconds_since(start));
}

void measure_all(const std::filesystem::path& folder, std::size_t commits, std::uint64_t stored) {
    {
        Hall hall(folder);
        hall.measure(commits);
        hall.fill(stored);
        hall.measure(commits);
    }
    measure_start(folder / "hall.db");
    measure_readers(folder / "hall.db");
}

} // namespace

int main(int count, char** arguments) {
    const auto number = [&](int place, int usual) {
        return count > place ? std::atoi(arguments[place]) : usual;
    };
    try {
        const motcua::testing::TemporaryFolder temporary;
        measure_all(count > 1 ? arguments[1] : temporary.path(),
                    static_cast<std::size_t>(number(2, 5000)),
                    static_cast<std::uint64_t>(number(3, 1'000'000)));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
