#include "hall/uplink/uplink.h"

#include "hall/uplink/backoff.h"
#include "hall/uplink/link.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <exception>
#include <optional>
#include <utility>

namespace motcua::uplink {

namespace asio = boost::asio;

namespace {

/// A connection that stood this long was a good one even if nothing had to be sent.
constexpr std::chrono::minutes good_time(1);

} // namespace

/// Connects again and again. Outlives the Uplink until its coroutine has ended.
class Uplink::Worker : public std::enable_shared_from_this<Worker> {
public:
    Worker(asio::any_io_executor executor,
           UplinkSettings settings,
           OutboxReader& outbox,
           Chance chance,
           StateHandler on_state,
           DownHandlers down)
        : executor_(std::move(executor)), settings_(std::move(settings)), outbox_(outbox),
          chance_(std::move(chance)), on_state_(std::move(on_state)), down_(std::move(down)),
          retry_(executor_) {}

    void start() {
        if (settings_.host.empty())
            return report(LinkState::off, "no centre is configured");
        report(LinkState::down, "connecting");
        asio::co_spawn(executor_, run(), [](const std::exception_ptr& failure) {
            if (failure)
                std::rethrow_exception(failure);
        });
    }

    void stop() {
        stopped_ = true;
        retry_.cancel();
        if (link_)
            link_->close("stopped");
    }

    bool say(const protocol::HallFrame& frame) { return link_ && link_->say(frame); }

    void notify() {
        if (!link_ || stopped_ || std::exchange(notified_, true))
            return;
        asio::post(executor_, [self = shared_from_this()] {
            self->notified_ = false;
            if (self->link_)
                self->link_->pump();
        });
    }

private:
    asio::awaitable<void> run() {
        const auto self = shared_from_this();
        for (unsigned attempt = 0; !stopped_; ++attempt) {
            const auto begin = std::chrono::steady_clock::now();
            link_ = make_link();
            const std::string reason = co_await link_->run();
            const auto lasted = std::chrono::steady_clock::now() - begin;
            if (link_->useful() || lasted > good_time)
                attempt = 0;
            link_.reset();
            report(LinkState::down, reason);
            if (stopped_)
                break;
            retry_.expires_after(retry_delay(attempt, chance_()));
            co_await retry_.async_wait(as_result);
        }
    }

    std::shared_ptr<Link> make_link() {
        const auto on_up = [this] { report(LinkState::up, "connected"); };
        return std::make_shared<Link>(executor_, settings_, outbox_, on_up, down_);
    }

    /// Only changes are reported, so that a long outage is one line in the log.
    void report(LinkState state, const std::string& reason) {
        if (stopped_ || (reported_ && *reported_ == state && reason == reason_))
            return;
        reported_ = state;
        reason_ = reason;
        on_state_(state, reason);
    }

    asio::any_io_executor executor_;
    UplinkSettings settings_;
    OutboxReader& outbox_;
    Chance chance_;
    StateHandler on_state_;
    DownHandlers down_;
    asio::steady_timer retry_;
    std::shared_ptr<Link> link_;
    std::optional<LinkState> reported_;
    std::string reason_;
    bool notified_ = false;
    bool stopped_ = false;
};

Uplink::Uplink(asio::any_io_executor executor,
               UplinkSettings settings,
               OutboxReader& outbox,
               Chance chance,
               StateHandler on_state,
               DownHandlers down)
    : worker_(std::make_shared<Worker>(std::move(executor),
                                       std::move(settings),
                                       outbox,
                                       std::move(chance),
                                       std::move(on_state),
                                       std::move(down))) {}

Uplink::~Uplink() {
    stop();
}

void Uplink::start() {
    worker_->start();
}

void Uplink::stop() {
    worker_->stop();
}

bool Uplink::say(const protocol::HallFrame& frame) {
    return worker_->say(frame);
}

void Uplink::notify() {
    worker_->notify();
}

} // namespace motcua::uplink
