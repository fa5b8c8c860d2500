#pragma once

#include "hall/client/back_off.h"
#include "hall/client/hall_client.h"
#include "hall/client/link.h"
#include "hall/client/pending_requests.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/steady_timer.hpp>

#include <map>
#include <memory>
#include <random>
#include <string>
#include <string_view>

namespace motcua::client {

/// What a `HallClient` is made of: opens links one after another, and on each says hello, sends
/// what is not answered and follows what is followed. Frames in, handlers out.
class Connector : public std::enable_shared_from_this<Connector> {
public:
    Connector(boost::asio::any_io_executor executor, Options options);

    void set_handlers(ConnectionHandlers handlers);
    void start();
    void stop();

    Connection connection() const { return state_; }

    std::optional<std::int64_t> hall_time() const;

    void request(const std::string& id,
                 const std::string& command,
                 const std::string& arguments,
                 AnswerHandler handler);
    void cancel(const std::string& id);
    const Topic& follow(const std::string& name, TopicHandlers handlers);
    void unfollow(const std::string& name);

    const Topic* topic(const std::string& name) const { return store_.find(name); }

private:
    void open();
    void ended(LinkEnd how);
    void try_again_later();
    void hear(std::string_view text);
    void take(boost::json::object& frame);
    void take_welcome(const boost::json::object& welcome);
    void take_answer(const std::string& id, boost::json::object& frame);
    void take_topic(boost::json::object& frame);
    void take_pulse(std::int64_t now_at);
    void take_scan(std::string_view frame);
    void send_requests();
    void subscribe(const std::string& topic);
    void set_state(Connection state);
    void set_hall_time(std::int64_t now_at);

    bool is_welcomed() const { return state_ == Connection::connected; }

    boost::asio::any_io_executor executor_;
    Options options_;
    ConnectionHandlers handlers_;
    boost::asio::steady_timer retry_;
    BackOff back_off_;
    std::minstd_rand random_{std::random_device{}()};
    std::shared_ptr<Link> link_;
    bool running_ = false;
    Connection state_ = Connection::disconnected;

    PendingRequests pending_;
    TopicStore store_;
    std::map<std::string, std::shared_ptr<const TopicHandlers>, std::less<>> followers_;

    struct Moment {
        std::int64_t hall_time;
        std::chrono::steady_clock::time_point here;
    };

    std::optional<Moment> last_time_;
};

} // namespace motcua::client
