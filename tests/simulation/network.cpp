#include "tests/simulation/network.h"

#include "hall/server/net/conversation.h"

#include <algorithm>
#include <utility>

namespace motcua::simulation {

namespace {

Network* network_now = nullptr;

/// The server's end of a line.
class Session final : public hall::net::Conversation {
public:
    using Say = std::function<void(const hall::Frame&)>;

    Session(hall::Desk& desk, const hall::net::Limits& limits, Say say, std::function<void()> end)
        : Conversation(desk, limits, {true, {}}), say_(std::move(say)), end_(std::move(end)) {}

    void deliver(const hall::Frame& frame) override { say_(frame); }

private:
    void greeted() override {}

    void say_goodbye(const std::string&) override { end_(); }

    Say say_;
    std::function<void()> end_;
};

} // namespace

/// One connection. The client holds it; the world's plans hold it while something is on its way.
class SimLine final : public client::Link, public std::enable_shared_from_this<SimLine> {
public:
    SimLine(Network& network, const client::Options& options, client::LinkHandlers handlers)
        : network_(network), world_(network.world_), quiet_limit_(options.quiet_limit),
          handshake_limit_(options.handshake_limit), handlers_(std::move(handlers)) {}

    void connect() {
        const auto self = shared_from_this();
        world_.after(latency(), [self] {
            if (self->over_)
                return;
            if (self->network_.desk_ == nullptr)
                return self->end(client::LinkEnd::lost);
            self->accept();
            self->heard_at_ = since_begin();
            self->watch(self->handshake_limit_);
            self->handlers_.opened();
        });
    }

    void send(std::string frame) override {
        travel(up_at_, [text = std::move(frame)](SimLine& line) { line.arrive(text); });
    }

    void close() override {
        if (std::exchange(over_, true))
            return;
        handlers_ = {};
        const auto self = shared_from_this();
        world_.after(latency(), [self] { self->leave(); });
    }

    /// Both ends hear of it, the client as its computer tells it.
    void cut() {
        leave();
        broken_ = true;
        const auto self = shared_from_this();
        world_.after(world_.between(Duration(0), Duration(1500)),
                     [self] { self->end(client::LinkEnd::lost); });
    }

    /// The hall's process is gone, its conversation with it.
    void leave() {
        if (session_) {
            session_->leave();
            session_.reset();
        }
    }

private:
    Duration latency() const {
        return world_.between(network_.weather_.least, network_.weather_.most);
    }

    void accept() {
        const std::weak_ptr<SimLine> weak = weak_from_this();
        session_ = std::make_shared<Session>(
            *network_.desk_,
            network_.limits_,
            [weak](const hall::Frame& frame) {
                if (const auto line = weak.lock())
                    line->say(frame);
            },
            [weak] {
                if (const auto line = weak.lock())
                    line->break_off();
            });
    }

    /// Inside a delivery the hall must not be called back.
    void break_off() {
        broken_ = true;
        const auto self = shared_from_this();
        world_.after(Duration(0), [self] { self->cut(); });
    }

    void say(const hall::Frame& frame) {
        if (!network_.muted())
            travel(down_at_, [frame](SimLine& line) { line.hear(*frame); });
    }

    /// In order, each after its own time; or not at all.
    void travel(Duration& last_at, std::function<void(SimLine&)> arrive) {
        if (broken_ || over_)
            return;
        if (world_.happens(network_.weather_.cut))
            return break_off();
        if (world_.happens(network_.weather_.silence)) {
            broken_ = true;
            return;
        }
        last_at = std::max(last_at, since_begin() + latency());
        const auto self = shared_from_this();
        world_.after(last_at - since_begin(), [self, arrive = std::move(arrive)] {
            if (!self->broken_)
                arrive(*self);
        });
    }

    void arrive(const std::string& text) {
        if (!session_)
            return;
        session_->hear(text, std::chrono::steady_clock::now());
        network_.turn_();
    }

    void hear(const std::string& text) {
        if (over_)
            return;
        if (!std::exchange(heard_, true))
            watch(quiet_limit_);
        heard_at_ = since_begin();
        const auto handler = handlers_.text;
        handler(text);
    }

    void watch(Duration limit) {
        const auto self = shared_from_this();
        world_.after(limit, [self, limit] {
            if (self->over_)
                return;
            const auto quiet = since_begin() - self->heard_at_;
            if (quiet >= limit)
                return self->end(client::LinkEnd::silent);
            if (limit == self->quiet_limit_ || !self->heard_)
                self->watch(limit);
        });
    }

    void end(client::LinkEnd how) {
        if (over_)
            return;
        const auto ended = handlers_.ended;
        close();
        ended(how);
    }

    Network& network_;
    World& world_;
    Duration quiet_limit_;
    Duration handshake_limit_;
    client::LinkHandlers handlers_;
    std::shared_ptr<Session> session_;
    Duration up_at_{0};
    Duration down_at_{0};
    Duration heard_at_{0};
    bool heard_ = false;
    bool broken_ = false; ///< nothing passes any more
    bool over_ = false;   ///< the client has given it up
};

Network::Network(World& world) : world_(world) {
    network_now = this;
}

Network::~Network() {
    network_now = nullptr;
}

void Network::listen(hall::Desk& desk, std::function<void()> turn) {
    desk_ = &desk;
    turn_ = std::move(turn);
    ++life_;
}

void Network::hang_up() {
    dead_ = {};
    for (const auto& weak : std::exchange(lines_, {})) {
        if (const auto line = weak.lock())
            line->cut();
    }
    desk_ = nullptr;
}

void Network::cut_all() {
    const auto lines = std::exchange(lines_, {});
    for (const auto& weak : lines) {
        if (const auto line = weak.lock())
            line->cut();
    }
}

std::shared_ptr<client::Link> Network::open(const client::Options& options,
                                            client::LinkHandlers handlers) {
    const auto line = std::make_shared<SimLine>(*this, options, std::move(handlers));
    std::erase_if(lines_, [](const auto& weak) { return weak.expired(); });
    lines_.push_back(line);
    line->connect();
    return line;
}

void Network::post(const hall::Caller& caller,
                   const std::string& id,
                   const std::string& command,
                   const std::string& arguments,
                   const hall::AnswerHandler& answer) {
    const int times = world_.happens(weather_.doubled) ? 2 : 1;
    for (int time = 0; time < times; ++time) {
        if (!world_.happens(weather_.lost))
            post_once(caller, id, command, arguments, answer);
    }
}

void Network::post_once(const hall::Caller& caller,
                        const std::string& id,
                        const std::string& command,
                        const std::string& arguments,
                        const hall::AnswerHandler& answer) {
    const auto way = [this] { return world_.between(weather_.least, weather_.most); };
    world_.after(way(), [=, this] {
        if (desk_ == nullptr)
            return;
        desk_->command(
            caller, id, command, arguments, [=, this, life = life_](const hall::Answer& said) {
                if (muted() || life != life_ || world_.happens(weather_.lost))
                    return;
                world_.after(way(), [=] { answer(said); });
            });
        turn_();
    });
}

} // namespace motcua::simulation

namespace motcua::client {

std::shared_ptr<Link>
open_link(boost::asio::any_io_executor, const Options& options, LinkHandlers handlers) {
    return simulation::network_now->open(options, std::move(handlers));
}

} // namespace motcua::client
