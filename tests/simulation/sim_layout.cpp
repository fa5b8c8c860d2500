#include "tests/simulation/sim_layout.h"

#include "drivers/agent/ticket_layout.h"

#include <boost/crc.hpp>

namespace motcua::simulation {

namespace {

// A mark, 40 bits of the visit, 8 of the copy, 16 of a check sum, a mark: squares in one line.
constexpr int square = 6;
constexpr int height = 8;
constexpr int left = 12;
constexpr int bits = 66;

std::uint16_t check_sum(std::uint64_t value) {
    boost::crc_ccitt_type crc;
    crc.process_bytes(&value, sizeof value);
    return static_cast<std::uint16_t>(crc.checksum());
}

bool bit_of(std::uint64_t value, std::uint16_t sum, int bit) {
    if (bit == 0 || bit == bits - 1)
        return true;
    return bit <= 48 ? ((value >> (bit - 1)) & 1) != 0 : ((sum >> (bit - 49)) & 1) != 0;
}

} // namespace

drivers::Bitmap draw_picture(const DrawnTicket& ticket, int dots) {
    auto picture = drivers::Bitmap::blank(dots, height);
    const std::uint64_t value = ticket.visit | (static_cast<std::uint64_t>(ticket.copy) << 40);
    const std::uint16_t sum = check_sum(value);
    for (int x = 0; x < bits * square; ++x) {
        for (int y = 0; bit_of(value, sum, x / square) && y < height; ++y)
            picture.blacken(left + x, y);
    }
    return picture;
}

std::optional<DrawnTicket> read_picture(const drivers::Bitmap& paper) {
    for (int y = 0; y < paper.height; ++y) {
        if (paper.row_is_white(y) || paper.width < left + bits * square)
            continue;
        std::uint64_t value = 0;
        std::uint16_t sum = 0;
        const auto black = [&](int bit) {
            return paper.black(left + bit * square + square / 2, y);
        };
        for (int bit = 0; bit < 48; ++bit)
            value |= static_cast<std::uint64_t>(black(1 + bit)) << bit;
        for (int bit = 0; bit < 16; ++bit)
            sum = static_cast<std::uint16_t>(sum | (black(49 + bit) << bit));
        if (black(0) && black(bits - 1) && sum == check_sum(value))
            return DrawnTicket{value & 0xFF'FFFF'FFFF, static_cast<std::int32_t>(value >> 40)};
    }
    return std::nullopt;
}

} // namespace motcua::simulation

namespace motcua::devices {

TicketLayout::TicketLayout(const std::filesystem::path&,
                           const std::filesystem::path&,
                           const std::string&) {}

drivers::Slip TicketLayout::lay_out(const protocol::PrintRecord& ticket, Head head) const {
    return {simulation::draw_picture({ticket.visit, ticket.copy}, head.dots), std::nullopt, true};
}

} // namespace motcua::devices
