// How long one citizen's ticket takes to be on the disk, beside a bare SQLite loop that writes the
// same bytes to the same disk; and how long a start takes. The two take turns, so that a busy
// machine is unkind to both alike.
//
//     hall_journal_bench [folder] [commits] [stored events]

#include "hall/journal/journal.h"
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
constexpr std::int64_t morning = 1'795'400'000'000;

double milliseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

Batch tap(std::uint64_t visit) {
    const auto id = std::to_string(visit);
    Entry issued{morning, "visit.issued", visit, R"({"visit":)" + id};
    issued.body += R"(,"number":"A001","token":"k3vq8r1m0z5t","check":"K7P","services":["A"],)"
                   R"("class":"","language":"vi","kiosk":"K1","arrival_at":1795400000000,)"
                   R"("day":"2026-11-23"})";
    Entry print{morning, "print.asked", visit, R"({"copy":0,"kiosk":"K1","device":"printer-1"})"};
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
        for (std::size_t done = 0; done < commits; done += commits_a_turn) {
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
    std::printf(
        "start with %llu events, a snapshot of %zu bytes and %zu events after it: %.0f ms\n",
        static_cast<unsigned long long>(journal.last_sequence()),
        snapshot->bytes.size(),
        replayed,
        milliseconds_since(start));
}

} // namespace

int main(int count, char** arguments) {
    const motcua::testing::TemporaryFolder temporary;
    const std::filesystem::path folder = count > 1 ? arguments[1] : temporary.path();
    const auto commits = static_cast<std::size_t>(count > 2 ? std::atoll(arguments[2]) : 5000);
    const auto stored =
        static_cast<std::uint64_t>(count > 3 ? std::atoll(arguments[3]) : 1'000'000);
    try {
        {
            Hall hall(folder);
            hall.measure(commits);
            hall.fill(stored);
            hall.measure(commits);
        }
        measure_start(folder / "hall.db");
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
