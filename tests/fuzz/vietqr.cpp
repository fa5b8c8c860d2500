#include "hall/protocol/vietqr.h"

#include <cstdint>
#include <cstdlib>

/// A code that is read can be written, and is then read as the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace motcua::protocol;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto written = write_vietqr({"970403", "0011012345678", false, 1, "", std::string(text)});
    if (!written || !read_vietqr(*written)) {
        std::abort();
    }
    const auto payment = read_vietqr(text);
    if (payment && !write_vietqr(*payment)) {
        std::abort();
    }
    return 0;
}
