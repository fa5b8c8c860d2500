#include "tests/simulation/people.h"

#include "tests/simulation/sim_config.h"

#include <boost/json.hpp>

#include <utility>

namespace motcua::simulation {

namespace json = boost::json;

namespace {

constexpr Duration patience{2000};
constexpr int tries = 6;

client::Options as(const char* role, const std::string& id) {
    client::Options options;
    options.role = role;
    options.id = id;
    return options;
}

} // namespace

Kiosk::Kiosk(World& world, boost::asio::io_context& loop, Record& record, std::string id)
    : world_(world), loop_(loop), record_(record), id_(std::move(id)) {
    open();
}

void Kiosk::open() {
    client_ = std::make_unique<client::HallClient>(loop_.get_executor(), as("kiosk", id_));
    client_->start();
}

void Kiosk::restart() {
    open();
}

std::string Kiosk::arguments() {
    json::array wanted;
    for (std::uint64_t count = 1 + (world_.happens(0.1) ? 1 : 0); count > 0; --count)
        wanted.emplace_back("s" + std::to_string(world_.any(services - 1)));
    const char* priority = world_.happens(0.1) ? "elderly" : world_.happens(0.05) ? "merit" : "";
    return json::serialize(json::object{{"kiosk", id_},
                                        {"services", std::move(wanted)},
                                        {"priority", priority},
                                        {"language", "vi"}});
}

void Kiosk::tap() {
    const auto id = client::make_request_id();
    client_->request(id, "take_ticket", arguments(), [this, id](const client::Answer& answer) {
        if (answer.refusal)
            return;
        const auto visit = answer.result.at("visit").to_number<std::uint64_t>();
        record_.answered(id, visit, std::string(answer.result.at("number").as_string()));
    });
}

Board::Board(boost::asio::io_context& loop, Record& record, std::string id)
    : record_(record), client_(loop.get_executor(), as("display", id)) {
    client::TopicHandlers handlers;
    handlers.changed = [this](const client::Topic& topic, const client::Keys& keys) {
        changed(topic, keys);
    };
    client_.follow("hall", std::move(handlers));
    client_.start();
}

void Board::changed(const client::Topic& topic, const client::Keys& keys) {
    for (const auto& key : keys) {
        const auto* call = key.starts_with("call/") ? topic.find(key) : nullptr;
        if (call != nullptr)
            record_.shown(call->at("visit").to_number<std::uint64_t>(),
                          std::string(call->at("counter").as_string()));
    }
}

std::string Board::difference(hall::Hall& desk) const {
    const auto page = json::parse(desk.topic_json({hall::Role::display, "B", {}, {}}, "hall"));
    const auto& records = page.at("records").as_object();
    const auto* topic = client_.topic("hall");
    if (topic == nullptr || !topic->in_step)
        return "the board is not in step";
    if (topic->records.size() != records.size())
        return "the board has " + std::to_string(topic->records.size()) + " records, the hall " +
               std::to_string(records.size());
    for (const auto& [key, record] : topic->records) {
        const auto* there = records.if_contains(key);
        if (there == nullptr || *there != record)
            return "the board shows " + key + " as " + json::serialize(record) + ", the hall as " +
                   (there == nullptr ? "nothing" : json::serialize(*there));
    }
    return {};
}

Clerk::Clerk(World& world, Network& network, SimHall& hall, Record& record, int number)
    : world_(world), network_(network), hall_(hall), record_(record),
      counter_(std::to_string(number + 1)) {
    caller_.role = hall::Role::clerk;
    caller_.staff = {"clerk" + counter_};
    caller_.staff_name = "Clerk " + counter_;
}

void Clerk::work() {
    working_ = true;
    go_on();
}

void Clerk::go_on() {
    if (!working_)
        return;
    if (!hall_.up())
        return world_.after(world_.about(Duration(1000)), [this] { go_on(); });
    ask("c" + counter_ + "-" + std::to_string(++asked_), choose(), tries);
}

Clerk::Act Clerk::act(const std::string& command, const std::string& more) const {
    return {command, R"({"counter":")" + counter_ + "\"" + more + "}"};
}

Clerk::Act Clerk::choose() const {
    const rules::Counter* counter = rules::find_counter(hall_.state(), {counter_});
    if (counter == nullptr || counter->state == rules::CounterState::closed)
        return act("open_counter");
    if (counter->state == rules::CounterState::paused)
        return act("resume_counter");
    return at_the_counter(*counter);
}

Clerk::Act Clerk::at_the_counter(const rules::Counter& counter) const {
    if (world_.happens(0.005))
        return act("close_counter");
    const rules::Visit* visit = rules::find_visit(hall_.state(), counter.visit);
    if (visit == nullptr)
        return world_.happens(0.01) ? act("pause_counter", R"(,"reason":"tea")") : act("call_next");
    if (visit->state == rules::VisitState::called) {
        if (world_.happens(0.1))
            return act("no_show");
        return world_.happens(0.1) ? act("recall") : act("serve");
    }
    return with_a_citizen();
}

Clerk::Act Clerk::with_a_citizen() const {
    switch (world_.any(19)) {
    case 0:
        return act("park", R"(,"reason":"copies","minutes":1)");
    case 1:
        return act("transfer",
                   R"(,"service":"s)" + std::to_string(world_.any(services - 1)) +
                       R"(","place":"last","come_back":true)");
    case 2:
        return act("transfer",
                   R"(,"to_counter":")" + std::to_string(world_.any(counters - 1) + 1) + "\"");
    case 3:
        return act("add_service",
                   R"(,"service":"s)" + std::to_string(world_.any(services - 1)) + "\"");
    case 4:
    case 5:
    case 6:
        return act("call_next", R"(,"finish":true)");
    default:
        return act("finish");
    }
}

void Clerk::ask(const std::string& id, const Act& act, int times) {
    if (times == 0 || answered_ == asked_)
        return;
    network_.post(caller_,
                  id,
                  act.command,
                  act.arguments,
                  [this, id, number = asked_](const hall::Answer& answer) {
                      if (answer.kind == hall::Answer::Kind::result)
                          record_.result(id, answer.body);
                      if (answered_ == number || asked_ != number)
                          return; // an answer that came twice
                      answered_ = number;
                      world_.after(world_.about(Duration(6000)), [this] { go_on(); });
                  });
    world_.after(patience, [this, id, act, times, number = asked_] {
        if (asked_ != number || answered_ == number)
            return;
        if (times > 1)
            return ask(id, act, times - 1);
        answered_ = number; // gives up, and looks at the page anew
        go_on();
    });
}

} // namespace motcua::simulation
