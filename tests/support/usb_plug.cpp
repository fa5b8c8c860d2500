#include "tests/support/usb_descriptors.h"
#include "tests/support/usb_testbed.h"
#include "tests/support/usb_world.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <deque>
#include <fcntl.h>
#include <linux/usbdevice_fs.h>
#include <mutex>
#include <pty.h>
#include <termios.h>
#include <unistd.h>
#include <utility>

namespace motcua::testing {
namespace {

/// One transfer that the computer submitted and that has not ended.
struct Urb {
    explicit Urb(UMockdevIoctlData* urb, UMockdevIoctlData* its_bytes)
        : data(static_cast<UMockdevIoctlData*>(g_object_ref(urb)), &g_object_unref),
          bytes(its_bytes == nullptr ? nullptr
                                     : static_cast<UMockdevIoctlData*>(g_object_ref(its_bytes)),
                &g_object_unref) {}

    usbdevfs_urb& head() const { return *reinterpret_cast<usbdevfs_urb*>(data->data); }

    std::span<std::uint8_t> room() const {
        return {bytes ? bytes->data : nullptr,
                static_cast<std::size_t>(bytes ? head().buffer_length : 0)};
    }

    std::shared_ptr<UMockdevIoctlData> data;
    std::shared_ptr<UMockdevIoctlData> bytes;
    std::size_t moved = 0;
};

} // namespace

struct UsbPlug::Core {
    Core(UsbWorld::Testbed& testbed, UsbIdentity who, UsbModel& how)
        : place(testbed), bed(testbed.bed.get()), identity(std::move(who)), model(how),
          handler(umockdev_ioctl_base_new(), &g_object_unref) {
        g_signal_connect(handler.get(), "handle-ioctl", G_CALLBACK(&Core::on_ioctl), this);
        g_signal_connect(handler.get(), "client-vanished", G_CALLBACK(&Core::on_vanished), this);
    }

    void plug(int port, int address);
    void make_node(const std::string& device);
    void unplug();
    void service();
    bool move(Urb& urb);
    bool move_out(Urb& urb);
    bool move_in(Urb& urb);
    int control(Urb& urb);
    void finish(const Urb& urb, int status, std::size_t count);
    void gate();
    bool ioctl(UMockdevIoctlClient* client);
    bool submit(UMockdevIoctlClient* client, UMockdevIoctlData* argument);
    bool discard(UMockdevIoctlClient* client, UMockdevIoctlData* argument);
    bool reap(UMockdevIoctlClient* client, UMockdevIoctlData* argument);
    bool claim(UMockdevIoctlClient* client, bool take_from_kernel);
    bool other_driver(UMockdevIoctlClient* client, UMockdevIoctlData* argument);

    static gboolean on_ioctl(UMockdevIoctlBase*, UMockdevIoctlClient* client, gpointer self) {
        return static_cast<Core*>(self)->ioctl(client) ? TRUE : FALSE;
    }

    static void on_vanished(UMockdevIoctlBase*, UMockdevIoctlClient* client, gpointer self) {
        auto& core = *static_cast<Core*>(self);
        const std::lock_guard lock(core.mutex);
        core.owner = core.owner == client ? nullptr : core.owner;
    }

    static bool end(UMockdevIoctlClient* client, long result, int error = 0) {
        umockdev_ioctl_client_complete(client, result, error);
        return true;
    }

    UsbWorld::Testbed& place;
    UMockdevTestbed* bed;
    UsbIdentity identity;
    UsbModel& model;
    std::unique_ptr<UMockdevIoctlBase, void (*)(void*)> handler;
    mutable std::recursive_mutex mutex;
    std::string system_path;
    int master = -1;
    int slave = -1;
    bool gone = true;
    bool kernel_driver = true;
    UMockdevIoctlClient* owner = nullptr;
    std::deque<Urb> flying;
    std::deque<Urb> landed;
};

void UsbPlug::Core::plug(int port, int address) {
    const std::lock_guard lock(mutex);
    gone = false;
    kernel_driver = true;
    owner = nullptr;
    char device[64];
    std::snprintf(device, sizeof device, "/dev/bus/usb/001/%03d", address);
    place.attach(device, handler.get());
    system_path = "/sys/devices/pci0000:00/usb1/1-" + std::to_string(port);
    auto descriptors = device_descriptor(identity);
    descriptors.insert(
        descriptors.end(), identity.configuration.begin(), identity.configuration.end());
    char ids[64];
    std::snprintf(ids, sizeof ids, "%04x\\n\nA: idProduct=%04x", identity.vendor, identity.product);
    // Without a name the automatic "add" is ignored, so that the node can be put in its place.
    const std::string text =
        "P: " + system_path.substr(4) +
        "\nE: SUBSYSTEM=usb\nE: DEVTYPE=usb_device\nE: DRIVER=usb\n" +
        "E: BUSNUM=001\nE: DEVNUM=" + (device + 17) +
        "\nE: MAJOR=189\nE: MINOR=" + std::to_string(address - 1) +
        "\nA: busnum=1\\n\nA: devnum=" + std::to_string(address) +
        "\\n\nA: speed=12\\n\nA: bConfigurationValue=1\\n\nA: idVendor=" + ids +
        "\\n\nA: manufacturer=" + identity.maker + "\\n\nA: product=" + identity.name +
        "\\n\nA: serial=" + identity.serial + "\\n\nH: descriptors=" + hex(descriptors) + "\n";
    check(umockdev_testbed_add_from_string(bed, text.c_str(), nullptr), "add_from_string");
    make_node(device);
    umockdev_testbed_set_property(bed, system_path.c_str(), "DEVNAME", device);
    umockdev_testbed_uevent(bed, system_path.c_str(), "add");
}

/// The device's node is a pseudo terminal, since poll() on it can be held back until a transfer
/// has ended, and a hang-up looks to libusb like a pulled cable.
void UsbPlug::Core::make_node(const std::string& device) {
    const std::unique_ptr<char, void (*)(void*)> root(umockdev_testbed_get_root_dir(bed), &g_free);
    const std::string node = root.get() + device;
    g_mkdir_with_parents(node.substr(0, node.rfind('/')).c_str(), 0755);
    ::unlink(node.c_str());
    char name[64];
    check(::openpty(&master, &slave, name, nullptr, nullptr) == 0, "openpty");
    ::fcntl(master, F_SETFD, FD_CLOEXEC);
    ::fcntl(slave, F_SETFD, FD_CLOEXEC); // a program that inherited one would hide the hang-up
    termios line{};
    ::tcgetattr(slave, &line);
    ::cfmakeraw(&line);
    ::tcsetattr(slave, TCSANOW, &line);
    ::tcflow(slave, TCOOFF);
    check(::symlink(name, node.c_str()) == 0, "symlink");
}

void UsbPlug::Core::unplug() {
    const std::lock_guard lock(mutex);
    if (gone) {
        return;
    }
    gone = true;
    for (auto& urb : flying) {
        urb.head().status = -ESHUTDOWN;
        urb.head().actual_length = static_cast<int>(urb.moved);
        landed.push_back(urb);
    }
    flying.clear();
    ::close(std::exchange(slave, -1));
    ::close(std::exchange(master, -1));
    umockdev_testbed_uevent(bed, system_path.c_str(), "remove");
    umockdev_testbed_remove_device(bed, system_path.c_str());
}

void UsbPlug::Core::gate() {
    if (slave >= 0) {
        ::tcflow(slave, landed.empty() ? TCOOFF : TCOON);
    }
}

void UsbPlug::Core::finish(const Urb& urb, int status, std::size_t count) {
    urb.head().status = status;
    urb.head().actual_length = static_cast<int>(count);
    landed.push_back(urb);
    gate();
}

/// Moves what can be moved, again and again, since bytes in may be the answer to bytes out.
void UsbPlug::Core::service() {
    for (bool moved = true; moved && !gone;) {
        moved = false;
        for (std::size_t i = 0; i < flying.size() && !gone; ++i) {
            auto urb = flying[i];
            flying.erase(flying.begin() + static_cast<std::ptrdiff_t>(i));
            const bool ended = move(urb);
            if (!ended && !gone) {
                flying.insert(flying.begin() + static_cast<std::ptrdiff_t>(i), urb);
            }
            moved = moved || ended;
            i -= ended ? 1 : 0;
        }
    }
}

bool UsbPlug::Core::move(Urb& urb) {
    if (urb.head().type == USBDEVFS_URB_TYPE_CONTROL) {
        const int result = control(urb);
        finish(urb, std::min(result, 0), static_cast<std::size_t>(std::max(result, 0)));
        return true;
    }
    return (urb.head().endpoint & 0x80) != 0 ? move_in(urb) : move_out(urb);
}

bool UsbPlug::Core::move_out(Urb& urb) {
    const auto rest = urb.room().subspan(urb.moved);
    const auto taken = model.take(rest);
    urb.moved += taken.count;
    if (taken.unplug) {
        flying.push_back(urb);
        unplug();
        return true;
    }
    if (!taken.stall && urb.moved < urb.room().size()) {
        return false;
    }
    finish(urb, taken.stall ? -EPIPE : 0, urb.moved);
    return true;
}

bool UsbPlug::Core::move_in(Urb& urb) {
    const auto said = model.say(urb.room().size());
    if (!said) {
        return false;
    }
    std::copy(said->begin(), said->end(), urb.room().begin());
    finish(urb, 0, said->size());
    return true;
}

/// The length of the answer, or a negative errno.
int UsbPlug::Core::control(Urb& urb) {
    std::array<std::uint8_t, 8> setup{};
    std::copy_n(urb.room().begin(), setup.size(), setup.begin());
    const auto length = static_cast<std::size_t>(setup[6] | setup[7] << 8);
    const auto data = urb.room().subspan(setup.size());
    std::optional<UsbBytes> answer;
    if (setup[0] == 0x80 && setup[1] == 6 && setup[3] == 3) {
        const std::string* texts[] = {nullptr, &identity.maker, &identity.name, &identity.serial};
        answer = setup[2] == 0 ? UsbBytes{4, 3, 9, 4} : string_descriptor(*texts[setup[2] & 3]);
    } else {
        const bool out = (setup[0] & 0x80) == 0;
        answer = model.control(setup, out ? UsbBytes(data.begin(), data.end()) : UsbBytes());
    }
    if (!answer) {
        return -EPIPE;
    }
    if ((setup[0] & 0x80) == 0) {
        return static_cast<int>(length);
    }
    const auto count = std::min(answer->size(), length);
    std::copy_n(answer->begin(), count, data.begin());
    return static_cast<int>(count);
}

bool UsbPlug::Core::submit(UMockdevIoctlClient* client, UMockdevIoctlData* argument) {
    auto* data = umockdev_ioctl_data_resolve(argument, 0, sizeof(usbdevfs_urb), nullptr);
    const auto length = reinterpret_cast<usbdevfs_urb*>(data->data)->buffer_length;
    auto* bytes =
        length > 0 ? umockdev_ioctl_data_resolve(
                         data, offsetof(usbdevfs_urb, buffer), static_cast<gsize>(length), nullptr)
                   : nullptr;
    flying.emplace_back(data, bytes);
    end(client, 0);
    service();
    return true;
}

bool UsbPlug::Core::discard(UMockdevIoctlClient* client, UMockdevIoctlData* argument) {
    gulong address = 0;
    std::memcpy(&address, argument->data, sizeof address);
    const auto found = std::find_if(flying.begin(), flying.end(), [address](const Urb& urb) {
        return urb.data->client_addr == address;
    });
    if (found == flying.end()) {
        return end(client, -1, EINVAL);
    }
    const auto urb = *found;
    flying.erase(found);
    finish(urb, -ENOENT, urb.moved);
    return end(client, 0);
}

bool UsbPlug::Core::reap(UMockdevIoctlClient* client, UMockdevIoctlData* argument) {
    if (landed.empty()) {
        return end(client, -1, gone ? ENODEV : EAGAIN);
    }
    const auto urb = landed.front();
    landed.pop_front();
    gate();
    auto* pointer = umockdev_ioctl_data_resolve(argument, 0, sizeof(void*), nullptr);
    umockdev_ioctl_data_set_ptr(pointer, 0, urb.data.get());
    return end(client, 0);
}

bool UsbPlug::Core::claim(UMockdevIoctlClient* client, bool take_from_kernel) {
    if ((owner != nullptr && owner != client) || (kernel_driver && !take_from_kernel)) {
        return end(client, -1, EBUSY);
    }
    owner = client;
    kernel_driver = false;
    return end(client, 0);
}

/// The kernel's own driver is bound or unbound by an ioctl within an ioctl.
bool UsbPlug::Core::other_driver(UMockdevIoctlClient* client, UMockdevIoctlData* argument) {
    auto* inner = umockdev_ioctl_data_resolve(argument, 0, sizeof(usbdevfs_ioctl), nullptr);
    const auto code =
        static_cast<unsigned>(reinterpret_cast<usbdevfs_ioctl*>(inner->data)->ioctl_code);
    if (code == static_cast<unsigned>(USBDEVFS_CONNECT)) {
        kernel_driver = true;
        return end(client, 1);
    }
    const bool bound = std::exchange(kernel_driver, false);
    return end(client, bound ? 0 : -1, bound ? 0 : ENODATA);
}

bool UsbPlug::Core::ioctl(UMockdevIoctlClient* client) {
    const std::lock_guard lock(mutex);
    const auto request = static_cast<unsigned>(umockdev_ioctl_client_get_request(client));
    auto* argument = umockdev_ioctl_client_get_arg(client);
    if (request == USBDEVFS_REAPURB || request == USBDEVFS_REAPURBNDELAY) {
        return reap(client, argument);
    }
    if (gone) {
        return end(client, -1, ENODEV);
    }
    switch (request) {
    case USBDEVFS_GET_CAPABILITIES: {
        auto* data = umockdev_ioctl_data_resolve(argument, 0, 4, nullptr);
        const std::uint32_t can = USBDEVFS_CAP_ZERO_PACKET | USBDEVFS_CAP_BULK_CONTINUATION |
                                  USBDEVFS_CAP_NO_PACKET_SIZE_LIM |
                                  USBDEVFS_CAP_REAP_AFTER_DISCONNECT;
        std::memcpy(data->data, &can, sizeof can);
        return end(client, 0);
    }
    case USBDEVFS_SUBMITURB:
        return submit(client, argument);
    case USBDEVFS_DISCARDURB:
        return discard(client, argument);
    case USBDEVFS_DISCONNECT_CLAIM:
        return claim(client, true);
    case USBDEVFS_CLAIMINTERFACE:
        return claim(client, false);
    case USBDEVFS_RELEASEINTERFACE:
        owner = nullptr;
        return end(client, 0);
    case USBDEVFS_IOCTL:
        return other_driver(client, argument);
    case USBDEVFS_GETDRIVER:
        return end(client, kernel_driver ? 0 : -1, kernel_driver ? 0 : ENODATA);
    default: // CLEAR_HALT, RESET, SETINTERFACE and what else changes nothing here
        return end(client, 0);
    }
}

UsbPlug::UsbPlug(UsbWorld& world, UsbIdentity identity, UsbModel& model)
    : core_(std::make_shared<Core>(world.testbed(), std::move(identity), model)) {
    world.testbed().answering.push_back(core_);
}

UsbPlug::~UsbPlug() {
    unplug();
}

void UsbPlug::plug(int port, int address) {
    core_->plug(port, address);
}

void UsbPlug::unplug() {
    core_->unplug();
}

bool UsbPlug::plugged() const {
    const std::lock_guard lock(core_->mutex);
    return !core_->gone;
}

void UsbPlug::pump() {
    const std::lock_guard lock(core_->mutex);
    core_->service();
}

bool UsbPlug::kernel_driver_bound() const {
    const std::lock_guard lock(core_->mutex);
    return core_->kernel_driver;
}

bool UsbPlug::claimed() const {
    const std::lock_guard lock(core_->mutex);
    return core_->owner != nullptr;
}

std::unique_ptr<void, void (*)(void*)> UsbPlug::lock() {
    core_->mutex.lock();
    return {&core_->mutex,
            [](void* mutex) { static_cast<std::recursive_mutex*>(mutex)->unlock(); }};
}

} // namespace motcua::testing
