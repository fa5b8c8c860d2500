#include "tests/hall/server/net/raw_peer.h"

#include <arpa/inet.h>
#include <charconv>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace motcua::hall::net {

namespace {

constexpr std::string_view mask = "\x11\x22\x33\x44";
constexpr std::string_view end_of_head = "\r\n\r\n";

std::size_t content_length(std::string_view head) {
    constexpr std::string_view name = "Content-Length: ";
    const auto at = head.find(name);
    std::size_t length = 0;
    if (at != head.npos)
        std::from_chars(head.data() + at + name.size(), head.data() + head.size(), length);
    return length;
}

} // namespace

RawPeer::RawPeer(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    timeval patience{20, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("cannot connect");
}

RawPeer::RawPeer(RawPeer&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), received_(std::move(other.received_)) {}

RawPeer::~RawPeer() {
    if (socket_ >= 0)
        ::close(socket_);
}

bool RawPeer::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool RawPeer::fill(std::size_t bytes) {
    char part[16384];
    while (received_.size() < bytes) {
        const auto got = ::recv(socket_, part, sizeof part, 0);
        if (got <= 0)
            return false;
        received_.append(part, static_cast<std::size_t>(got));
    }
    return true;
}

std::string RawPeer::take(std::size_t bytes) {
    auto taken = received_.substr(0, bytes);
    received_.erase(0, bytes);
    return taken;
}

std::string RawPeer::read_all() {
    while (fill(received_.size() + 1)) {
    }
    return std::exchange(received_, {});
}

std::string RawPeer::read_reply() {
    while (received_.find(end_of_head) == received_.npos)
        if (!fill(received_.size() + 1))
            return take(received_.size());
    const auto head = received_.find(end_of_head) + end_of_head.size();
    const auto whole = head + content_length(std::string_view(received_).substr(0, head));
    fill(whole);
    return take(whole);
}

std::string RawPeer::ask(std::string_view request) {
    send(request);
    return read_reply();
}

std::string RawPeer::upgrade(std::string_view headers) {
    std::string request = "GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\n"
                          "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    if (headers.find("Sec-WebSocket-Protocol") == headers.npos)
        request += "Sec-WebSocket-Protocol: motcua.v1\r\n";
    request += headers;
    const auto reply = ask(request + "\r\n");
    return reply.substr(0, reply.find("\r\n"));
}

void RawPeer::enter() {
    upgrade();
    say(R"({"hello":{"version":1,"role":"kiosk","id":"K1"}})");
    if (hear().find("welcome") == std::string::npos)
        throw std::runtime_error("not welcomed");
}

std::string RawPeer::frame(std::string_view payload, int opcode, bool is_final) {
    std::string bytes;
    bytes += static_cast<char>((is_final ? 0x80 : 0) | opcode);
    const auto size = payload.size();
    if (size < 126) {
        bytes += static_cast<char>(0x80 | size);
    } else {
        const int length_bytes = size < 65536 ? 2 : 8;
        bytes += static_cast<char>(0x80 | (length_bytes == 2 ? 126 : 127));
        for (int i = length_bytes - 1; i >= 0; --i)
            bytes += static_cast<char>(size >> (8 * i));
    }
    bytes += mask;
    for (std::size_t i = 0; i < size; ++i)
        bytes += static_cast<char>(payload[i] ^ mask[i % 4]);
    return bytes;
}

std::string RawPeer::hear() {
    if (!fill(2))
        return "gone";
    const int opcode = received_[0] & 0x0f;
    std::size_t size = received_[1] & 0x7f;
    std::size_t head = 2;
    if (size >= 126) {
        head += size == 126 ? 2 : 8;
        if (!fill(head))
            return "gone";
        size = 0;
        for (std::size_t i = 2; i < head; ++i)
            size = size << 8 | static_cast<unsigned char>(received_[i]);
    }
    if (!fill(head + size))
        return "gone";
    take(head);
    auto payload = take(size);
    if (opcode == 8)
        return "closed " + std::to_string(payload.size() < 2
                                              ? 0
                                              : static_cast<unsigned char>(payload[0]) * 256 +
                                                    static_cast<unsigned char>(payload[1]));
    return payload;
}

std::string RawPeer::hear_until(std::string_view part) {
    for (;;) {
        auto heard = hear();
        if (heard.find(part) != heard.npos || heard == "gone" || heard.starts_with("closed"))
            return heard;
    }
}

} // namespace motcua::hall::net
