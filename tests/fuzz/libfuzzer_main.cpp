#include "tests/fuzz/fuzz.h"

// The name that libFuzzer calls.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    motcua::fuzz::fuzz({bytes, size});
    return 0;
}
