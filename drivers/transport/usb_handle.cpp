#include "drivers/transport/usb_handle.h"

#include "drivers/transport/transport_error.h"
#include "drivers/transport/usb_core.h"

#include <boost/asio/error.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <libusb.h>

#include <algorithm>
#include <utility>

namespace motcua::drivers {

namespace asio = boost::asio;
namespace errc = boost::system::errc;

namespace {

ErrorCode to_error(int result) {
    switch (result) {
    case LIBUSB_SUCCESS:
        return {};
    case LIBUSB_ERROR_NO_DEVICE:
    case LIBUSB_ERROR_NOT_FOUND:
        return TransportError::gone;
    case LIBUSB_ERROR_ACCESS:
        return errc::make_error_code(errc::permission_denied);
    case LIBUSB_ERROR_BUSY:
        return errc::make_error_code(errc::device_or_resource_busy);
    case LIBUSB_ERROR_PIPE:
        return TransportError::stalled;
    case LIBUSB_ERROR_TIMEOUT:
        return errc::make_error_code(errc::timed_out);
    default:
        return errc::make_error_code(errc::io_error);
    }
}

ErrorCode to_error(libusb_transfer_status status) {
    switch (status) {
    case LIBUSB_TRANSFER_COMPLETED:
        return {};
    case LIBUSB_TRANSFER_TIMED_OUT:
        return errc::make_error_code(errc::timed_out);
    case LIBUSB_TRANSFER_CANCELLED:
        return asio::error::operation_aborted;
    case LIBUSB_TRANSFER_STALL:
        return TransportError::stalled;
    case LIBUSB_TRANSFER_NO_DEVICE:
        return TransportError::gone;
    default:
        return errc::make_error_code(errc::io_error);
    }
}

} // namespace

/// One transfer under way. It owns its bytes, so that nothing of the caller is touched after the
/// caller has gone.
struct UsbHandle::Flight {
    explicit Flight(std::shared_ptr<UsbHandle> of)
        : handle(std::move(of)), work(asio::make_work_guard(handle->core_->executor)) {}

    ~Flight() { libusb_free_transfer(transfer); }

    ErrorCode error() const {
        return submitted == LIBUSB_SUCCESS ? to_error(transfer->status) : to_error(submitted);
    }

    std::size_t moved() const {
        return submitted == LIBUSB_SUCCESS ? static_cast<std::size_t>(transfer->actual_length) : 0;
    }

    std::shared_ptr<UsbHandle> handle;
    asio::executor_work_guard<asio::any_io_executor> work;
    libusb_transfer* transfer = libusb_alloc_transfer(0);
    Bytes bytes;
    int submitted = LIBUSB_ERROR_NO_DEVICE;
    std::function<void(Flight&)> done;
};

/// Hands a landed flight from libusb's thread to the executor's.
struct UsbHandle::Landing {
    static void LIBUSB_CALL on_landed(libusb_transfer* transfer) {
        auto* kept = static_cast<std::shared_ptr<Flight>*>(transfer->user_data);
        const auto flight = std::move(*kept);
        delete kept;
        flight->handle->landed(transfer);
        finish(flight);
    }

    static void finish(const std::shared_ptr<Flight>& flight) {
        asio::post(flight->handle->core_->executor, [flight] { flight->done(*flight); });
    }
};

UsbHandle::UsbHandle(std::shared_ptr<UsbCore> core, UsbClaim claim)
    : core_(std::move(core)), claim_(claim) {}

UsbHandle::~UsbHandle() {
    close();
}

void UsbHandle::open(UsbBus& bus, const UsbDevice& device, UsbClaim claim, Opened done) {
    const auto& core = bus.core();
    auto handle = std::make_shared<UsbHandle>(core, claim);
    std::erase_if(core->handles, [](const auto& weak) { return weak.expired(); });
    core->handles.push_back(handle);
    auto work = asio::make_work_guard(core->executor);
    asio::post(core->helpers,
               [handle, kept = device.handle, done = std::move(done), work = std::move(work)] {
                   const auto error = handle->open_now(kept);
                   asio::post(work.get_executor(), [handle, done, error, work] {
                       done(error, error ? nullptr : handle);
                   });
               });
}

/// Runs on a helper's thread, since the kernel may have to wait for the device.
ErrorCode UsbHandle::open_now(const std::shared_ptr<libusb_device>& device) {
    libusb_device_handle* raw = nullptr;
    int result = libusb_open(device.get(), &raw);
    if (result != LIBUSB_SUCCESS) {
        return to_error(result);
    }
    if (claim_.give_back) {
        libusb_set_auto_detach_kernel_driver(raw, 1);
    } else {
        libusb_detach_kernel_driver(raw, claim_.interface); // there may be none
    }
    result = libusb_claim_interface(raw, claim_.interface);
    if (result == LIBUSB_ERROR_OTHER || result == LIBUSB_ERROR_NOT_SUPPORTED) {
        libusb_set_auto_detach_kernel_driver(raw, 0); // a kernel that cannot detach
        result = libusb_claim_interface(raw, claim_.interface);
    }
    if (result == LIBUSB_SUCCESS && claim_.alternate != 0) {
        result = libusb_set_interface_alt_setting(raw, claim_.interface, claim_.alternate);
    }
    if (result != LIBUSB_SUCCESS) {
        libusb_close(raw);
        return to_error(result);
    }
    core_->opened();
    std::unique_lock lock(mutex_);
    raw_ = raw;
    if (closing_) {
        give_back(lock);
        return asio::error::operation_aborted;
    }
    return {};
}

void UsbHandle::send(const UsbEndpoint& to,
                     std::span<const std::uint8_t> bytes,
                     std::chrono::milliseconds limit,
                     Moved done) {
    auto flight = std::make_shared<Flight>(shared_from_this());
    flight->bytes.assign(bytes.begin(), bytes.end());
    libusb_fill_bulk_transfer(flight->transfer,
                              nullptr,
                              to.address,
                              flight->bytes.data(),
                              static_cast<int>(flight->bytes.size()),
                              &Landing::on_landed,
                              nullptr,
                              static_cast<unsigned>(limit.count()));
    if (to.kind == UsbEndpoint::Kind::interrupt) {
        flight->transfer->type = LIBUSB_TRANSFER_TYPE_INTERRUPT;
    }
    flight->done = [done = std::move(done)](Flight& landed) {
        done(landed.error(), landed.moved());
    };
    launch(std::move(flight));
}

void UsbHandle::receive(const UsbEndpoint& from,
                        std::span<std::uint8_t> room,
                        std::chrono::milliseconds limit,
                        Moved done) {
    auto take = [room, done = std::move(done)](ErrorCode error, std::size_t count, Bytes& bytes) {
        if (error != asio::error::operation_aborted) { // else the room may be gone
            std::copy_n(bytes.begin(), count, room.begin());
        }
        done(error, count);
    };
    auto flight = std::make_shared<Flight>(shared_from_this());
    flight->bytes.resize(room.size());
    libusb_fill_bulk_transfer(flight->transfer,
                              nullptr,
                              from.address,
                              flight->bytes.data(),
                              static_cast<int>(flight->bytes.size()),
                              &Landing::on_landed,
                              nullptr,
                              static_cast<unsigned>(limit.count()));
    if (from.kind == UsbEndpoint::Kind::interrupt) {
        flight->transfer->type = LIBUSB_TRANSFER_TYPE_INTERRUPT;
    }
    flight->done = [take = std::move(take)](Flight& landed) {
        take(landed.error(), landed.moved(), landed.bytes);
    };
    launch(std::move(flight));
}

void UsbHandle::ask(UsbSetup setup,
                    std::uint16_t length,
                    std::chrono::milliseconds limit,
                    Answered done) {
    auto flight = std::make_shared<Flight>(shared_from_this());
    flight->bytes.resize(LIBUSB_CONTROL_SETUP_SIZE + length);
    libusb_fill_control_setup(
        flight->bytes.data(), setup.type, setup.request, setup.value, setup.index, length);
    libusb_fill_control_transfer(flight->transfer,
                                 nullptr,
                                 flight->bytes.data(),
                                 &Landing::on_landed,
                                 nullptr,
                                 static_cast<unsigned>(limit.count()));
    flight->done = [done = std::move(done)](Flight& landed) {
        const auto begin = landed.bytes.begin() + LIBUSB_CONTROL_SETUP_SIZE;
        done(landed.error(), Bytes(begin, begin + static_cast<std::ptrdiff_t>(landed.moved())));
    };
    launch(std::move(flight));
}

void UsbHandle::tell(UsbSetup setup, Bytes bytes, std::chrono::milliseconds limit, Done done) {
    auto flight = std::make_shared<Flight>(shared_from_this());
    flight->bytes.resize(LIBUSB_CONTROL_SETUP_SIZE);
    flight->bytes.insert(flight->bytes.end(), bytes.begin(), bytes.end());
    libusb_fill_control_setup(flight->bytes.data(),
                              setup.type,
                              setup.request,
                              setup.value,
                              setup.index,
                              static_cast<std::uint16_t>(bytes.size()));
    libusb_fill_control_transfer(flight->transfer,
                                 nullptr,
                                 flight->bytes.data(),
                                 &Landing::on_landed,
                                 nullptr,
                                 static_cast<unsigned>(limit.count()));
    flight->done = [done = std::move(done)](Flight& landed) { done(landed.error()); };
    launch(std::move(flight));
}

void UsbHandle::launch(std::shared_ptr<Flight> flight) {
    std::unique_lock lock(mutex_);
    auto* transfer = flight->transfer;
    transfer->dev_handle = raw_;
    if (raw_ != nullptr && !closing_) {
        transfer->user_data = new std::shared_ptr<Flight>(flight);
        flight->submitted = LIBUSB_SUCCESS; // libusb's thread may read it before we go on
        flying_.insert(transfer);
        const int result = libusb_submit_transfer(transfer);
        if (result == LIBUSB_SUCCESS) {
            return;
        }
        flying_.erase(transfer);
        flight->submitted = result;
        delete static_cast<std::shared_ptr<Flight>*>(transfer->user_data);
    }
    lock.unlock();
    Landing::finish(flight);
}

void UsbHandle::landed(libusb_transfer* transfer) {
    std::unique_lock lock(mutex_);
    flying_.erase(transfer);
    give_back(lock);
}

void UsbHandle::clear_halt(const UsbEndpoint& endpoint, Done done) {
    if (!hold()) {
        asio::post(core_->executor,
                   [done = std::move(done)] { done(asio::error::operation_aborted); });
        return;
    }
    auto work = asio::make_work_guard(core_->executor);
    asio::post(core_->helpers,
               [self = shared_from_this(), at = endpoint.address, done = std::move(done), work] {
                   const auto error = to_error(libusb_clear_halt(self->raw_, at));
                   self->let_go();
                   asio::post(work.get_executor(), [done, error, work] { done(error); });
               });
}

bool UsbHandle::hold() {
    const std::lock_guard lock(mutex_);
    if (raw_ == nullptr || closing_) {
        return false;
    }
    ++held_;
    return true;
}

void UsbHandle::let_go() {
    std::unique_lock lock(mutex_);
    --held_;
    give_back(lock);
}

void UsbHandle::close() {
    std::unique_lock lock(mutex_);
    closing_ = true;
    for (auto* transfer : flying_) {
        libusb_cancel_transfer(transfer);
    }
    give_back(lock);
}

/// Closes once nothing is under way any more; a helper does it, since the kernel's own driver then
/// talks to the device.
void UsbHandle::give_back(std::unique_lock<std::mutex>&) {
    if (!closing_ || raw_ == nullptr || held_ > 0 || !flying_.empty()) {
        return;
    }
    asio::post(core_->helpers, [core = core_, raw = std::exchange(raw_, nullptr), claim = claim_] {
        libusb_release_interface(raw, claim.interface);
        libusb_close(raw);
        core->closed();
    });
}

} // namespace motcua::drivers
