#include "hall/server/net/server_frame.h"

#include <boost/json/serialize.hpp>
#include <boost/json/string_view.hpp>

namespace motcua::hall::net {

namespace {

std::string quoted(std::string_view text) {
    return boost::json::serialize(boost::json::string_view(text));
}

std::string refusal(std::string_view code, std::string_view vi, std::string_view en) {
    return "{\"code\":" + quoted(code) + ",\"vi\":" + quoted(vi) + ",\"en\":" + quoted(en) + "}";
}

} // namespace

std::string refusal_of(const Answer& answer) {
    switch (answer.kind) {
    case Answer::Kind::bad_request:
        return refusal("bad_request", "Yêu cầu không hợp lệ.", answer.body);
    case Answer::Kind::forbidden:
        return refusal(
            "forbidden", "Quý vị không có quyền thực hiện thao tác này.", "You may not do this.");
    case Answer::Kind::refusal:
    case Answer::Kind::result:
        break;
    }
    return answer.body;
}

std::string answer_frame(std::string_view request, const Answer& answer) {
    const bool good = answer.kind == Answer::Kind::result;
    const auto body = good ? std::string() : refusal_of(answer);
    const auto& value = good ? answer.body : body;
    std::string frame;
    frame.reserve(request.size() + value.size() + 40);
    frame += "{\"answer\":";
    frame += quoted(request);
    frame += good ? ",\"result\":" : ",\"refusal\":";
    frame += value;
    frame += '}';
    return frame;
}

std::string error_frame(std::string_view code, std::string_view text) {
    return "{\"error\":{\"code\":" + quoted(code) + ",\"text\":" + quoted(text) + "}}";
}

std::string topic_refusal_frame(std::string_view topic) {
    return "{\"topic\":" + quoted(topic) + ",\"refusal\":" +
           refusal("no_topic",
                   "Không có thông tin này hoặc quý vị không có quyền xem.",
                   "There is no such information, or you may not see it.") +
           "}";
}

} // namespace motcua::hall::net
