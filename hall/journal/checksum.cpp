#include "hall/journal/checksum.h"

namespace motcua::journal {

Checksum& Checksum::add(std::int64_t value) {
    auto rest = static_cast<std::uint64_t>(value);
    for (int i = 0; i < 8; ++i, rest >>= 8)
        mix(static_cast<unsigned char>(rest));
    return *this;
}

Checksum& Checksum::add(std::string_view text) {
    add(static_cast<std::int64_t>(text.size()));
    for (const char letter : text)
        mix(static_cast<unsigned char>(letter));
    return *this;
}

} // namespace motcua::journal
