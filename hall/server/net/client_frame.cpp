#include "hall/server/net/client_frame.h"

#include "hall/protocol/wipe.h"

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serializer.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <stdexcept>

namespace motcua::hall::net {

namespace {

namespace json = boost::json;

using Parsed = boost::system::result<ClientFrame, FrameFault>;

constexpr std::size_t longest_name = 64;
constexpr std::size_t longest_topic = 128;

/// What a frame held does not stay on the stack.
struct Room {
    std::array<unsigned char, 4096> bytes;

    Room() {} // not cleared before use

    ~Room() { explicit_bzero(bytes.data(), bytes.size()); }

    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;
};

/// In one piece of memory: no part of it stays behind where the text grew.
std::string serialized(const json::object& object, std::size_t expected) {
    std::string text;
    text.reserve(expected);
    json::serializer serializer;
    serializer.reset(&object);
    std::array<char, 1024> piece;
    while (!serializer.done()) {
        text.append(serializer.read(piece.data(), piece.size()));
    }
    explicit_bzero(piece.data(), piece.size());
    return text;
}

std::string text_in(const json::object& object, json::string_view name) {
    const auto* field = object.if_contains(name);
    const auto* text = field ? field->if_string() : nullptr;
    return text ? std::string(*text) : std::string();
}

Parsed parse_hello(const json::value& value) {
    const auto* hello = value.if_object();
    if (!hello)
        return FrameFault{"hello is not an object"};
    const auto* version = hello->if_contains("version");
    if (!version || !version->is_int64())
        return FrameFault{"hello without a version"};
    const auto number = version->get_int64();
    Hello frame;
    frame.version = number >= 0 && number < 1000 ? static_cast<int>(number) : 0;
    frame.role = text_in(*hello, "role");
    frame.id = text_in(*hello, "id");
    return ClientFrame(std::move(frame));
}

Parsed parse_request(const json::object& object, const json::value& id, std::size_t size) {
    Request frame;
    if (!id.is_string() || !is_request_id(std::string_view(id.get_string())))
        return FrameFault{"a request's id is 1 to 64 visible ASCII characters"};
    frame.id = std::string(id.get_string());
    frame.command = text_in(object, "command");
    if (frame.command.empty() || frame.command.size() > longest_name)
        return FrameFault{"request without a command"};
    const auto* arguments = object.if_contains("arguments");
    if (arguments && !arguments->is_object())
        return FrameFault{"arguments are not an object"};
    frame.arguments = arguments ? serialized(arguments->get_object(), size) : "{}";
    return ClientFrame(std::move(frame));
}

template <class Frame>
Parsed parse_topic(const json::value& value) {
    const auto* name = value.if_string();
    if (!name || name->empty() || name->size() > longest_topic)
        return FrameFault{"a topic is a name of 1 to 128 bytes"};
    return ClientFrame(Frame{std::string(*name)});
}

Parsed parse_object(const json::object& object, std::size_t size) {
    if (const auto* id = object.if_contains("request"))
        return parse_request(object, *id, size);
    if (const auto* topic = object.if_contains("subscribe"))
        return parse_topic<Subscribe>(*topic);
    if (const auto* topic = object.if_contains("unsubscribe"))
        return parse_topic<Unsubscribe>(*topic);
    if (const auto* hello = object.if_contains("hello"))
        return parse_hello(*hello);
    return FrameFault{"neither hello, request, subscribe nor unsubscribe"};
}

std::size_t kinds_in(const json::object& object) {
    constexpr std::array<const char*, 4> kinds{"hello", "request", "subscribe", "unsubscribe"};
    return static_cast<std::size_t>(
        std::ranges::count_if(kinds, [&](const char* kind) { return object.contains(kind); }));
}

} // namespace

void throw_exception_from_error(const FrameFault& fault, const boost::source_location&) {
    throw std::logic_error(fault.text);
}

Parsed parse_client_frame(std::string_view text) {
    // Most frames fit: parsing then takes no memory from the heap.
    Room room;
    protocol::WipingMemory heap;
    json::monotonic_resource memory(room.bytes.data(), room.bytes.size(), &heap);
    boost::system::error_code fault;
    const auto value = json::parse(json::string_view(text), fault, &memory);
    if (fault)
        return FrameFault{"not JSON"};
    const auto* object = value.if_object();
    if (!object)
        return FrameFault{"not a JSON object"};
    if (kinds_in(*object) > 1)
        return FrameFault{"more than one kind of frame in one"};
    return parse_object(*object, text.size());
}

bool is_request_id(std::string_view id) {
    return !id.empty() && id.size() <= longest_name &&
           std::ranges::all_of(id, [](char c) { return c > ' ' && c < '\x7f'; });
}

bool is_machine_id(std::string_view id) {
    constexpr std::string_view allowed =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";
    return !id.empty() && id.size() <= longest_name &&
           id.find_first_not_of(allowed) == std::string_view::npos;
}

} // namespace motcua::hall::net
