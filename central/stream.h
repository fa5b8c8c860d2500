#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/tcp_stream.hpp>

namespace motcua::central {

/// What a connection runs over. Plain TCP on loopback; TLS is a change of this line.
using Stream = boost::beast::tcp_stream;

/// Errors as values: `auto [error, size] = co_await stream.async_read(..., as_result);`
inline constexpr auto as_result = boost::asio::as_tuple(boost::asio::use_awaitable);

} // namespace motcua::central
