// A printer model's file.

#include "drivers/printer/printer_model.h"
#include "tests/fuzz/fuzz.h"

namespace drivers = motcua::drivers;

void motcua::fuzz::fuzz(std::span<const std::uint8_t> bytes) {
    drivers::ConfigFile file("model.toml", text_of(bytes));
    const auto model = drivers::read_printer_model(file);
    promise(!file.errors().empty() || !model.id.empty(), "a good file has an id");
}
