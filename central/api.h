#pragma once

#include "central/routes.h"
#include "central/stream.h"

#include <boost/asio/awaitable.hpp>

namespace motcua::central {

/// Answers a request that stores no events: pages, figures, reports, what operators do, enrolment,
/// health. Who may ask for what follows from the door and from the session cookie; at a plain door
/// on loopback everybody is an operator until there is an account.
boost::asio::awaitable<Response>
respond(const Request& request, const Visitor& visitor, Centre& centre);

} // namespace motcua::central
