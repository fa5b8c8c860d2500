#include "drivers/transport/node_bus.h"

#include "drivers/transport/transport.h"

#include <boost/asio/posix/stream_descriptor.hpp>

#include <algorithm>
#include <cstdlib>
#include <libudev.h>
#include <optional>
#include <regex>
#include <string_view>
#include <unistd.h>
#include <utility>

namespace motcua::drivers {

namespace asio = boost::asio;

namespace {

template <class T, T* (*unref)(T*)>
struct Unref {
    void operator()(T* object) const { unref(object); }
};

template <class T, T* (*unref)(T*)>
using Handle = std::unique_ptr<T, Unref<T, unref>>;
using Udev = Handle<udev, &udev_unref>;
using Monitor = Handle<udev_monitor, &udev_monitor_unref>;
using Device = Handle<udev_device, &udev_device_unref>;
using Enumeration = Handle<udev_enumerate, &udev_enumerate_unref>;

constexpr std::pair<const char*, DeviceNode::Kind> subsystems[] = {
    {"hidraw", DeviceNode::Kind::hidraw},
    {"input", DeviceNode::Kind::input},
    {"tty", DeviceNode::Kind::serial}};

std::string attribute(udev_device* device, const char* name) {
    const char* const value = udev_device_get_sysattr_value(device, name);
    return value == nullptr ? "" : value;
}

std::optional<DeviceNode::Kind> kind_of(udev_device* device) {
    const char* const subsystem = udev_device_get_subsystem(device);
    const auto* const known = std::ranges::find_if(subsystems, [subsystem](const auto& candidate) {
        return subsystem != nullptr && std::string_view(candidate.first) == subsystem;
    });
    return known == std::end(subsystems) ? std::nullopt : std::optional(known->second);
}

/// Of /dev/input only the event files; of terminals only those that hang on USB.
bool is_ours(const DeviceNode& node) {
    switch (node.kind) {
    case DeviceNode::Kind::input:
        return node.path.find("/event") != std::string::npos;
    case DeviceNode::Kind::serial:
        return !node.id.empty();
    case DeviceNode::Kind::hidraw:
        break;
    }
    return true;
}

std::optional<DeviceNode> describe(udev_device* device) {
    const auto kind = device != nullptr ? kind_of(device) : std::nullopt;
    const char* const path = kind ? udev_device_get_devnode(device) : nullptr;
    if (path == nullptr) {
        return std::nullopt;
    }
    DeviceNode node;
    node.kind = *kind;
    node.path = path;
    // Parents belong to the device.
    auto* const usb = udev_device_get_parent_with_subsystem_devtype(device, "usb", "usb_device");
    if (usb != nullptr) {
        node.id = attribute(usb, "idVendor") + ":" + attribute(usb, "idProduct");
        node.port = udev_device_get_sysname(usb);
        node.maker_name = attribute(usb, "manufacturer");
        node.product_name = attribute(usb, "product");
        node.serial = attribute(usb, "serial");
    }
    auto* const part =
        udev_device_get_parent_with_subsystem_devtype(device, "usb", "usb_interface");
    if (part != nullptr) {
        node.interface =
            static_cast<int>(std::strtol(attribute(part, "bInterfaceNumber").c_str(), nullptr, 16));
    }
    return is_ours(node) ? std::optional(node) : std::nullopt;
}

} // namespace

struct NodeBus::Run : std::enable_shared_from_this<Run> {
    explicit Run(asio::any_io_executor executor)
        : udev(udev_new()), descriptor(std::move(executor)) {}

    void start() {
        monitor.reset(udev ? udev_monitor_new_from_netlink(udev.get(), "udev") : nullptr);
        if (!monitor) {
            return;
        }
        for (const auto& [subsystem, kind] : subsystems) {
            udev_monitor_filter_add_match_subsystem_devtype(monitor.get(), subsystem, nullptr);
        }
        if (udev_monitor_enable_receiving(monitor.get()) < 0) {
            return;
        }
        // The monitor closes its own descriptor: this one is a copy of it.
        ErrorCode error;
        descriptor.assign(::dup(udev_monitor_get_fd(monitor.get())), error);
        if (!error) {
            wait();
        }
    }

    void wait() {
        descriptor.async_wait(asio::posix::stream_descriptor::wait_read,
                              [self = shared_from_this()](ErrorCode error) {
                                  if (!error && !self->over) {
                                      self->take();
                                      self->wait();
                                  }
                              });
    }

    void take() {
        while (const Device device{udev_monitor_receive_device(monitor.get())}) {
            const std::string_view action = udev_device_get_action(device.get());
            const auto node = describe(device.get());
            if (node && (action == "add" || action == "remove")) {
                tell(*node, action == "add");
            }
        }
    }

    void tell(const DeviceNode& node, bool plugged) {
        std::erase_if(watches, [](const auto& watch) { return watch.expired(); });
        const auto all = watches;
        for (const auto& weak : all) {
            if (const auto watch = weak.lock()) {
                (*watch)(node, plugged);
            }
        }
    }

    std::vector<DeviceNode> nodes() const {
        std::vector<DeviceNode> found;
        const Enumeration all(udev ? udev_enumerate_new(udev.get()) : nullptr);
        if (!all) {
            return found;
        }
        for (const auto& [subsystem, kind] : subsystems) {
            udev_enumerate_add_match_subsystem(all.get(), subsystem);
        }
        udev_enumerate_scan_devices(all.get());
        udev_list_entry* entry = nullptr;
        udev_list_entry_foreach(entry, udev_enumerate_get_list_entry(all.get())) {
            const Device device(
                udev_device_new_from_syspath(udev.get(), udev_list_entry_get_name(entry)));
            if (auto node = describe(device.get())) {
                found.push_back(std::move(*node));
            }
        }
        std::ranges::sort(found, {}, &DeviceNode::path);
        return found;
    }

    Udev udev;
    Monitor monitor;
    asio::posix::stream_descriptor descriptor;
    std::vector<std::weak_ptr<OnChange>> watches;
    bool over = false;
};

NodeBus::NodeBus(asio::any_io_executor executor)
    : run_(std::make_shared<Run>(std::move(executor))) {
    run_->start();
}

NodeBus::~NodeBus() {
    run_->over = true;
    ErrorCode ignored;
    run_->descriptor.close(ignored);
}

std::vector<DeviceNode> NodeBus::nodes() const {
    return run_->nodes();
}

NodeBus::Watch NodeBus::watch(OnChange on_change) {
    auto watch = std::make_shared<OnChange>(std::move(on_change));
    run_->watches.push_back(watch);
    return watch;
}

bool claims(const DeviceMatch& match, const DeviceNode& node) {
    return match.usb == node.id &&
           (match.product.empty() ||
            std::regex_search(node.product_name, std::regex(match.product)));
}

} // namespace motcua::drivers
