#include "tests/support/usb_world.h"

#include "tests/support/usb_testbed.h"

#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <unistd.h>

namespace motcua::testing {
namespace {

/// umockdev's library, after AddressSanitizer's where the program is built with it.
const char* preload() {
    const bool sanitized = ::dlsym(RTLD_DEFAULT, "__asan_init") != nullptr;
    return sanitized ? "libasan.so.8 libumockdev-preload.so.0" : "libumockdev-preload.so.0";
}

} // namespace

UsbBytes printer_configuration(int device_class, int protocol) {
    const auto type = static_cast<std::uint8_t>(device_class);
    const auto way = static_cast<std::uint8_t>(protocol);
    return {9,   2, 32, 0, 1,    1, 0,  0xC0, 50, 9, 4, 0,    0, 2,  type, 1,
            way, 0, 7,  5, 0x01, 2, 64, 0,    0,  7, 5, 0x82, 2, 64, 0,    0};
}

void UsbWorld::enter(char** argv) {
    const char* now = std::getenv("LD_PRELOAD");
    if (now == nullptr || std::strstr(now, "umockdev") == nullptr) {
        ::setenv("LD_PRELOAD", preload(), 1);
        ::execv("/proc/self/exe", argv);
        std::abort();
    }
}

UsbWorld::UsbWorld() : testbed_(std::make_unique<Testbed>()) {}

UsbWorld::~UsbWorld() = default;

} // namespace motcua::testing
