// The journal's own words: an event that was read is written the same again.

#include "hall/protocol/codec.h"
#include "tests/fuzz/fuzz.h"

namespace protocol = motcua::protocol;

void motcua::fuzz::fuzz(std::span<const std::uint8_t> bytes) {
    const auto text = text_of(bytes);
    const auto line = text.find('\n');
    if (line == std::string_view::npos)
        return;
    const auto body = protocol::decode_event(text.substr(0, line), text.substr(line + 1));
    if (!body)
        return;
    const auto once = protocol::encode(*body);
    const auto again = protocol::decode_event(once.type, once.body);
    promise(again.has_value(), "what is written can be read");
    promise(protocol::encode(*again).body == once.body, "and is the same again");
}
