#include "hall/protocol/centre_link.h"

#include <boost/json.hpp>

namespace motcua::protocol {

namespace {

namespace json = boost::json;
using boost::system::result;

constexpr std::string_view source_prefix = "urn:vn:motcua:hall:";

result<json::object> parse_object(std::string_view text) {
    boost::system::error_code error;
    const json::value value = json::parse(text, error);
    if (error)
        return CloudEventError::not_json;
    if (!value.is_object())
        return CloudEventError::not_an_object;
    return value.get_object();
}

std::string text_or_empty(const json::object& object, std::string_view key) {
    const json::value* found = object.if_contains(key);
    return found != nullptr && found->is_string() ? std::string(found->get_string()) : "";
}

json::object to_object(const CentreAck& ack) {
    return {{"ack", sequence_text(ack.sequence)}};
}

json::object to_object(const CentreExpected& gap) {
    return {{"expected", sequence_text(gap.sequence)}};
}

json::object to_object(const CentreError& error) {
    const json::object content{{"code", error.code}, {"text", error.text}};
    return {{"error", content}};
}

} // namespace

std::string encode_hello(std::string_view source) {
    const json::object content{{"source", source}};
    const json::object hello{{"hello", content}};
    return json::serialize(hello);
}

result<std::string> decode_hello(std::string_view text) {
    const auto object = parse_object(text);
    if (!object)
        return object.error();
    const json::value* hello = object->if_contains("hello");
    if (hello == nullptr || !hello->is_object())
        return CloudEventError::bad_source;
    std::string source = text_or_empty(hello->get_object(), "source");
    if (!is_source(source))
        return CloudEventError::bad_source;
    return source;
}

std::string encode_frame(const CentreFrame& frame) {
    return std::visit([](const auto& kind) { return json::serialize(to_object(kind)); }, frame);
}

result<CentreFrame> decode_frame(std::string_view text) {
    const auto object = parse_object(text);
    if (!object)
        return object.error();
    if (const json::value* error = object->if_contains("error"); error && error->is_object()) {
        const json::object& content = error->get_object();
        return CentreError{text_or_empty(content, "code"), text_or_empty(content, "text")};
    }
    if (const auto ack = parse_sequence(text_or_empty(*object, "ack")))
        return CentreAck{*ack};
    if (const auto expected = parse_sequence(text_or_empty(*object, "expected")))
        return CentreExpected{*expected};
    return CloudEventError::bad_sequence;
}

std::string make_source(std::string_view hall, std::string_view epoch) {
    return std::string(source_prefix) + std::string(hall) + ":" + std::string(epoch);
}

SourceName parse_source(std::string_view source) {
    const std::string_view rest = source.starts_with(source_prefix)
                                      ? source.substr(source_prefix.size())
                                      : std::string_view();
    const std::size_t colon = rest.rfind(':');
    if (colon == std::string_view::npos || colon == 0)
        return {std::string(source), ""};
    return {std::string(rest.substr(0, colon)), std::string(rest.substr(colon + 1))};
}

} // namespace motcua::protocol
