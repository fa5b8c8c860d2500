#pragma once

#include "tests/support/usb_world.h"

#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <umockdev-1.0/umockdev.h>
#include <vector>

namespace motcua::testing {

inline void check(bool ok, const char* what) {
    if (!ok) {
        throw std::runtime_error(what);
    }
}

/// umockdev's testbed, which its plugs share.
struct UsbWorld::Testbed {
    /// An address may be used again once nobody holds the device that had it open.
    void attach(const std::string& device, UMockdevIoctlBase* handler) {
        if (!attached.insert(device).second) {
            umockdev_testbed_detach_ioctl(bed.get(), device.c_str(), nullptr);
        }
        check(umockdev_testbed_attach_ioctl(bed.get(), device.c_str(), handler, nullptr),
              "attach_ioctl");
    }

    std::set<std::string> attached;
    /// What answers for plugs that are gone: a program that has such a device open still asks, and
    /// to be told that it is gone it needs somebody who says so.
    std::vector<std::shared_ptr<void>> answering;
    std::unique_ptr<UMockdevTestbed, void (*)(void*)> bed{umockdev_testbed_new(), &g_object_unref};
};

} // namespace motcua::testing
