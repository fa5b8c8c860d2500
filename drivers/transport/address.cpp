#include "drivers/transport/address.h"

#include "drivers/transport/transport_error.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <utility>

namespace motcua::drivers {
namespace {

std::optional<std::uint16_t> parse_port(std::string_view text) {
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (error != std::errc{} || end != text.data() + text.size() || port == 0) {
        return std::nullopt;
    }
    return port;
}

boost::system::result<Address> parse_tcp(std::string_view text) {
    TcpAddress address;
    const auto bracket = text.rfind(']');
    const auto colon = text.rfind(':');
    const bool has_port =
        colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket);
    auto host = text.substr(0, has_port ? colon : text.size());
    if (has_port) {
        const auto port = parse_port(text.substr(colon + 1));
        if (!port) {
            return TransportError::bad_address;
        }
        address.port = *port;
    }
    if (host.size() > 2 && host.front() == '[' && host.back() == ']') {
        host = host.substr(1, host.size() - 2);
    }
    if (host.empty() || host.find_first_of("/ []") != std::string_view::npos) {
        return TransportError::bad_address;
    }
    address.host = host;
    return Address(std::move(address));
}

boost::system::result<Address> parse_file(std::string_view path) {
    if (path.empty() || path.front() != '/') {
        return TransportError::bad_address;
    }
    if (path.back() == '/') {
        return Address(FolderAddress{std::string(path)});
    }
    return Address(FileAddress{std::string(path)});
}

using Query = std::map<std::string_view, std::string_view>;

/// `key=value&key=value`; nothing when a part is no pair or a key stands twice.
std::optional<Query> parse_query(std::string_view text) {
    Query query;
    while (!text.empty()) {
        const auto pair = text.substr(0, text.find('&'));
        const auto sign = pair.find('=');
        if (sign == std::string_view::npos || sign + 1 == pair.size() ||
            !query.emplace(pair.substr(0, sign), pair.substr(sign + 1)).second) {
            return std::nullopt;
        }
        text.remove_prefix(std::min(text.size(), pair.size() + 1));
    }
    return query;
}

/// Cuts `?...` off the text and reads it.
std::optional<Query> take_query(std::string_view& text) {
    const auto mark = text.find('?');
    const auto query = text.substr(std::min(text.size(), mark));
    text = text.substr(0, mark);
    return query.empty() ? Query{} : parse_query(query.substr(1));
}

bool is_usb_id(std::string_view text) {
    const auto hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return text.size() == 9 && text[4] == ':' && std::all_of(text.begin(), text.begin() + 4, hex) &&
           std::all_of(text.begin() + 5, text.end(), hex);
}

boost::system::result<Address> parse_usb(std::string_view text) {
    const auto query = take_query(text);
    if (!query || !(text.empty() || is_usb_id(text))) {
        return TransportError::bad_address;
    }
    UsbAddress address{std::string(text), {}, {}};
    for (const auto& [key, value] : *query) {
        if (key != "serial" && key != "port") {
            return TransportError::bad_address;
        }
        (key == "serial" ? address.serial : address.port) = value;
    }
    return Address(std::move(address));
}

/// A number of the list, or nothing.
std::optional<int> one_of(std::string_view text, std::initializer_list<int> allowed) {
    for (const int number : allowed) {
        if (text == std::to_string(number)) {
            return number;
        }
    }
    return std::nullopt;
}

std::optional<Parity> parse_parity(std::string_view text) {
    static const std::map<std::string_view, Parity> words{
        {"none", Parity::none}, {"even", Parity::even}, {"odd", Parity::odd}};
    const auto found = words.find(text);
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

std::optional<FlowControl> parse_flow(std::string_view text) {
    static const std::map<std::string_view, FlowControl> words{{"none", FlowControl::none},
                                                               {"rts-cts", FlowControl::rts_cts},
                                                               {"dtr-dsr", FlowControl::dtr_dsr},
                                                               {"xon-xoff", FlowControl::xon_xoff}};
    const auto found = words.find(text);
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

bool set_serial(SerialAddress& address, std::string_view key, std::string_view value) {
    if (key == "baud") {
        address.baud = one_of(
            value, {1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400, 460800, 921600});
        return address.baud.has_value();
    }
    if (key == "data") {
        return (address.data_bits = one_of(value, {7, 8})).has_value();
    }
    if (key == "stop") {
        return (address.stop_bits = one_of(value, {1, 2})).has_value();
    }
    if (key == "parity") {
        return (address.parity = parse_parity(value)).has_value();
    }
    return key == "flow" && (address.flow = parse_flow(value)).has_value();
}

boost::system::result<Address> parse_serial(std::string_view text) {
    const auto query = take_query(text);
    if (!query || text.size() < 2 || text.front() != '/') {
        return TransportError::bad_address;
    }
    SerialAddress address;
    address.path = text;
    for (const auto& [key, value] : *query) {
        if (!set_serial(address, key, value)) {
            return TransportError::bad_address;
        }
    }
    return Address(std::move(address));
}

boost::system::result<Address> parse_spooler(std::string_view text) {
    constexpr std::string_view cups = "cups://";
    const auto rest = text.substr(text.find("://") + 3);
    if (rest.empty() || rest.find_first_of(" ?#") != std::string_view::npos ||
        (text.starts_with(cups) && rest.find('/') != std::string_view::npos)) {
        return TransportError::bad_address;
    }
    return Address(SpoolerAddress{std::string(text.starts_with(cups) ? rest : text)});
}

} // namespace

SerialSettings SerialAddress::over(SerialSettings model) const {
    model.baud = baud.value_or(model.baud);
    model.data_bits = data_bits.value_or(model.data_bits);
    model.parity = parity.value_or(model.parity);
    model.stop_bits = stop_bits.value_or(model.stop_bits);
    model.flow = flow.value_or(model.flow);
    return model;
}

boost::system::result<Address> parse_address(std::string_view text) {
    constexpr std::string_view tcp = "tcp://";
    constexpr std::string_view file = "file://";
    constexpr std::string_view usb = "usb://";
    constexpr std::string_view serial = "serial://";
    if (text.starts_with(tcp)) {
        return parse_tcp(text.substr(tcp.size()));
    }
    if (text.starts_with(file)) {
        return parse_file(text.substr(file.size()));
    }
    if (text.starts_with(usb)) {
        return parse_usb(text.substr(usb.size()));
    }
    if (text.starts_with(serial)) {
        return parse_serial(text.substr(serial.size()));
    }
    for (const std::string_view spooler : {"ipp://", "ipps://", "cups://"}) {
        if (text.starts_with(spooler)) {
            return parse_spooler(text);
        }
    }
    return TransportError::unknown_scheme;
}

} // namespace motcua::drivers
