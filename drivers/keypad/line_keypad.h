#pragma once

#include "drivers/keypad/keypad.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/system/result.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace motcua::drivers {

/// Where a LineKeypad listens: `listen://127.0.0.1:7460`.
struct ListenAddress {
    std::string host;
    std::uint16_t port = 0; ///< 0: any free one
};

boost::system::result<ListenAddress> parse_listen_address(std::string_view text);

/// A keypad made of lines on a TCP port (see key_line.h): for tests, demonstrations, and pads
/// joined by a small program of their own. Several may connect; each key is answered on its own
/// connection with `ok TEXT` or `no TEXT`.
class LineKeypad final : public Keypad {
public:
    LineKeypad(boost::asio::any_io_executor executor, ListenAddress address);
    ~LineKeypad() override;

    void start(OnKey on_key, OnState on_state) override;
    void answer(const std::string& unit, bool done, const std::string& text) override;

    /// The port it listens on, once started; 0 when it could not be had.
    std::uint16_t port() const;

private:
    struct Run;
    std::shared_ptr<Run> run_;
};

} // namespace motcua::drivers
