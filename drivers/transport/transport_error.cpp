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
            return "unknown kind of address; allowed: tcp://HOST:PORT, file:///FOLDER/, "
                   "file:///FILE";
        case TransportError::bad_address:
            return "the address is not complete; for example tcp://192.168.1.50:9100 or "
                   "file:///var/lib/motcua/slips/";
        case TransportError::not_open:
            return "the device is not open";
        case TransportError::no_answer:
            return "the device did not answer in time";
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
