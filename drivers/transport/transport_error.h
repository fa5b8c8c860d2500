#pragma once

#include <boost/system/error_code.hpp>

namespace motcua::drivers {

/// What can be wrong with a transport beyond the operating system's own errors.
enum class TransportError {
    unknown_scheme = 1, ///< not one of the schemes of address.h
    bad_address,        ///< the scheme is known, the rest does not fit it
    not_open,           ///< written to or read from before open() or after close()
    no_answer,          ///< the device did not answer the opening in time
    no_device,          ///< no device that fits is plugged in
    gone,               ///< the device was unplugged
    stalled,            ///< the device refused what was sent
    not_supported,      ///< this kind of transport has no such thing
};

const boost::system::error_category& transport_category() noexcept;

inline boost::system::error_code make_error_code(TransportError error) noexcept {
    return {static_cast<int>(error), transport_category()};
}

} // namespace motcua::drivers

template <>
struct boost::system::is_error_code_enum<motcua::drivers::TransportError> : std::true_type {};
