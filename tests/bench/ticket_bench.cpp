/// How long a ticket takes from the hall's record to the printer's bytes, and how many there are.

#include "drivers/agent/ticket_layout.h"
#include "drivers/agent/ticket_words.h"
#include "drivers/printer/escpos_encode.h"
#include "drivers/printer/printer_model.h"

#include <QGuiApplication>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <vector>

namespace {

using namespace motcua;
using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

/// The median and the slowest twentieth of many runs.
template <class Work>
void measure(const char* what, Work work) {
    std::vector<double> times;
    for (int i = 0; i < 200; ++i) {
        const auto start = Clock::now();
        work();
        times.push_back(Milliseconds(Clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    std::printf("  %-28s p50 %6.2f ms   p95 %6.2f ms\n", what, times[100], times[190]);
}

void measure_model(const devices::TicketLayout& layout, const drivers::PrinterModel& model) {
    const auto ticket = devices::sample_ticket();
    const devices::Head head{model.dots, model.dpi, model.doubling};
    const auto slip = layout.lay_out(ticket, head);
    const auto bytes = drivers::encode(slip, model);
    const int whole = (slip.picture.width + 7) / 8 * slip.picture.height;
    const double mm = slip.picture.height * 25.4 / model.dpi;
    std::printf("%s: %.0f mm of paper, %zu bytes (%.0f %% of the whole picture)\n",
                model.id.c_str(),
                mm,
                bytes.size(),
                100.0 * static_cast<double>(bytes.size()) / whole);
    measure("lay out", [&] { layout.lay_out(ticket, head); });
    measure("encode", [&] { drivers::encode(slip, model); });
    std::printf(
        "  %-28s     %6.0f ms\n", "limit: the paper's own time", 1000 * mm / model.speed_mm_s);
}

} // namespace

int main() {
    char name[] = "ticket_bench";
    char platform[] = "-platform";
    char offscreen[] = "offscreen";
    char* arguments[] = {name, platform, offscreen, nullptr};
    int count = 3;
    const QGuiApplication qt(count, arguments);
    const std::filesystem::path source = MOTCUA_SOURCE_DIR;
    const devices::TicketLayout layout(
        source / "ui/fonts", source / "device-configs/tickets", "standard");
    for (const auto& model : drivers::load_printer_models(source / "device-configs/printers")) {
        measure_model(layout, model);
    }
    return 0;
}
