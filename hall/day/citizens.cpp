#include "hall/day/citizens.h"

#include <boost/json.hpp>

#include <cmath>

namespace motcua::day {

namespace json = boost::json;

namespace {

const json::object* hall_record(const client::HallClient& kiosk) {
    const client::Topic* topic = kiosk.topic("hall");
    const json::value* record = topic == nullptr ? nullptr : topic->find("hall");
    return record == nullptr ? nullptr : &record->get_object();
}

double local_hour(std::int64_t now, const json::object& hall) {
    const auto offset = hall.at("utc_offset_minutes").to_number<std::int64_t>() * 60'000;
    constexpr double ms_an_hour = 3'600'000;
    return std::fmod(static_cast<double>(now + offset) / ms_an_hour, 24);
}

} // namespace

Citizens::Citizens(client::HallClient& kiosk, Plan& plan, std::string kiosk_id)
    : kiosk_(kiosk), plan_(plan), kiosk_id_(std::move(kiosk_id)) {}

void Citizens::live(std::int64_t now) {
    const json::object* hall = hall_record(kiosk_);
    const std::int64_t stretch = last_ == 0 ? 0 : now - last_;
    last_ = now;
    if (hall == nullptr || hall->at("state") != "open" || stretch <= 0) {
        return;
    }
    const int people = plan_.arrivals(local_hour(now, *hall), std::chrono::milliseconds(stretch));
    for (int person = 0; person < people; ++person) {
        take_ticket();
    }
}

void Citizens::take_ticket() {
    const json::object* hall = hall_record(kiosk_);
    json::object arguments{{"kiosk", kiosk_id_},
                           {"services", json::array{plan_.service()}},
                           {"language", plan_.language()}};
    if (const auto& classes = hall->at("classes").as_array();
        !classes.empty() && plan_.priority()) {
        arguments["priority"] = classes.front().at("id");
    }
    kiosk_.request(client::make_request_id(),
                   "take_ticket",
                   json::serialize(arguments),
                   [this](const client::Answer& answer) {
                       if (answer.refusal) {
                           return;
                       }
                       ++issued_;
                       tokens_[answer.result.at("visit").to_number<std::uint64_t>()] =
                           answer.result.at("token").as_string().c_str();
                   });
}

void Citizens::served(std::uint64_t visit) {
    const auto found = tokens_.find(visit);
    if (found == tokens_.end()) {
        return;
    }
    const auto levels = hall_record(kiosk_)->at("rating_levels").to_number<int>();
    if (const int level = plan_.rating(levels); level > 0) {
        const json::object arguments{
            {"token", found->second}, {"level", level}, {"source", "kiosk"}};
        kiosk_.request(client::make_request_id(),
                       "rate",
                       json::serialize(arguments),
                       [this](const client::Answer& answer) { rated_ += answer.refusal ? 0 : 1; });
    }
    tokens_.erase(found);
}

} // namespace motcua::day
