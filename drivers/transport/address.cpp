#include "drivers/transport/address.h"

#include "drivers/transport/transport_error.h"

#include <charconv>
#include <optional>

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

} // namespace

boost::system::result<Address> parse_address(std::string_view text) {
    constexpr std::string_view tcp = "tcp://";
    constexpr std::string_view file = "file://";
    if (text.starts_with(tcp)) {
        return parse_tcp(text.substr(tcp.size()));
    }
    if (text.starts_with(file)) {
        return parse_file(text.substr(file.size()));
    }
    return TransportError::unknown_scheme;
}

} // namespace motcua::drivers
