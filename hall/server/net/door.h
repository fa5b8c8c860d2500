#pragma once

#include "hall/server/desk.h"
#include "hall/server/net/crowd.h"
#include "hall/server/net/limits.h"
#include "hall/server/net/site.h"

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <memory>

namespace motcua::hall::net {

/// What all sessions of one listener share. The desk is not used after `Crowd::clear`.
struct Door {
    Desk& desk;
    Limits limits;
    Log log;
    std::shared_ptr<Crowd> crowd;
    Site site;
};

/// With the executor's own type: no erased executor in the path of every frame.
using Executor = boost::asio::io_context::executor_type;
using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Executor>;

} // namespace motcua::hall::net
