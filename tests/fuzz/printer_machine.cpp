// The imitated printer takes whatever a program sends it.

#include "drivers/emulator/printer_machine.h"

#include "tests/fuzz/fuzz.h"

namespace drivers = motcua::drivers;

void motcua::fuzz::fuzz(std::span<const std::uint8_t> bytes) {
    drivers::PrinterMachine machine(576, 1);
    for (std::size_t at = 0; at < bytes.size();) {
        const auto taken = machine.receive(bytes.subspan(at));
        at += taken;
        if (machine.run(64) == 0 && taken == 0)
            break; // offline with a full buffer
    }
    static_cast<void>(machine.take_replies());
    for (const auto& paper : machine.take_papers())
        promise(paper.width == 576, "paper is as wide as the head");
}
