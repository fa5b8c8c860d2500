#include "drivers/emulator/printer_machine.h"

#include "drivers/printer/qr.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace motcua::drivers {
namespace {

constexpr std::size_t buffer_size = 65536;
constexpr int line_dots = 30; ///< of ESC d
constexpr std::uint8_t dle = 0x10;
constexpr std::uint8_t esc = 0x1B;
constexpr std::uint8_t gs = 0x1D;

void put(Bytes& out, std::initializer_list<int> bytes) {
    for (const int byte : bytes) {
        out.push_back(static_cast<std::uint8_t>(byte));
    }
}

} // namespace

PrinterMachine::PrinterMachine(int dots, int feed_units_per_dot)
    : dots_(dots), units_per_dot_(feed_units_per_dot) {}

std::size_t PrinterMachine::receive(std::span<const std::uint8_t> bytes) {
    const auto taken = std::min(bytes.size(), buffer_size - buffer_.size());
    for (const auto byte : bytes.first(taken)) {
        if (recent_[0] == dle && recent_[1] == 0x04) {
            answer_real_time(byte);
        }
        recent_ = {recent_[1], byte};
        buffer_.push_back(byte);
    }
    return taken;
}

int PrinterMachine::run(int rows) {
    const int allowed = rows;
    while (rows > 0 && !offline() && execute_one(rows)) {
    }
    return allowed - rows;
}

bool PrinterMachine::offline() const {
    return switches_.cover_open || switches_.jam || switches_.cutter_fault ||
           switches_.roll == PrinterSwitches::Roll::empty;
}

std::uint8_t PrinterMachine::status_byte(int n) const {
    const bool empty = switches_.roll == PrinterSwitches::Roll::empty;
    const bool low = switches_.roll != PrinterSwitches::Roll::full;
    const bool error = switches_.jam || switches_.cutter_fault;
    int byte = 0x12;
    if (n == 1) {
        byte |= offline() ? 0x08 : 0;
    } else if (n == 2) {
        byte |= (switches_.cover_open ? 0x04 : 0) | (empty ? 0x20 : 0) | (error ? 0x40 : 0);
    } else if (n == 3) {
        byte |= (switches_.jam ? 0x04 : 0) | (switches_.cutter_fault ? 0x08 : 0);
    } else {
        byte |= (low ? 0x0C : 0) | (empty ? 0x60 : 0);
    }
    return static_cast<std::uint8_t>(byte);
}

void PrinterMachine::answer_real_time(std::uint8_t n) {
    if (n >= 1 && n <= 4) {
        replies_.push_back(status_byte(n));
    } else if (n == 20) {
        const bool empty = switches_.roll == PrinterSwitches::Roll::empty;
        const bool low = switches_.roll != PrinterSwitches::Roll::full;
        put(replies_,
            {0x10,
             0x0F,
             (empty ? 1 : 0) | (low ? 4 : 0),
             switches_.cover_open ? 2 : 0,
             switches_.jam ? 0x40 : 0,
             switches_.cutter_fault ? 1 : 0});
    }
}

void PrinterMachine::send_automatic() {
    const bool empty = switches_.roll == PrinterSwitches::Roll::empty;
    const bool low = switches_.roll != PrinterSwitches::Roll::full;
    put(replies_,
        {0x10 | (offline() ? 0x08 : 0) | (switches_.cover_open ? 0x20 : 0),
         (switches_.jam ? 0x04 : 0) | (switches_.cutter_fault ? 0x08 : 0),
         (low ? 0x03 : 0) | (empty ? 0x0C : 0),
         0x0F});
}

void PrinterMachine::set(const PrinterSwitches& switches) {
    const bool changed = switches != switches_;
    switches_ = switches;
    if (changed && automatic_ != 0) {
        send_automatic();
    }
}

void PrinterMachine::power_cycle() {
    buffer_.clear();
    replies_.clear();
    recent_ = {};
    automatic_ = 0;
    reset();
}

void PrinterMachine::reset() {
    margin_ = 0;
    align_ = 0;
    raster_rows_ = 0;
    qr_text_.clear();
}

Bytes PrinterMachine::take_replies() {
    return std::exchange(replies_, {});
}

std::vector<Bitmap> PrinterMachine::take_papers() {
    return std::exchange(papers_, {});
}

Bitmap PrinterMachine::tear_off() {
    Bitmap paper = Bitmap::blank(dots_, static_cast<int>(page_.size()));
    auto at = paper.bits.begin();
    for (const auto& row : page_) {
        at = std::copy(row.begin(), row.end(), at);
    }
    page_.clear();
    return paper;
}

bool PrinterMachine::execute_one(int& rows) {
    if (raster_rows_ > 0) {
        return execute_raster(rows);
    }
    const auto length = command_length();
    if (!length || buffer_.size() < *length) {
        return false;
    }
    const auto end = buffer_.begin() + static_cast<std::ptrdiff_t>(*length);
    const Bytes command(buffer_.begin(), end);
    buffer_.erase(buffer_.begin(), end);
    const auto before = page_.size();
    execute(command);
    rows -= static_cast<int>(page_.size() > before ? page_.size() - before : 0);
    return true;
}

bool PrinterMachine::execute_raster(int& rows) {
    const auto width = static_cast<std::size_t>(raster_bytes_);
    if (buffer_.size() < width) {
        return false;
    }
    const auto end = buffer_.begin() + raster_bytes_;
    const Bytes row(buffer_.begin(), end);
    buffer_.erase(buffer_.begin(), end);
    const int repeat_y = (raster_mode_ & 2) != 0 ? 2 : 1;
    for (int i = 0; i < repeat_y; ++i) {
        add_row(row, (raster_mode_ & 1) != 0 ? 2 : 1);
    }
    rows -= repeat_y;
    --raster_rows_;
    return true;
}

/// How long the command at the front is, none while that cannot be seen yet.
std::optional<std::size_t> PrinterMachine::command_length() const {
    const auto have = buffer_.size();
    if (have == 0) {
        return std::nullopt;
    }
    const auto first = at(0);
    if (first != dle && first != esc && first != gs) {
        return 1;
    }
    if (have < 2) {
        return std::nullopt;
    }
    const auto second = at(1);
    if (first == dle) {
        return second == 0x04 || second == 0x05 ? 3 : 2;
    }
    if (first == esc) {
        return std::strchr("@2im", second) != nullptr && second != 0 ? 2 : 3;
    }
    if (second == 'v') {
        return 8;
    }
    if (second == '(') {
        return have < 5 ? std::optional<std::size_t>() : 5u + at(3) + 256u * at(4);
    }
    if (second == 'V') {
        return have < 3 ? std::optional<std::size_t>() : at(2) == 0x41 || at(2) == 0x42 ? 4u : 3u;
    }
    return second == 'L' || second == 'P' || second == 'W' ? 4 : 3;
}

void PrinterMachine::execute(const Bytes& command) {
    switch (command[0]) {
    case 0: // NUL and line ends move nothing here
    case '\n':
    case '\r':
    case dle: // answered on arrival
        return;
    case gs:
        return execute_gs(command);
    case esc:
        return execute_esc(command);
    default:
        ++unknown_;
    }
}

void PrinterMachine::execute_gs(const Bytes& command) {
    switch (command[1]) {
    case 'v':
        return start_raster(command);
    case 'V':
        if (command.size() == 4) {
            feed(command[3]);
        }
        return cut();
    case 'L':
        margin_ = command[2] + 256 * command[3];
        return;
    case 'a':
        automatic_ = command[2];
        return automatic_ != 0 ? send_automatic() : void();
    case 'r':
        replies_.push_back(status_byte(4) & 0x6C ? 0x0F : 0x00);
        return;
    case 'I':
        return put(replies_, {0x5F, 'T', 'M', '-', 'V', 'I', 'R', 'T', 0});
    case '(':
        if (command[2] == 'k') {
            return execute_qr(command);
        }
        if (command[2] == 'H' && command.size() == 11 && command[5] == 0x30) {
            put(replies_, {0x37, 0x22, command[7], command[8], command[9], command[10], 0});
            return;
        }
        break;
    case '!':
    case 'P':
    case 'W':
        return;
    default:
        break;
    }
    unknown_ += command.size();
}

void PrinterMachine::execute_esc(const Bytes& command) {
    switch (command[1]) {
    case '@':
        return reset();
    case 'a':
        align_ = command[2] & 3;
        return;
    case 'J':
        return feed(command[2]);
    case 'd':
        return feed(command[2] * line_dots * units_per_dot_);
    case 'i':
    case 'm':
        return cut();
    case '=':
    case '2':
    case '3':
    case 't':
        return;
    default:
        unknown_ += command.size();
    }
}

// GS ( k pL pH 31h function ..: 43h module size, 50h store, 51h print
void PrinterMachine::execute_qr(const Bytes& command) {
    if (command.size() < 7 || command[5] != 0x31) {
        unknown_ += command.size();
        return;
    }
    switch (command[6]) {
    case 0x43:
        qr_module_ = std::clamp<int>(command[7], 1, 16);
        return;
    case 0x50:
        qr_text_.assign(command.begin() + 8, command.end());
        return;
    case 0x51:
        return print_qr();
    default:
        return;
    }
}

void PrinterMachine::print_qr() {
    const auto modules = qr_modules(qr_text_);
    const int side = modules.width * qr_module_;
    if (side == 0 || side > dots_) {
        return;
    }
    Bitmap strip = Bitmap::blank(dots_, side);
    draw_qr(strip, modules, align_ * (dots_ - side) / 2, 0, qr_module_);
    for (int y = 0; y < side; ++y) {
        const auto row = strip.row(y);
        page_.emplace_back(row.begin(), row.end());
    }
}

void PrinterMachine::start_raster(const Bytes& command) {
    raster_mode_ = command[3] & 3;
    raster_bytes_ = command[4] + 256 * command[5];
    raster_rows_ = command[6] + 256 * command[7];
    if (raster_bytes_ == 0) {
        raster_rows_ = 0;
    }
}

void PrinterMachine::add_row(std::span<const std::uint8_t> bytes, int repeat_x) {
    Bitmap row = Bitmap::blank(dots_, 1);
    const int width = static_cast<int>(bytes.size()) * 8 * repeat_x;
    const int left = margin_ + std::max(0, align_ * (dots_ - margin_ - width) / 2);
    for (int x = 0; x < width && left + x < dots_; ++x) {
        const int dot = x / repeat_x;
        if ((bytes[static_cast<std::size_t>(dot / 8)] & (0x80 >> (dot % 8))) != 0) {
            row.blacken(left + x, 0);
        }
    }
    page_.push_back(std::move(row.bits));
}

void PrinterMachine::feed(int units) {
    const auto rows = static_cast<std::size_t>(units / units_per_dot_);
    page_.insert(page_.end(), rows, Bytes(static_cast<std::size_t>((dots_ + 7) / 8)));
}

void PrinterMachine::cut() {
    if (!page_.empty()) {
        papers_.push_back(tear_off());
    }
}

} // namespace motcua::drivers
