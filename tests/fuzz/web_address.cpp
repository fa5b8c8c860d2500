// Paths of requests and hosts of addresses.

#include "hall/server/net/url.h"
#include "tests/fuzz/fuzz.h"

#include <string>

void motcua::fuzz::fuzz(std::span<const std::uint8_t> bytes) {
    const auto text = text_of(bytes);
    static_cast<void>(motcua::hall::net::host_in_url(text));
    const auto path = motcua::hall::net::decode_path(text);
    if (!path)
        return;
    promise(path->front() == '/', "a path is absolute");
    promise((*path + "/").find("/../") == std::string::npos, "and leads nowhere else");
}
