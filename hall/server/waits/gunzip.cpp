#include "hall/server/waits/gunzip.h"

#include <boost/beast/zlib/inflate_stream.hpp>

#include <array>
#include <stdexcept>

namespace motcua::hall::waits {

namespace {

// RFC 1952: 1f 8b, method 8, flags, time (4), extra flags, system; then what the flags name.
constexpr std::size_t fixed_header = 10;
constexpr unsigned has_checksum = 2;
constexpr unsigned has_extra = 4;
constexpr unsigned has_name = 8;
constexpr unsigned has_comment = 16;

unsigned byte_at(std::string_view bytes, std::size_t at) {
    if (at >= bytes.size()) {
        throw std::runtime_error("a gzip file ends in its header");
    }
    return static_cast<unsigned char>(bytes[at]);
}

std::size_t after_zero(std::string_view bytes, std::size_t at) {
    while (byte_at(bytes, at) != 0) {
        ++at;
    }
    return at + 1;
}

std::size_t header_size(std::string_view bytes) {
    const unsigned flags = byte_at(bytes, 3);
    std::size_t at = fixed_header;
    if ((flags & has_extra) != 0) {
        at += 2 + byte_at(bytes, at) + 256 * byte_at(bytes, at + 1);
    }
    at = (flags & has_name) != 0 ? after_zero(bytes, at) : at;
    at = (flags & has_comment) != 0 ? after_zero(bytes, at) : at;
    return (flags & has_checksum) != 0 ? at + 2 : at;
}

} // namespace

bool is_gzip(std::string_view bytes) {
    return bytes.starts_with("\x1f\x8b\x08");
}

std::string gunzip(std::string_view bytes) {
    namespace zlib = boost::beast::zlib;
    const std::size_t begin = header_size(bytes);
    if (begin >= bytes.size()) {
        throw std::runtime_error("a gzip file ends in its header");
    }
    zlib::inflate_stream stream;
    zlib::z_params space;
    space.next_in = bytes.data() + begin;
    space.avail_in = bytes.size() - begin;
    std::string text;
    std::array<char, 65536> part{};
    boost::system::error_code state;
    while (state != zlib::error::end_of_stream) {
        space.next_out = part.data();
        space.avail_out = part.size();
        stream.write(space, zlib::Flush::sync, state);
        const std::size_t made = part.size() - space.avail_out;
        text.append(part.data(), made);
        if ((state && state != zlib::error::end_of_stream) ||
            (made == 0 && state != zlib::error::end_of_stream)) {
            throw std::runtime_error("a gzip file is damaged");
        }
    }
    return text;
}

} // namespace motcua::hall::waits
