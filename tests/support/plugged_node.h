#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::testing {

/// A machine whose device files are only what a test plugs in: libudev, evdev and hidraw, as the
/// programs know them, through umockdev. The test's main must be that of usb_main.cpp.
class NodeWorld {
public:
    NodeWorld();
    ~NodeWorld();
    NodeWorld(const NodeWorld&) = delete;
    NodeWorld& operator=(const NodeWorld&) = delete;

    struct Bed;

    Bed& bed() { return *bed_; }

private:
    std::unique_ptr<Bed> bed_;
};

/// What a plugged-in HID device or keyboard says of itself.
struct NodeIdentity {
    std::string subsystem = "hidraw"; ///< hidraw or input
    std::string node = "/dev/hidraw0";
    std::string id = "1209:2308"; ///< lower case
    std::string port = "1-2";
    int interface = 0;
    std::string maker = "motcua";
    std::string name = "Scanner";
    std::string serial = "S1";
};

/// A device with one device file, at whose other end the test sits.
class PluggedNode {
public:
    PluggedNode(NodeWorld& world, NodeIdentity identity);
    ~PluggedNode();
    PluggedNode(const PluggedNode&) = delete;
    PluggedNode& operator=(const PluggedNode&) = delete;

    /// The device is there, and udev tells it.
    void plug();
    void unplug();

    /// One input report.
    void report(std::span<const std::uint8_t> bytes);

    /// A key goes down (1) or up (0), as the kernel tells it.
    void key(int code, int value);

    /// What was written to it, all of it since the beginning.
    std::vector<std::uint8_t> written();

    /// Taken for one program alone (EVIOCGRAB).
    bool grabbed() const;

    /// The last feature report that it was sent.
    std::vector<std::uint8_t> feature() const;

    /// Refuses feature reports and grabs from now on.
    void refuse();

private:
    struct Core;
    std::unique_ptr<Core> core_;
};

} // namespace motcua::testing
