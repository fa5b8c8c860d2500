#include "hall/client/connector.h"

#include "hall/protocol/wipe.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <stdexcept>
#include <utility>

namespace motcua::client {

namespace {

namespace json = boost::json;
using SteadyClock = std::chrono::steady_clock;

std::string text_in(const json::object& object, json::string_view name) {
    const auto* field = object.if_contains(name);
    const auto* text = field ? field->if_string() : nullptr;
    return text ? std::string(*text) : std::string();
}

std::int64_t number_in(const json::object& object, json::string_view name) {
    const auto* field = object.if_contains(name);
    const auto* number = field ? field->if_int64() : nullptr;
    return number ? *number : 0;
}

std::string hello_frame(const Options& options) {
    const json::value hello = {
        {"hello", {{"version", 1}, {"role", options.role}, {"id", options.id}}}};
    return json::serialize(hello);
}

std::string topic_frame(const char* verb, const std::string& topic) {
    const json::object frame{{verb, topic}};
    return json::serialize(frame);
}

std::string
request_frame(const std::string& id, const std::string& command, const std::string& arguments) {
    // A text that is no object would end the connection each time it is sent.
    boost::system::error_code fault;
    auto value = json::parse(arguments, fault);
    if (fault || !value.is_object())
        throw std::invalid_argument("arguments are not a JSON object");
    const json::object frame{
        {"request", id}, {"command", command}, {"arguments", std::move(value)}};
    return json::serialize(frame);
}

Answer read_answer(const std::string& id, json::object& frame) {
    Answer answer;
    answer.id = id;
    const auto* refusal = frame.if_contains("refusal");
    if (const auto* words = refusal ? refusal->if_object() : nullptr)
        answer.refusal =
            Refusal{text_in(*words, "code"), text_in(*words, "vi"), text_in(*words, "en")};
    else if (auto* result = frame.if_contains("result"); result && result->is_object())
        answer.result = std::move(result->get_object());
    return answer;
}

} // namespace

Connector::Connector(boost::asio::any_io_executor executor, Options options)
    : executor_(std::move(executor)), options_(std::move(options)), retry_(executor_),
      back_off_(options_.shortest_wait, options_.longest_wait) {}

void Connector::set_handlers(ConnectionHandlers handlers) {
    handlers_ = std::move(handlers);
}

void Connector::start() {
    if (!std::exchange(running_, true))
        open();
}

void Connector::stop() {
    if (!std::exchange(running_, false))
        return;
    retry_.cancel();
    if (link_)
        link_->close();
    link_.reset();
    store_.lose_step();
    pending_.connection_lost();
    state_ = Connection::disconnected;
}

std::optional<std::int64_t> Connector::hall_time() const {
    if (!last_time_)
        return std::nullopt;
    const auto passed = SteadyClock::now() - last_time_->here;
    return last_time_->hall_time +
           std::chrono::duration_cast<std::chrono::milliseconds>(passed).count();
}

void Connector::request(const std::string& id,
                        const std::string& command,
                        const std::string& arguments,
                        AnswerHandler handler) {
    pending_.add(id, request_frame(id, command, arguments), std::move(handler));
    if (is_welcomed())
        send_requests();
}

void Connector::cancel(const std::string& id) {
    pending_.take(id);
    if (is_welcomed())
        send_requests();
}

const Topic& Connector::follow(const std::string& name, TopicHandlers handlers) {
    const bool is_new = !followers_.contains(name);
    followers_[name] = std::make_shared<const TopicHandlers>(std::move(handlers));
    const auto& topic = store_.add(name);
    if (is_new && is_welcomed())
        subscribe(name);
    return topic;
}

void Connector::unfollow(const std::string& name) {
    if (followers_.erase(name) == 0)
        return;
    store_.remove(name);
    if (is_welcomed())
        link_->send(topic_frame("unsubscribe", name));
}

void Connector::open() {
    // The link's end takes the link away, so no handler comes from an old link.
    const auto weak = weak_from_this();
    LinkHandlers handlers;
    handlers.opened = [weak] {
        if (const auto self = weak.lock())
            self->link_->send(hello_frame(self->options_));
    };
    handlers.text = [weak](std::string_view text) {
        if (const auto self = weak.lock())
            self->hear(text);
    };
    handlers.ended = [weak](LinkEnd how) {
        if (const auto self = weak.lock())
            self->ended(how);
    };
    link_ = open_link(executor_, options_, std::move(handlers));
}

void Connector::ended(LinkEnd how) {
    link_.reset();
    store_.lose_step();
    pending_.connection_lost();
    try_again_later();
    if (how == LinkEnd::silent && state_ == Connection::connected)
        set_state(Connection::stale);
    else if (state_ == Connection::connected)
        set_state(Connection::disconnected);
}

void Connector::try_again_later() {
    const auto share = std::uniform_real_distribution<>()(random_);
    retry_.expires_after(back_off_.next(share));
    retry_.async_wait([weak = weak_from_this()](boost::system::error_code fault) {
        const auto self = weak.lock();
        if (!fault && self && self->running_)
            self->open();
    });
}

void Connector::hear(std::string_view text) {
    if (protocol::is_scan_frame(text))
        return take_scan(text);
    boost::system::error_code fault;
    auto frame = json::parse(json::string_view(text), fault);
    if (!fault && frame.is_object())
        return take(frame.get_object());
    // What speaks there is no hall, or a broken one.
    link_->close();
    ended(LinkEnd::lost);
}

void Connector::take(json::object& frame) {
    if (frame.contains("topic"))
        return take_topic(frame);
    if (auto id = text_in(frame, "answer"); !id.empty())
        return take_answer(id, frame);
    if (const auto pulse = number_in(frame, "pulse"); pulse != 0)
        return take_pulse(pulse);
    if (const auto* welcome = frame.if_contains("welcome"); welcome && welcome->is_object())
        take_welcome(welcome->get_object());
}

void Connector::take_welcome(const json::object& frame) {
    Welcome welcome;
    welcome.hall = text_in(frame, "hall");
    welcome.epoch = text_in(frame, "epoch");
    welcome.sequence = static_cast<std::uint64_t>(number_in(frame, "sequence"));
    welcome.now_at = number_in(frame, "now_at");
    back_off_.reset();
    set_hall_time(welcome.now_at);
    state_ = Connection::connected;
    send_requests();
    for (const auto& name : store_.names())
        subscribe(name);
    const auto handlers = handlers_;
    if (handlers.welcome)
        handlers.welcome(welcome);
    if (handlers.connection && running_)
        handlers.connection(Connection::connected);
}

void Connector::take_answer(const std::string& id, json::object& frame) {
    const auto handler = pending_.take(id);
    if (is_welcomed())
        send_requests();
    if (handler && *handler)
        (*handler)(read_answer(id, frame));
}

void Connector::take_topic(json::object& frame) {
    const auto change = store_.apply(std::move(frame));
    if (change.kind == Change::Kind::gap)
        return subscribe(change.topic->name);
    if (change.kind == Change::Kind::ignored)
        return;
    // The handler may stop following, which takes the entry away.
    const auto follower = followers_.find(change.topic->name)->second;
    if (change.kind == Change::Kind::refused) {
        if (follower->refused)
            follower->refused(change.topic->name);
    } else if (follower->changed) {
        follower->changed(*change.topic, change.keys);
    }
}

void Connector::take_pulse(std::int64_t now_at) {
    set_hall_time(now_at);
    if (const auto pulse = handlers_.pulse)
        pulse(now_at);
}

void Connector::take_scan(std::string_view frame) {
    auto scan = protocol::read_scan_frame(frame);
    const auto now = hall_time();
    const bool old = scan && scan->read_at && now &&
                     *now > (*scan->read_at + protocol::scan_life).time_since_epoch().count();
    if (const auto heard = handlers_.scan; heard && scan && !old)
        heard(*scan);
    if (scan)
        protocol::wipe(scan->data);
}

void Connector::send_requests() {
    while (const auto* frame = pending_.next())
        link_->send(*frame);
}

void Connector::subscribe(const std::string& topic) {
    link_->send(topic_frame("subscribe", topic));
}

void Connector::set_state(Connection state) {
    state_ = state;
    if (const auto connection = handlers_.connection)
        connection(state);
}

void Connector::set_hall_time(std::int64_t now_at) {
    last_time_ = Moment{now_at, SteadyClock::now()};
}

} // namespace motcua::client
