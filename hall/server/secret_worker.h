#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/thread_pool.hpp>

#include <functional>
#include <memory>
#include <string>

namespace motcua::hall {

/// Hashes secrets on a thread of its own, one after the other: a hash takes tens of milliseconds,
/// and a citizen's ticket must not wait for a sign-in.
class SecretWorker {
public:
    /// Handlers are called on `loop`, which must run; none after the worker is destroyed.
    explicit SecretWorker(boost::asio::any_io_executor loop);
    ~SecretWorker();
    SecretWorker(const SecretWorker&) = delete;
    SecretWorker& operator=(const SecretWorker&) = delete;

    /// False, and the handler is never called, when too many wait already.
    bool verify(std::string hash, std::string secret, std::function<void(bool)> done);

    /// The same; an empty hash when there was no memory for it.
    bool hash(std::string secret, std::function<void(std::string)> done);

private:
    template <class Work, class Done>
    bool start(Work work, Done done);

    boost::asio::any_io_executor loop_;
    std::shared_ptr<int> waiting_; ///< counted on the loop's thread; gone with the worker
    boost::asio::thread_pool pool_{1};
};

} // namespace motcua::hall
