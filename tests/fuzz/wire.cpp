// The frames that clients send: whatever comes, a frame or words for its writer.

#include "hall/server/net/client_frame.h"
#include "tests/fuzz/fuzz.h"

namespace net = motcua::hall::net;

void motcua::fuzz::fuzz(std::span<const std::uint8_t> bytes) {
    const auto frame = net::parse_client_frame(text_of(bytes));
    if (!frame)
        return promise(!frame.error().text.empty(), "a fault says what is wrong");
    if (const auto* request = std::get_if<net::Request>(&*frame)) {
        promise(net::is_request_id(request->id), "a request has a good id");
        promise(request->arguments.front() == '{', "arguments are an object");
    }
}
