#include "hall/protocol/vietqr.h"

#include "tests/fuzz/fuzz.h"

#include <cstdlib>

/// A code that is read can be written, and is then read as the same.
void motcua::fuzz::fuzz(std::span<const std::uint8_t> bytes) {
    using namespace motcua::protocol;
    const auto text = text_of(bytes);
    const auto written = write_vietqr({"970403", "0011012345678", false, 1, "", std::string(text)});
    if (!written || !read_vietqr(*written)) {
        std::abort();
    }
    const auto payment = read_vietqr(text);
    if (payment && !write_vietqr(*payment)) {
        std::abort();
    }
}
