#pragma once

#include "hall/trust/stream.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <functional>
#include <string>

namespace motcua::central {

using trust::Stream;

/// Errors as values: `auto [error, size] = co_await stream.async_read(..., as_result);`
inline constexpr auto as_result = boost::asio::as_tuple(boost::asio::use_awaitable);

/// An address that the centre listens on, and for whom.
struct Door {
    enum class Kind {
        plain,  ///< loopback without TLS: everybody of this machine, for everything
        people, ///< TLS; browsers, and halls that enrol
        halls   ///< TLS with certificates on both sides; halls that have enrolled
    };

    Kind kind = Kind::plain;
    /// The context for the next connection; empty for `plain`.
    std::function<trust::TlsContext()> context;
};

/// Who came in at a door.
struct Visitor {
    Door::Kind door = Door::Kind::plain;
    std::string hall;   ///< the name in the certificate; empty unless at the halls' door
    std::string serial; ///< of that certificate
};

} // namespace motcua::central
