#include "hall/server/waits/report.h"

#include "hall/server/waits/csv.h"

#include <array>
#include <cmath>
#include <iomanip>
#include <ostream>
#include <sstream>

namespace motcua::hall::waits {

namespace {

struct Size {
    const char* name;
    std::int32_t from;
    std::int32_t to;
};

constexpr std::int32_t any = 1'000'000;
constexpr std::array sizes{Size{"all", 0, any},
                           Size{"0", 0, 0},
                           Size{"1-2", 1, 2},
                           Size{"3+", 3, any},
                           Size{"10+", 10, any}};

double share(std::int32_t part, std::int32_t whole) {
    return 100.0 * part / whole;
}

void write_line(const Size& size, const Score& score, std::ostream& out) {
    std::ostringstream line;
    line << std::fixed << std::setprecision(2) << std::left << std::setw(9) << size.name
         << std::right << std::setw(8) << score.tickets;
    if (score.tickets > 0) {
        line << std::setw(10) << score.waited / score.tickets << std::setw(8) << score.error()
             << std::setprecision(1) << std::setw(10) << share(score.within_ten, score.tickets)
             << std::setw(9) << share(score.in_range, score.tickets) << std::setw(7)
             << share(score.below_high, score.tickets) << std::setw(8)
             << (score.waited > 0 ? 100 * score.bias() : 0);
    }
    out << line.str() << '\n';
}

} // namespace

Score score(const std::vector<Foretold>& all, std::int32_t from, std::int32_t to) {
    constexpr double ten = 10;
    Score score;
    for (const Foretold& one : all) {
        if (!one.row->called_at || one.waiting < from || one.waiting > to) {
            continue;
        }
        using Real = std::chrono::duration<double, std::ratio<60>>;
        const double waited = Real(*one.row->called_at - one.row->arrived_at).count();
        const double off = std::abs(one.wait.middle - waited);
        ++score.tickets;
        score.waited += waited;
        score.told += one.wait.middle;
        score.off += off;
        score.within_ten += off <= ten ? 1 : 0;
        score.in_range += waited >= one.wait.low && waited <= one.wait.high ? 1 : 0;
        score.below_high += waited <= one.wait.high ? 1 : 0;
    }
    return score;
}

void write_csv(const std::vector<Foretold>& all, std::ostream& out) {
    out << "hall,queue,ticket,arrived_at,p10,p50,p90\n" << std::fixed << std::setprecision(3);
    for (const Foretold& one : all) {
        out << csv_text(one.row->hall) << ',' << csv_text(one.row->queue) << ','
            << csv_text(one.row->ticket) << ',' << csv_text(one.row->arrived_text) << ','
            << one.wait.low << ',' << one.wait.middle << ',' << one.wait.high << '\n';
    }
}

void write_report(const std::vector<Foretold>& all, std::ostream& out) {
    out << "waiting   tickets  mean min  MAE min  <=10 min %  range %  p90 %  bias %\n";
    for (const Size& size : sizes) {
        write_line(size, score(all, size.from, size.to), out);
    }
}

} // namespace motcua::hall::waits
