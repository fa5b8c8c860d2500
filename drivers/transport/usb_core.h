#pragma once

#include "drivers/transport/usb_bus.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/thread_pool.hpp>

#include <atomic>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

struct libusb_context;
struct libusb_device;

namespace motcua::drivers {

class UsbHandle;

/// What UsbBus and the open devices share: libusb, its threads, and who is still open.
struct UsbCore : std::enable_shared_from_this<UsbCore> {
    explicit UsbCore(boost::asio::any_io_executor loop);

    void start();
    void stop();
    void handle_events();
    void came(libusb_device* device);
    void went(libusb_device* device);
    void tell(const UsbDevice& device, bool plugged);

    /// An open device; `closed` counts it out. Any thread.
    void opened();
    void closed();

    boost::asio::any_io_executor executor;
    libusb_context* context = nullptr; ///< null where there is no USB
    int watcher = 0;                   ///< libusb's hot-plug callback
    boost::asio::thread_pool helpers{4};

    std::map<libusb_device*, UsbDevice> devices; ///< of the executor's thread
    std::vector<std::weak_ptr<UsbBus::OnChange>> watches;
    std::vector<std::weak_ptr<UsbHandle>> handles; ///< that may be open

private:
    std::thread events_;
    std::atomic<bool> stopping_ = false;
    std::mutex mutex_;
    std::condition_variable all_closed_;
    int open_ = 0;
};

} // namespace motcua::drivers
