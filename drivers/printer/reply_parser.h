#pragma once

#include "drivers/printer/printer_model.h"

#include <array>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace motcua::drivers {

struct RealTimeReply { ///< to `DLE EOT n`, n 1 to 4
    int n;
    std::uint8_t byte;
    bool operator==(const RealTimeReply&) const = default;
};

struct FullReply { ///< to `DLE EOT 20`, the four bytes after 10 0F
    std::array<std::uint8_t, 4> bytes;
    bool operator==(const FullReply&) const = default;
};

struct AutomaticReply { ///< automatic status back
    std::array<std::uint8_t, 4> bytes;
    bool operator==(const AutomaticReply&) const = default;
};

struct PaperReply { ///< to `GS r 1`
    std::uint8_t byte;
    bool operator==(const PaperReply&) const = default;
};

struct ProcessReply { ///< to `GS ( H`: all that was sent before this id is printed
    std::array<std::uint8_t, 4> id;
    bool operator==(const ProcessReply&) const = default;
};

struct BlockReply { ///< any other block, `GS I` among them; header included, NUL not
    std::string bytes;
    bool operator==(const BlockReply&) const = default;
};

struct FlowReply { ///< XON or XOFF
    bool go;
    bool operator==(const FlowReply&) const = default;
};

struct StrayReply { ///< a byte that answers nothing we asked
    std::uint8_t byte;
    bool operator==(const StrayReply&) const = default;
};

using Reply = std::variant<RealTimeReply,
                           FullReply,
                           AutomaticReply,
                           PaperReply,
                           ProcessReply,
                           BlockReply,
                           FlowReply,
                           StrayReply>;

/// Tells the replies of an ESC/POS printer apart. Pure; takes bytes in pieces of any size.
///
///     0xx1xx10  DLE EOT n           11h XON, 13h XOFF
///     0xx1xx00  automatic status, three bytes 0xx0xxxx follow, only XOFF may come between
///     0xx0xxxx  GS r                10h 0Fh + 4 bytes  DLE EOT 20, when it was asked
///     37h 3Bh 35h 3Dh 5Fh           a block, ends with NUL; nothing inside it is classified
class ReplyParser {
public:
    explicit ReplyParser(FixedBits fixed_bits) : fixed_bits_(fixed_bits) {}

    /// A `DLE EOT n` went out; answers come in the order of the questions.
    void expect_status(int n) { expected_.push_back(n); }

    /// A `GS r 1` went out.
    void expect_paper() { ++papers_expected_; }

    /// Whether a status asked for has not come yet.
    bool waiting_for_status() const { return !expected_.empty(); }

    std::vector<Reply> feed(std::span<const std::uint8_t> bytes);

private:
    enum class State : std::uint8_t { ground, automatic, block, full };

    void take(std::uint8_t byte, std::vector<Reply>& replies);
    void take_ground(std::uint8_t byte, std::vector<Reply>& replies);
    void take_automatic(std::uint8_t byte, std::vector<Reply>& replies);
    void take_block(std::uint8_t byte, std::vector<Reply>& replies);
    void take_full(std::uint8_t byte, std::vector<Reply>& replies);
    bool is_status(std::uint8_t byte) const;

    FixedBits fixed_bits_;
    State state_ = State::ground;
    std::deque<int> expected_;
    int papers_expected_ = 0;
    std::string held_; ///< bytes of the reply that is not whole yet
};

} // namespace motcua::drivers
