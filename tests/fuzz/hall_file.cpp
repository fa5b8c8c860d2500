// A hall's file: read, or every mistake with its place.

#include "hall/server/config/load_hall.h"
#include "tests/fuzz/fuzz.h"

void motcua::fuzz::fuzz(std::span<const std::uint8_t> bytes) {
    const auto read = motcua::hall::read_hall(text_of(bytes), "hall.toml");
    for (const auto& mistake : read.mistakes)
        promise(mistake.starts_with("hall.toml:"), "a mistake has a place");
}
