// What comes to the centre and back from it.

#include "hall/protocol/centre_link.h"
#include "hall/protocol/cloud_event.h"
#include "tests/fuzz/fuzz.h"

namespace protocol = motcua::protocol;

void motcua::fuzz::fuzz(std::span<const std::uint8_t> bytes) {
    const auto text = text_of(bytes);
    static_cast<void>(protocol::decode_hello(text));
    static_cast<void>(protocol::decode_frame(text));
    if (const auto batch = protocol::decode_batch(text)) {
        for (const auto& event : *batch)
            promise(event.sequence > 0, "events are numbered from one");
    }
    if (const auto event = protocol::decode_event(text)) {
        const auto again = protocol::decode_event(protocol::encode_event(*event));
        promise(again.has_value() && again->sequence == event->sequence &&
                    again->data == event->data,
                "what is written can be read");
    }
}
