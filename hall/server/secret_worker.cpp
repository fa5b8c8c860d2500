#include "hall/server/secret_worker.h"

#include "hall/server/secrets.h"

#include <boost/asio/execution/outstanding_work.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/prefer.hpp>

#include <exception>
#include <utility>

namespace motcua::hall {

namespace {

// Half a second of them; whoever comes later is asked to try again.
constexpr int most_waiting = 16;

} // namespace

SecretWorker::SecretWorker(boost::asio::any_io_executor loop)
    : loop_(std::move(loop)), waiting_(std::make_shared<int>(0)) {}

SecretWorker::~SecretWorker() {
    pool_.stop();
    pool_.join();
}

template <class Work, class Done>
bool SecretWorker::start(Work work, Done done) {
    if (*waiting_ >= most_waiting) {
        return false;
    }
    ++*waiting_;
    // The loop stays at work until the answer is back.
    auto loop = boost::asio::prefer(loop_, boost::asio::execution::outstanding_work.tracked);
    boost::asio::post(pool_,
                      [work = std::move(work),
                       done = std::move(done),
                       loop = std::move(loop),
                       alive = std::weak_ptr<int>(waiting_)]() mutable {
                          auto result = work();
                          boost::asio::post(loop,
                                            [done = std::move(done),
                                             result = std::move(result),
                                             alive = std::move(alive)]() mutable {
                                                if (const auto waiting = alive.lock()) {
                                                    --*waiting;
                                                    done(std::move(result));
                                                }
                                            });
                      });
    return true;
}

bool SecretWorker::verify(std::string hash, std::string secret, std::function<void(bool)> done) {
    return start(
        [hash = std::move(hash), secret = std::move(secret)] { return is_secret(hash, secret); },
        std::move(done));
}

bool SecretWorker::hash(std::string secret, std::function<void(std::string)> done) {
    return start(
        [secret = std::move(secret)] {
            try {
                return hash_secret(secret);
            } catch (const std::exception&) {
                return std::string();
            }
        },
        std::move(done));
}

} // namespace motcua::hall
