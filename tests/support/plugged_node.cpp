#include "tests/support/plugged_node.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <linux/hidraw.h>
#include <linux/input.h>
#include <mutex>
#include <pty.h>
#include <stdexcept>
#include <sys/stat.h>
#include <termios.h>
#include <umockdev-1.0/umockdev.h>
#include <unistd.h>
#include <utility>

namespace motcua::testing {

struct NodeWorld::Bed {
    std::unique_ptr<UMockdevTestbed, void (*)(void*)> bed{umockdev_testbed_new(), &g_object_unref};
};

NodeWorld::NodeWorld() : bed_(std::make_unique<Bed>()) {}

NodeWorld::~NodeWorld() = default;

struct PluggedNode::Core {
    Core(NodeWorld& on_world, NodeIdentity says)
        : world(on_world), identity(std::move(says)),
          handler(umockdev_ioctl_base_new(), &g_object_unref) {
        g_signal_connect(handler.get(), "handle-ioctl", G_CALLBACK(&Core::on_ioctl), this);
    }

    UMockdevTestbed* bed() const { return world.bed().bed.get(); }

    std::string usb_path() const { return "/devices/pci0000:00/usb1/" + identity.port; }

    std::string part_path() const {
        return usb_path() + "/" + identity.port + ":1." + std::to_string(identity.interface);
    }

    std::string node_path() const {
        const auto file = identity.node.substr(identity.node.rfind('/') + 1);
        return part_path() + "/" + identity.subsystem + "/" + file;
    }

    void add(const std::string& text) const {
        GError* error = nullptr;
        if (umockdev_testbed_add_from_string(bed(), text.c_str(), &error) == 0) {
            throw std::runtime_error(error->message);
        }
    }

    void plug() {
        add("P: " + usb_path() + "\nE: SUBSYSTEM=usb\nE: DEVTYPE=usb_device\nA: idVendor=" +
            identity.id.substr(0, 4) + "\\n\nA: idProduct=" + identity.id.substr(5) +
            "\\n\nA: manufacturer=" + identity.maker + "\\n\nA: product=" + identity.name +
            "\\n\nA: serial=" + identity.serial + "\\n\n");
        add("P: " + part_path() +
            "\nE: SUBSYSTEM=usb\nE: DEVTYPE=usb_interface\nA: bInterfaceNumber=0" +
            std::to_string(identity.interface) + "\\n\n");
        if (!std::exchange(attached, true)) {
            umockdev_testbed_attach_ioctl(bed(), identity.node.c_str(), handler.get(), nullptr);
        }
        // The word "add" that comes by itself is for a device without a file yet.
        add("P: " + node_path() + "\nE: SUBSYSTEM=" + identity.subsystem +
            "\nE: MAJOR=240\nE: MINOR=0\n");
        open_line();
        const auto path = "/sys" + node_path();
        umockdev_testbed_set_property(bed(), path.c_str(), "DEVNAME", identity.node.c_str());
        umockdev_testbed_uevent(bed(), path.c_str(), "add");
    }

    /// The file is a pseudo terminal: it can be waited on, and hangs up when it is pulled out.
    void open_line() {
        std::array<char, 128> name{};
        if (::openpty(&far, &near, name.data(), nullptr, nullptr) < 0) {
            throw std::runtime_error("no pseudo terminal");
        }
        termios raw{};
        ::tcgetattr(near, &raw);
        ::cfmakeraw(&raw);
        ::tcsetattr(near, TCSANOW, &raw);
        for (const int file : {near, far}) {
            ::fcntl(file, F_SETFD, FD_CLOEXEC); // a copy in a child would hide the hang-up
        }
        ::fcntl(far, F_SETFL, O_NONBLOCK);
        const std::unique_ptr<char, void (*)(void*)> root(umockdev_testbed_get_root_dir(bed()),
                                                          &g_free);
        const auto file = std::string(root.get()) + identity.node;
        g_mkdir_with_parents(file.substr(0, file.rfind('/')).c_str(), 0755);
        ::unlink(file.c_str());
        if (::symlink(name.data(), file.c_str()) != 0) {
            throw std::runtime_error("no device file");
        }
    }

    void unplug() {
        if (far < 0) {
            return;
        }
        ::close(std::exchange(near, -1));
        ::close(std::exchange(far, -1));
        const auto path = "/sys" + node_path();
        umockdev_testbed_uevent(bed(), path.c_str(), "remove");
        for (const auto& gone : {node_path(), part_path(), usb_path()}) {
            umockdev_testbed_remove_device(bed(), ("/sys" + gone).c_str());
        }
        const std::lock_guard lock(mutex);
        grabbed = false;
    }

    static gboolean on_ioctl(UMockdevIoctlBase*, UMockdevIoctlClient* client, Core* self) {
        const std::lock_guard lock(self->mutex);
        const auto request = umockdev_ioctl_client_get_request(client);
        auto* const argument = umockdev_ioctl_client_get_arg(client);
        const auto complete = [client](int result, int error) {
            umockdev_ioctl_client_complete(client, result, error);
            return gboolean{1};
        };
        if (self->refuses) {
            return complete(-1, EPERM);
        }
        if (request == EVIOCGRAB) {
            self->grabbed = *reinterpret_cast<long*>(argument->data) != 0;
            return complete(0, 0);
        }
        if (_IOC_TYPE(request) == 'H' && _IOC_NR(request) == 6) { // HIDIOCSFEATURE
            const auto size = _IOC_SIZE(request);
            const auto* const data = umockdev_ioctl_data_resolve(argument, 0, size, nullptr);
            self->feature.assign(data->data, data->data + size);
            return complete(static_cast<int>(size), 0);
        }
        return complete(-1, ENOTTY);
    }

    NodeWorld& world;
    NodeIdentity identity;
    std::unique_ptr<UMockdevIoctlBase, void (*)(void*)> handler;
    bool attached = false;
    int near = -1;
    int far = -1;
    std::vector<std::uint8_t> written;
    std::mutex mutex; ///< ioctls come on the testbed's own thread
    bool grabbed = false;
    bool refuses = false;
    std::vector<std::uint8_t> feature;
};

PluggedNode::PluggedNode(NodeWorld& world, NodeIdentity identity)
    : core_(std::make_unique<Core>(world, std::move(identity))) {}

PluggedNode::~PluggedNode() {
    core_->unplug();
}

void PluggedNode::plug() {
    core_->plug();
}

void PluggedNode::unplug() {
    core_->unplug();
}

void PluggedNode::report(std::span<const std::uint8_t> bytes) {
    if (::write(core_->far, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) {
        throw std::runtime_error("a report did not go through");
    }
}

void PluggedNode::key(int code, int value) {
    std::array<input_event, 2> events{};
    events[0].type = EV_KEY;
    events[0].code = static_cast<std::uint16_t>(code);
    events[0].value = value;
    report({reinterpret_cast<const std::uint8_t*>(events.data()), sizeof events});
}

std::vector<std::uint8_t> PluggedNode::written() {
    std::array<std::uint8_t, 512> room{};
    for (ssize_t count = 0; (count = ::read(core_->far, room.data(), room.size())) > 0;) {
        core_->written.insert(core_->written.end(), room.begin(), room.begin() + count);
    }
    return core_->written;
}

bool PluggedNode::grabbed() const {
    const std::lock_guard lock(core_->mutex);
    return core_->grabbed;
}

std::vector<std::uint8_t> PluggedNode::feature() const {
    const std::lock_guard lock(core_->mutex);
    return core_->feature;
}

void PluggedNode::refuse() {
    const std::lock_guard lock(core_->mutex);
    core_->refuses = true;
}

} // namespace motcua::testing
