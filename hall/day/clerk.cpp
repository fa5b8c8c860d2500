#include "hall/day/clerk.h"

#include <boost/json.hpp>

namespace motcua::day {

namespace json = boost::json;

namespace {

constexpr auto after_refusal = std::chrono::seconds(20);

std::int64_t ms(std::chrono::seconds length) {
    return std::chrono::milliseconds(length).count();
}

} // namespace

Clerk::Clerk(boost::asio::any_io_executor executor,
             client::Options options,
             std::string counter,
             Plan& plan,
             Served served)
    : hall_(executor, std::move(options)), counter_(std::move(counter)), plan_(plan),
      on_served_(std::move(served)) {
    hall_.follow("counter/" + counter_, {});
    hall_.start();
}

const json::object* Clerk::record(const char* key) const {
    const client::Topic* topic = hall_.topic("counter/" + counter_);
    const json::value* found = topic == nullptr || !topic->in_step ? nullptr : topic->find(key);
    return found == nullptr ? nullptr : &found->get_object();
}

void Clerk::give(const std::string& command, json::object arguments) {
    asking_ = true;
    arguments["counter"] = counter_;
    hall_.request(client::make_request_id(),
                  command,
                  json::serialize(arguments),
                  [this](const client::Answer& answer) {
                      asking_ = false;
                      refused_until_ = answer.refusal ? now_ + ms(after_refusal) : 0;
                  });
}

void Clerk::live(std::int64_t now) {
    now_ = now;
    const json::object* desk = record("counter");
    if (asking_ || now < refused_until_ || desk == nullptr) {
        return;
    }
    const json::string& state = desk->at("counter").at("state").as_string();
    if (state == "closed") {
        give("open_counter", {});
        return;
    }
    const json::object* visit = record("visit");
    if (visit == nullptr) {
        look_for_next(now);
    } else if (visit->at("state") == "called") {
        wait_at_counter(now, *visit);
    } else {
        serve(now, *visit);
    }
}

void Clerk::look_for_next(std::int64_t now) {
    if (at_hand_ != 0) { // a short breath between two people
        at_hand_ = 0;
        until_ = now + ms(plan_.walk() / 3);
    }
    if (now < until_) {
        return;
    }
    const client::Topic* topic = hall_.topic("counter/" + counter_);
    for (const auto& [key, waiting] : topic->records) {
        if (key.starts_with("waiting/") && waiting.at("state") == "waiting") {
            give("call_next", {{"finish", false}});
            return;
        }
    }
}

void Clerk::wait_at_counter(std::int64_t now, const json::object& visit) {
    const auto id = visit.at("visit").to_number<std::uint64_t>();
    if (at_hand_ != id || at_state_ != "called") {
        at_hand_ = id;
        at_state_ = "called";
        until_ = now + ms(plan_.walk());
        return;
    }
    if (now < until_) {
        return;
    }
    const auto calls = visit.at("times").to_number<int>();
    if (calls == 1 && plan_.stays_away()) {
        give("recall", {});
        until_ = now + ms(plan_.walk());
    } else {
        give(calls > 1 ? "no_show" : "serve", {});
    }
}

void Clerk::serve(std::int64_t now, const json::object& visit) {
    const auto id = visit.at("visit").to_number<std::uint64_t>();
    if (at_hand_ != id || at_state_ != "serving") {
        std::string service;
        for (const json::value& one : visit.at("services").as_array()) {
            if (one.at("state") == "current") {
                service = one.at("id").as_string().c_str();
            }
        }
        at_hand_ = id;
        at_state_ = "serving";
        until_ = now + ms(plan_.service_time(service));
        return;
    }
    if (now >= until_) {
        give("finish", {{"outcome", "done"}});
        on_served_(id);
        ++count_;
    }
}

} // namespace motcua::day
