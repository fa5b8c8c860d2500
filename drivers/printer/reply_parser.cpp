#include "drivers/printer/reply_parser.h"

#include <algorithm>
#include <string_view>

namespace motcua::drivers {
namespace {

constexpr std::string_view block_headers = "\x37\x3B\x35\x3D\x5F";
constexpr std::size_t longest_block = 256; ///< no printer sends more; what is longer is noise
constexpr std::uint8_t xon = 0x11;
constexpr std::uint8_t xoff = 0x13;
constexpr int full_status = 20;

constexpr bool starts_automatic(std::uint8_t byte) {
    return (byte & 0x93) == 0x10;
}

constexpr bool is_plain(std::uint8_t byte) {
    return (byte & 0x90) == 0x00;
}

std::array<std::uint8_t, 4> last_four(std::string_view bytes) {
    std::array<std::uint8_t, 4> four{};
    std::copy(bytes.end() - 4, bytes.end(), four.begin());
    return four;
}

} // namespace

std::vector<Reply> ReplyParser::feed(std::span<const std::uint8_t> bytes) {
    std::vector<Reply> replies;
    for (const auto byte : bytes) {
        take(byte, replies);
    }
    return replies;
}

void ReplyParser::take(std::uint8_t byte, std::vector<Reply>& replies) {
    switch (state_) {
    case State::ground:
        return take_ground(byte, replies);
    case State::automatic:
        return take_automatic(byte, replies);
    case State::block:
        return take_block(byte, replies);
    case State::full:
        return take_full(byte, replies);
    }
}

bool ReplyParser::is_status(std::uint8_t byte) const {
    if (expected_.empty() || expected_.front() == full_status) {
        return false;
    }
    // Some kiosk printers leave the fixed bits unset, so any byte may be the answer we wait for;
    // a process id's header stays one, since no such printer answers 37h.
    return fixed_bits_ == FixedBits::strict ? (byte & 0x93) == 0x12 : byte != 0x37;
}

void ReplyParser::take_ground(std::uint8_t byte, std::vector<Reply>& replies) {
    held_.assign(1, static_cast<char>(byte));
    if (is_status(byte)) {
        replies.emplace_back(RealTimeReply{expected_.front(), byte});
        expected_.pop_front();
    } else if (!expected_.empty() && expected_.front() == full_status && byte == 0x10) {
        state_ = State::full;
    } else if (byte == xon || byte == xoff) {
        replies.emplace_back(FlowReply{byte == xon});
    } else if (block_headers.find(static_cast<char>(byte)) != std::string_view::npos) {
        state_ = State::block;
    } else if (starts_automatic(byte)) {
        state_ = State::automatic;
    } else if (is_plain(byte) && papers_expected_ > 0) {
        --papers_expected_;
        replies.emplace_back(PaperReply{byte});
    } else {
        replies.emplace_back(StrayReply{byte});
    }
}

void ReplyParser::take_automatic(std::uint8_t byte, std::vector<Reply>& replies) {
    if (byte == xoff || byte == xon) {
        replies.emplace_back(FlowReply{byte == xon});
        return;
    }
    if (!is_plain(byte)) { // the rest never came; this byte begins something else
        state_ = State::ground;
        for (const char lost : held_) {
            replies.emplace_back(StrayReply{static_cast<std::uint8_t>(lost)});
        }
        return take_ground(byte, replies);
    }
    held_.push_back(static_cast<char>(byte));
    if (held_.size() == 4) {
        state_ = State::ground;
        replies.emplace_back(AutomaticReply{last_four(held_)});
    }
}

void ReplyParser::take_block(std::uint8_t byte, std::vector<Reply>& replies) {
    if (byte != 0 && held_.size() < longest_block) {
        held_.push_back(static_cast<char>(byte));
        return;
    }
    state_ = State::ground;
    if (byte == 0 && held_.size() == 6 && held_.starts_with("\x37\x22")) {
        replies.emplace_back(ProcessReply{last_four(held_)});
    } else if (byte == 0) {
        replies.emplace_back(BlockReply{held_});
    } else {
        replies.emplace_back(StrayReply{byte});
    }
}

void ReplyParser::take_full(std::uint8_t byte, std::vector<Reply>& replies) {
    if (held_.size() == 1 && byte != 0x0F) { // it was automatic status after all
        state_ = State::automatic;
        return take_automatic(byte, replies);
    }
    held_.push_back(static_cast<char>(byte));
    if (held_.size() == 6) {
        state_ = State::ground;
        expected_.pop_front();
        replies.emplace_back(FullReply{last_four(held_)});
    }
}

} // namespace motcua::drivers
