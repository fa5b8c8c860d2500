#include "drivers/transport/usb_bus.h"

#include "drivers/transport/usb_core.h"
#include "drivers/transport/usb_handle.h"

#include <boost/asio/post.hpp>
#include <libusb.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace motcua::drivers {

namespace asio = boost::asio;

namespace {

constexpr auto close_limit = std::chrono::seconds(5);
constexpr timeval event_wait{3600, 0};

using DeviceRef = std::shared_ptr<libusb_device>;

/// Runs on libusb's thread, or inside the enumeration at the start.
int LIBUSB_CALL on_hotplug(libusb_context*,
                           libusb_device* device,
                           libusb_hotplug_event event,
                           void* data) {
    auto& core = *static_cast<UsbCore*>(data);
    const DeviceRef kept(libusb_ref_device(device), &libusb_unref_device);
    const bool plugged = event == LIBUSB_HOTPLUG_EVENT_DEVICE_ARRIVED;
    asio::post(core.executor, [weak = core.weak_from_this(), kept, plugged] {
        if (const auto self = weak.lock(); self && self->context != nullptr) {
            plugged ? self->came(kept.get()) : self->went(kept.get());
        }
    });
    return 0;
}

} // namespace

UsbCore::UsbCore(asio::any_io_executor loop) : executor(std::move(loop)) {}

void UsbCore::start() {
    if (libusb_init(&context) != LIBUSB_SUCCESS) {
        context = nullptr;
        return;
    }
    constexpr int both = LIBUSB_HOTPLUG_EVENT_DEVICE_ARRIVED | LIBUSB_HOTPLUG_EVENT_DEVICE_LEFT;
    libusb_hotplug_register_callback(context,
                                     both,
                                     0,
                                     LIBUSB_HOTPLUG_MATCH_ANY,
                                     LIBUSB_HOTPLUG_MATCH_ANY,
                                     LIBUSB_HOTPLUG_MATCH_ANY,
                                     &on_hotplug,
                                     this,
                                     &watcher);
    libusb_device** list = nullptr;
    const auto count = libusb_get_device_list(context, &list);
    for (ssize_t i = 0; i < count; ++i) {
        came(list[i]);
    }
    libusb_free_device_list(list, 1);
    events_ = std::thread([this] { handle_events(); });
}

void UsbCore::handle_events() {
    while (!stopping_) {
        timeval wait = event_wait;
        libusb_handle_events_timeout_completed(context, &wait, nullptr);
    }
}

/// Closes what is open, while libusb's thread still brings the ends of the transfers.
void UsbCore::stop() {
    if (context == nullptr) {
        helpers.join();
        return;
    }
    for (const auto& weak : std::exchange(handles, {})) {
        if (const auto handle = weak.lock()) {
            handle->close();
        }
    }
    {
        std::unique_lock lock(mutex_);
        all_closed_.wait_for(lock, close_limit, [this] { return open_ == 0; });
    }
    helpers.join();
    libusb_hotplug_deregister_callback(context, watcher);
    stopping_ = true;
    libusb_interrupt_event_handler(context);
    events_.join();
    devices.clear();
    libusb_exit(std::exchange(context, nullptr));
}

void UsbCore::came(libusb_device* device) {
    if (devices.contains(device)) {
        return;
    }
    if (auto found = describe_usb_device(device)) {
        const auto& kept = devices[device] = std::move(*found);
        tell(kept, true);
    }
}

void UsbCore::went(libusb_device* device) {
    if (const auto node = devices.extract(device)) {
        tell(node.mapped(), false);
    }
}

void UsbCore::tell(const UsbDevice& device, bool plugged) {
    std::erase_if(watches, [](const auto& weak) { return weak.expired(); });
    const auto copy = device;
    for (const auto& weak : std::vector(watches)) {
        if (const auto watch = weak.lock()) {
            (*watch)(copy, plugged);
        }
    }
}

void UsbCore::opened() {
    const std::lock_guard lock(mutex_);
    ++open_;
}

void UsbCore::closed() {
    const std::lock_guard lock(mutex_);
    --open_;
    all_closed_.notify_all();
}

UsbBus::UsbBus(asio::any_io_executor executor)
    : core_(std::make_shared<UsbCore>(std::move(executor))) {
    core_->start();
}

UsbBus::~UsbBus() {
    core_->stop();
}

bool UsbBus::available() const {
    return core_->context != nullptr;
}

std::vector<UsbDevice> UsbBus::devices() const {
    std::vector<UsbDevice> all;
    for (const auto& [device, description] : core_->devices) {
        all.push_back(description);
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return std::pair(a.port, a.address) < std::pair(b.port, b.address);
    });
    return all;
}

UsbBus::Watch UsbBus::watch(OnChange on_change) {
    auto watch = std::make_shared<OnChange>(std::move(on_change));
    core_->watches.push_back(watch);
    return watch;
}

} // namespace motcua::drivers
