#include "hall/server/waits/task.h"

#include "hall/server/waits/fit.h"
#include "hall/server/waits/report.h"

#include <fstream>
#include <iterator>
#include <ostream>

namespace motcua::hall::waits {

namespace {

Trace load_all(const std::vector<std::filesystem::path>& paths) {
    Trace all;
    for (const auto& path : paths) {
        Trace one = load_trace(path);
        all.rows.insert(all.rows.end(),
                        std::make_move_iterator(one.rows.begin()),
                        std::make_move_iterator(one.rows.end()));
    }
    return all;
}

/// In the order of the trace's file, whatever that is.
std::vector<Foretold> foretell(const Trace& train, const Trace& trace) {
    std::vector<Foretold> all(trace.rows.size());
    replay(train, trace, [&](const Foretold& one) {
        all[static_cast<std::size_t>(one.row - trace.rows.data())] = one;
    });
    return all;
}

bool foretell(const WaitsOptions& options, std::ostream& out, std::ostream& report) {
    const Trace train = load_all(options.train);
    const Trace trace = load_trace(*options.trace);
    const auto all = foretell(train, trace);
    if (options.output) {
        std::ofstream file(*options.output, std::ios::binary);
        write_csv(all, file);
        if (!file.flush()) {
            report << options.output->string() << ": cannot be written\n";
            return false;
        }
    } else {
        write_csv(all, out);
    }
    write_report(all, report);
    return true;
}

} // namespace

bool run(const WaitsOptions& options, std::ostream& out, std::ostream& report) {
    try {
        if (options.fit) {
            fit(load_trace(*options.fit), options.rounds, out);
            return true;
        }
        return foretell(options, out, report);
    } catch (const BadTrace& bad) {
        report << bad.what() << '\n';
        return false;
    }
}

} // namespace motcua::hall::waits
