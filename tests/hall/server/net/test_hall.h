#pragma once

#include "hall/server/net/listener.h"
#include "tests/hall/server/net/test_desk.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <chrono>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace motcua::hall::net {

/// A listener with a test desk, on a thread of its own, on a free port of loopback.
class TestHall {
public:
    explicit TestHall(ListenerOptions options = {}) {
        if (options.port == ListenerOptions{}.port)
            options.port = 0;
        options.log = [this](const std::string& line) {
            const std::lock_guard lock(mutex_);
            log_.push_back(line);
        };
        listener_ = std::make_unique<Listener>(context_, desk_, std::move(options));
        port_ = listener_->port();
        thread_ = std::jthread([this] { context_.run(); });
    }

    ~TestHall() {
        run([this] { listener_.reset(); });
        work_.reset();
        context_.stop();
    }

    TestHall(const TestHall&) = delete;
    TestHall& operator=(const TestHall&) = delete;

    std::uint16_t port() const { return port_; }

    /// Runs a function on the hall's thread and gives what it returned.
    template <class Function>
    std::invoke_result_t<Function> run(Function function) {
        std::packaged_task<std::invoke_result_t<Function>()> task(std::move(function));
        auto done = task.get_future();
        boost::asio::post(context_, std::move(task));
        return done.get();
    }

    /// On the hall's thread only, see `run`.
    TestDesk& desk() { return desk_; }

    Listener& listener() { return *listener_; }

    /// Asks until it is so; false after 20 seconds.
    template <class Condition>
    bool comes_true(Condition condition) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!run(condition)) {
            if (std::chrono::steady_clock::now() > deadline)
                return false;
            std::this_thread::yield();
        }
        return true;
    }

    std::vector<std::string> log() const {
        const std::lock_guard lock(mutex_);
        return log_;
    }

private:
    boost::asio::io_context context_{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_{
        context_.get_executor()};
    TestDesk desk_{context_.get_executor()};
    std::unique_ptr<Listener> listener_;
    std::uint16_t port_ = 0;
    mutable std::mutex mutex_;
    std::vector<std::string> log_;
    std::jthread thread_;
};

} // namespace motcua::hall::net
