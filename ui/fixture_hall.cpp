#include "ui/fixture_hall.h"

#include <boost/json/parse.hpp>

#include <stdexcept>
#include <utility>

namespace motcua::ui {

namespace {

boost::json::object parsed(std::string_view text) {
    boost::system::error_code error;
    boost::json::value value = boost::json::parse(text, error);
    if (error || !value.is_object())
        throw std::runtime_error("not a JSON object: " + error.message());
    return std::move(value.as_object());
}

} // namespace

FixtureHall::FixtureHall(std::string_view text, QObject* parent) : HallConnection(parent) {
    const boost::json::object root = parsed(text);
    now_ = root.at("now_at").as_int64();
    for (const auto& topic : root.at("topics").as_object())
        for (const auto& record : topic.value().as_object())
            published_[topic.key()].emplace(record.key(), record.value().as_object());
    set_live(true);
}

void FixtureHall::hear(bool live) {
    set_live(live);
    if (live)
        for (const auto& [id, request] : pending_)
            sent_.push_back(request);
}

void FixtureHall::request(Request request) {
    if (live())
        sent_.push_back(request);
    pending_.insert_or_assign(request.id, std::move(request));
}

void FixtureHall::reply(const Answer& answer) {
    if (pending_.erase(answer.id) != 0)
        take_answer(answer);
}

void FixtureHall::pass(std::int64_t milliseconds) {
    now_ += milliseconds;
    emit ticked();
}

void FixtureHall::publish(const std::string& topic,
                          const std::string& key,
                          std::string_view record) {
    published_[topic].insert_or_assign(key, parsed(record));
    set_records(topic, published_[topic]);
}

void FixtureHall::remove(const std::string& topic, const std::string& key) {
    published_[topic].erase(key);
    set_records(topic, published_[topic]);
}

void FixtureHall::answer(std::string_view result) {
    reply({.id = sent_.back().id, .result = parsed(result), .refusal = {}});
}

void FixtureHall::refuse(const Refusal& refusal) {
    reply({.id = sent_.back().id, .result = {}, .refusal = refusal});
}

void FixtureHall::start_following(const std::string& topic) {
    set_records(topic, published_[topic]);
}

} // namespace motcua::ui
