#include "drivers/printer/printer_status.h"

namespace motcua::drivers {
namespace {

constexpr bool bit(std::uint8_t byte, int n) {
    return ((byte >> n) & 1) != 0;
}

constexpr Answer answer(bool yes) {
    return yes ? Answer::yes : Answer::no;
}

constexpr Paper paper_of(bool out, bool near_end) {
    if (out) {
        return Paper::out;
    }
    return near_end ? Paper::near_end : Paper::ok;
}

} // namespace

std::string_view obstacle(const PrinterStatus& status) {
    if (status.cover == Cover::open) {
        return "cover_open";
    }
    if (status.paper == Paper::out) {
        return "paper_out";
    }
    if (status.jam == Answer::yes) {
        return "paper_jam";
    }
    if (status.cutter_fault == Answer::yes) {
        return "cutter_fault";
    }
    if (status.fault == Answer::yes) {
        return "fault";
    }
    if (status.overheated == Answer::yes) {
        return "overheated";
    }
    return status.online == Answer::no ? "offline" : "";
}

// DLE EOT n
//      n=1 printer   n=2 why offline        n=3 errors             n=4 paper roll
// b2   drawer        cover open             recoverable            b2+b3 near end
// b3   offline       fed by button          cutter
// b5   recovery      stopped by paper end   unrecoverable          b5+b6 paper out
// b6   feed button   error                  auto-recoverable (hot)
void apply_real_time(PrinterStatus& status, int n, std::uint8_t byte) {
    switch (n) {
    case 1:
        status.online = answer(!bit(byte, 3));
        break;
    case 2:
        status.cover = bit(byte, 2) ? Cover::open : Cover::closed;
        if (bit(byte, 5)) {
            status.paper = Paper::out;
        }
        break;
    case 3:
        status.cutter_fault = answer(bit(byte, 3));
        status.fault = answer(bit(byte, 5));
        status.overheated = answer(bit(byte, 6));
        break;
    case 4: // with the cover open the sensors keep what they said before
        status.paper = status.cover == Cover::open
                           ? Paper::unknown
                           : paper_of(bit(byte, 5) || bit(byte, 6), bit(byte, 2) || bit(byte, 3));
        break;
    default:
        break;
    }
}

// GS a      byte 1       byte 2             byte 3
// b0,b1                                     near end
// b2,b3     b3 offline   b3 cutter          paper out
// b5        cover open   unrecoverable
// b6                     auto-recoverable
void apply_automatic(PrinterStatus& status, const std::array<std::uint8_t, 4>& bytes) {
    status.online = answer(!bit(bytes[0], 3));
    status.cover = bit(bytes[0], 5) ? Cover::open : Cover::closed;
    status.cutter_fault = answer(bit(bytes[1], 3));
    status.fault = answer(bit(bytes[1], 5));
    status.overheated = answer(bit(bytes[1], 6));
    status.paper = paper_of((bytes[2] & 0x0C) != 0, (bytes[2] & 0x03) != 0);
}

// DLE EOT 20   byte 1 paper        byte 2 user     byte 3 recoverable   byte 4 unrecoverable
// b0           absent              head up         head temperature     cutter
// b1                               cover open      communication        cutter cover open
// b2           near end            spooling                             RAM
// b3                               motor on        supply voltage       EEPROM
// b5           ticket in output    LF key
// b6                               FF key          paper jam
void apply_full(PrinterStatus& status, const std::array<std::uint8_t, 4>& bytes) {
    status.paper = paper_of(bit(bytes[0], 0), bit(bytes[0], 2));
    status.ticket_in_mouth = answer(bit(bytes[0], 5));
    status.cover = bit(bytes[1], 0) || bit(bytes[1], 1) ? Cover::open : Cover::closed;
    status.overheated = answer(bit(bytes[2], 0));
    status.jam = answer(bit(bytes[2], 6));
    status.cutter_fault = answer(bit(bytes[3], 0) || bit(bytes[3], 1));
    status.fault = answer((bytes[3] & 0xFC) != 0);
    if (status.online == Answer::unknown) {
        status.online = Answer::yes;
    }
}

// "Not empty" says nothing of near the end: what other bytes told of that stays.
void apply_port(PrinterStatus& status, std::uint8_t byte) {
    status.online = answer(bit(byte, 4) && bit(byte, 3));
    if (bit(byte, 5)) {
        status.paper = Paper::out;
    } else if (status.paper != Paper::near_end) {
        status.paper = Paper::ok;
    }
}

} // namespace motcua::drivers
