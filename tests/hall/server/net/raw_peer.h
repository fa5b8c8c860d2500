#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace motcua::hall::net {

/// A blocking client that may send anything: written apart from the code it tests.
class RawPeer {
public:
    explicit RawPeer(std::uint16_t port);
    ~RawPeer();

    RawPeer(RawPeer&& other) noexcept;
    RawPeer& operator=(RawPeer&&) = delete;

    /// False when the hall closed the connection.
    bool send(std::string_view bytes);

    /// What comes until the hall closes; gives up after 20 s.
    std::string read_all();

    /// Head and body of one HTTP reply.
    std::string read_reply();

    /// Sends a request and reads the reply.
    std::string ask(std::string_view request);

    /// Upgrades at /ws; extra headers end with "\r\n" each. Gives the status line.
    std::string upgrade(std::string_view headers = "");

    /// Upgrades and says hello as kiosk K1.
    void enter();

    /// A masked frame of a client. Opcode 1 is text, 2 binary, 8 close, 9 ping.
    static std::string frame(std::string_view payload, int opcode = 1, bool is_final = true);

    bool say(std::string_view json) { return send(frame(json)); }

    /// The payload of the next text frame; "closed <code>" for a close frame, "gone" when the
    /// connection ended without one.
    std::string hear();

    /// Hears until a frame holds `part`, or the end.
    std::string hear_until(std::string_view part);

    int descriptor() const { return socket_; }

private:
    bool fill(std::size_t bytes);
    std::string take(std::size_t bytes);

    int socket_;
    std::string received_;
};

} // namespace motcua::hall::net
