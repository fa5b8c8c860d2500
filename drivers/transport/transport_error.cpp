#include "drivers/transport/transport_error.h"

#include <string>

namespace motcua::drivers {
namespace {

class Category final : public boost::system::error_category {
public:
    const char* name() const noexcept override { return "transport"; }

    std::string message(int value) const override {
        switch (static_cast<TransportError>(value)) {
        case TransportError::unknown_scheme:
            return "unknown kind of address; allowed: usb://VVVV:PPPP, serial:///dev/ttyS0, "
                   "tcp://HOST:PORT, ipp://HOST/ipp/print, cups://QUEUE, file:///FOLDER/, "
                   "file:///FILE";
        case TransportError::bad_address:
            return "the address is not complete; for example usb://04b8:0202?serial=J4DF001, "
                   "serial:///dev/ttyS0?baud=9600, tcp://192.168.1.50:9100 or "
                   "file:///var/lib/motcua/slips/";
        case TransportError::not_open:
            return "the device is not open";
        case TransportError::no_answer:
            return "the device did not answer in time";
        case TransportError::no_device:
            return "no such device is plugged in";
        case TransportError::gone:
            return "the device was unplugged";
        case TransportError::stalled:
            return "the device refused what was sent";
        case TransportError::not_supported:
            return "this kind of connection cannot do that";
        }
        return "unknown transport error";
    }
};

} // namespace

const boost::system::error_category& transport_category() noexcept {
    static const Category category;
    return category;
}

} // namespace motcua::drivers
