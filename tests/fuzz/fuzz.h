#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string_view>

namespace motcua::fuzz {

/// What a target does with one input. Must not keep anything for the next.
void fuzz(std::span<const std::uint8_t> bytes);

inline std::string_view text_of(std::span<const std::uint8_t> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// A promise of what is fuzzed: a broken one ends the run and keeps the input.
inline void promise(bool kept, const char* what) {
    if (!kept) {
        std::fprintf(stderr, "broken: %s\n", what);
        std::abort();
    }
}

} // namespace motcua::fuzz
