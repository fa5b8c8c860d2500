#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>

#include <chrono>
#include <future>
#include <utility>

namespace motcua::testing {

/// Runs a coroutine to its end on a loop that nobody else runs, and gives what it returns.
template <class T>
T await(boost::asio::io_context& context, boost::asio::awaitable<T> work) {
    auto future = boost::asio::co_spawn(context, std::move(work), boost::asio::use_future);
    context.restart();
    while (future.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
        context.run_one();
    return future.get();
}

} // namespace motcua::testing
