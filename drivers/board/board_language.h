#pragma once

#include "drivers/transport/transport.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace motcua::drivers {

/// What a board makes of a frame.
enum class BoardReply : std::uint8_t {
    waiting, ///< not all is there yet
    good,    ///< it says that it took the frame
    refused, ///< it says that it did not
};

/// One frame for a board.
struct BoardFrame {
    Bytes bytes;
    /// Reads the reply, however it is cut. Empty: this board never says a word.
    std::function<BoardReply(std::span<const std::uint8_t>)> hear;
    std::chrono::milliseconds limit{500}; ///< for the reply
};

/// Makes frames of texts. Pure.
class BoardLanguage {
public:
    virtual ~BoardLanguage() = default;

    /// The frames that make the board at this address show the text, in their order. An empty text
    /// makes it dark.
    virtual std::vector<BoardFrame> show(std::string_view text, int address) const = 0;
};

} // namespace motcua::drivers
