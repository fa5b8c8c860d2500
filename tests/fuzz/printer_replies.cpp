// What a printer answers, in pieces: the first byte says how long they are.

#include "drivers/printer/reply_parser.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

namespace drivers = motcua::drivers;

void motcua::fuzz::fuzz(std::span<const std::uint8_t> bytes) {
    if (bytes.empty())
        return;
    const std::size_t piece = bytes[0] % 16 + 1;
    drivers::ReplyParser parser(bytes[0] < 128 ? drivers::FixedBits::strict
                                               : drivers::FixedBits::none);
    for (int question = 1; question <= 4; ++question)
        parser.expect_status(question);
    parser.expect_paper();
    std::size_t replies = 0;
    for (std::size_t at = 1; at < bytes.size(); at += piece)
        replies += parser.feed(bytes.subspan(at, std::min(piece, bytes.size() - at))).size();
    promise(replies <= bytes.size(), "no more replies than bytes");
}
