#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace motcua::testing {

using UsbBytes = std::vector<std::uint8_t>;

/// A machine whose USB bus holds only what a test plugs in: libusb, unchanged, sees it through
/// umockdev. Programs started meanwhile see the same bus.
class UsbWorld {
public:
    /// To be called first in main(): starts the program anew under umockdev's preload library.
    static void enter(char** argv);

    UsbWorld();
    ~UsbWorld();
    UsbWorld(const UsbWorld&) = delete;
    UsbWorld& operator=(const UsbWorld&) = delete;

    struct Testbed;

    Testbed& testbed() { return *testbed_; }

private:
    std::unique_ptr<Testbed> testbed_;
};

/// What a device says of itself.
struct UsbIdentity {
    std::uint16_t vendor = 0x1209;
    std::uint16_t product = 0x2306;
    std::string maker = "motcua";
    std::string name = "Ticket Printer";
    std::string serial = "SN0001";
    UsbBytes configuration; ///< the configuration descriptor with all that belongs to it
};

/// A printer's configuration: one interface of this class and protocol, bulk 01 OUT and 82 IN.
UsbBytes printer_configuration(int device_class, int protocol);

/// How a device behaves. Called on the bus's own thread, under the plug's lock.
class UsbModel {
public:
    virtual ~UsbModel() = default;

    struct Taken {
        std::size_t count = 0; ///< less than offered: the rest is refused for now (NAK)
        bool stall = false;
        bool unplug = false; ///< the cable is pulled after these bytes
    };

    /// The answer to a control request, empty for one that takes bytes; nothing is a stall.
    virtual std::optional<UsbBytes> control(const std::array<std::uint8_t, 8>& setup,
                                            const UsbBytes& bytes) = 0;
    virtual Taken take(std::span<const std::uint8_t> bytes) = 0;
    /// What it sends to the computer now; nothing means that the read goes on waiting, an empty
    /// packet that it answers with nothing.
    virtual std::optional<UsbBytes> say(std::size_t most) = 0;
};

/// The place where a device is plugged in and pulled out.
class UsbPlug {
public:
    UsbPlug(UsbWorld& world, UsbIdentity identity, UsbModel& model);
    ~UsbPlug();
    UsbPlug(const UsbPlug&) = delete;
    UsbPlug& operator=(const UsbPlug&) = delete;

    /// At port 1-`port`, under a new address.
    void plug(int port, int address);
    void unplug();
    bool plugged() const;

    /// The model can take or say something that it could not before.
    void pump();

    /// Whether the kernel's printer driver holds the interface, and who opened the device.
    bool kernel_driver_bound() const;
    bool claimed() const;

    /// Holds back the model's thread while it is changed.
    std::unique_ptr<void, void (*)(void*)> lock();

    struct Core;

private:
    std::shared_ptr<Core> core_; ///< the world keeps it until its own end
};

} // namespace motcua::testing
