#include "drivers/printer/escpos_encode.h"

#include "drivers/printer/escpos_bands.h"
#include "drivers/printer/qr.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string_view>

namespace motcua::drivers {
namespace {

void put(Bytes& out, std::initializer_list<int> bytes) {
    for (const int byte : bytes) {
        out.push_back(static_cast<std::uint8_t>(byte));
    }
}

void put_word(Bytes& out, int word) {
    put(out, {word & 0xFF, word >> 8});
}

/// White rows: ESC J n, or GS v 0 with one white byte a row.
void put_white(Bytes& out, int rows, const PrinterModel& model) {
    if (model.feed == Feed::esc_j) {
        const int most = 255 / model.feed_units_per_dot; // whole dots in one command
        for (int left = rows; left > 0; left -= most) {
            put(out, {0x1B, 0x4A, std::min(left, most) * model.feed_units_per_dot});
        }
        return;
    }
    for (int left = rows; left > 0; left -= model.max_raster_rows) {
        const int slice = std::min(left, model.max_raster_rows);
        put(out, {0x1D, 0x76, 0x30, 0, 1, 0});
        put_word(out, slice);
        out.insert(out.end(), static_cast<std::size_t>(slice), 0);
    }
}

/// Every second dot of two bytes, as one.
std::uint8_t halved(std::uint8_t high, std::uint8_t low) {
    int byte = 0;
    for (int i = 0; i < 4; ++i) {
        byte |= ((high >> (7 - 2 * i)) & 1) << (7 - i);
        byte |= ((low >> (7 - 2 * i)) & 1) << (3 - i);
    }
    return static_cast<std::uint8_t>(byte);
}

void put_row(Bytes& out, std::span<const std::uint8_t> row, const Band& band, bool half) {
    const auto byte = [&](int x) {
        const auto at = static_cast<std::size_t>(band.left + x);
        return x < band.bytes && at < row.size() ? row[at] : std::uint8_t{0};
    };
    for (int x = 0; x < band.bytes; x += half ? 2 : 1) {
        out.push_back(half ? halved(byte(x), byte(x + 1)) : byte(x));
    }
}

// GS v 0 m xL xH yL yH d..
void put_ink(Bytes& out, const Bitmap& picture, const Band& band, const PrinterModel& model) {
    const bool half_rows = band.doubling != Doubling::none;
    const bool half_columns = band.doubling == Doubling::both;
    if (model.crop == Crop::margin) {
        put(out, {0x1D, 0x4C});
        put_word(out, band.left * 8);
    }
    put(out, {0x1D, 0x76, 0x30, static_cast<int>(band.doubling)});
    put_word(out, half_columns ? (band.bytes + 1) / 2 : band.bytes);
    put_word(out, half_rows ? band.rows / 2 : band.rows);
    for (int y = band.top; y < band.top + band.rows; y += half_rows ? 2 : 1) {
        put_row(out, picture.row(y), band, half_columns);
    }
}

void put_picture(
    Bytes& out, const Bitmap& picture, int first, int last, const PrinterModel& model) {
    for (const auto& band : plan_bands(picture, first, last, model)) {
        if (band.bytes == 0) {
            put_white(out, band.rows, model);
        } else {
            put_ink(out, picture, band, model);
        }
    }
    if (model.crop == Crop::margin) {
        put(out, {0x1D, 0x4C, 0, 0});
    }
}

/// GS ( k pL pH 31h function, then what the function takes.
void put_qr_function(Bytes& out, std::initializer_list<int> bytes, std::string_view text = {}) {
    put(out, {0x1D, 0x28, 0x6B});
    put_word(out, static_cast<int>(bytes.size() + text.size()) + 1);
    put(out, {0x31});
    put(out, bytes);
    out.insert(out.end(), text.begin(), text.end());
}

void put_native_qr(Bytes& out, const QrBlock& block, int module, const PrinterModel& model) {
    const int middle = block.left + block.side / 2;
    const int place = middle < model.dots * 3 / 8 ? 0 : middle < model.dots * 5 / 8 ? 1 : 2;
    put(out, {0x1B, 0x61, place});
    put_qr_function(out, {0x41, 0x32, 0x00});
    put_qr_function(out, {0x43, std::min(module, 16)});
    put_qr_function(out, {0x45, 0x31});
    put_qr_function(out, {0x50, 0x30}, block.text);
    put_qr_function(out, {0x51, 0x30});
    put(out, {0x1B, 0x61, 0});
}

bool stands_alone(const Slip& slip) {
    for (int y = slip.qr->top; y < slip.qr->top + slip.qr->side; ++y) {
        if (!slip.picture.row_is_white(y)) {
            return false;
        }
    }
    return true;
}

void put_slip(Bytes& out, const Slip& slip, const PrinterModel& model) {
    const auto modules = slip.qr ? qr_modules(slip.qr->text) : Bitmap{};
    const int module = slip.qr ? qr_module_dots(*slip.qr, modules) : 0;
    if (module == 0 || !model.native_qr || !stands_alone(slip)) {
        put_picture(out, render(slip), 0, slip.picture.height, model);
        return;
    }
    const int edge = (slip.qr->side - module * modules.width) / 2;
    const int bottom = slip.qr->top + edge + module * modules.width;
    put_picture(out, slip.picture, 0, slip.qr->top + edge, model);
    put_native_qr(out, *slip.qr, module, model);
    put_picture(out, slip.picture, bottom, slip.picture.height, model);
}

void put_cut(Bytes& out, const PrinterModel& model) {
    switch (model.cut) {
    case CutCommand::none:
        return;
    case CutCommand::gs_v:
        return put(out, {0x1D, 0x56, model.full_cut ? 0x00 : 0x01});
    case CutCommand::gs_v_feed:
        return put(out, {0x1D, 0x56, model.full_cut ? 0x41 : 0x42, model.cut_feed});
    case CutCommand::esc_i:
        return put(out, {0x1B, 0x69});
    case CutCommand::esc_m:
        return put(out, {0x1B, 0x6D});
    }
}

// GS e 20h m t: present m steps, eject after t seconds; FS P steps led mode t
void put_present(Bytes& out, const PrinterModel& model) {
    const int steps = static_cast<int>(std::lround(model.present_mm / model.present_step_mm));
    const int seconds = static_cast<int>(model.present_timeout.count());
    switch (model.present) {
    case PresentCommand::none:
        return;
    case PresentCommand::gs_e:
        return put(out, {0x1D, 0x65, 0x20, std::clamp(steps, 0, 255), seconds});
    case PresentCommand::fs_p:
        return put(out,
                   {0x1C, 0x50, std::clamp(steps, 0, 255), 1, model.retract ? 'R' : 'E', seconds});
    }
}

} // namespace

Bytes encode(const Slip& slip, const PrinterModel& model) {
    Bytes out;
    put(out, {0x1B, 0x40});
    put_slip(out, slip, model);
    if (slip.cut) {
        put_cut(out, model);
        put_present(out, model);
    }
    return out;
}

Bytes encode_fence(const PrinterModel& model, const std::array<std::uint8_t, 4>& id) {
    Bytes out;
    if (model.completion == Completion::process_id) {
        put(out, {0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30, id[0], id[1], id[2], id[3]});
    } else if (model.completion == Completion::gs_r) {
        put(out, {0x1D, 0x72, 0x01});
    }
    return out;
}

Bytes encode_recovery(const PrinterModel& model) {
    const auto longest = static_cast<std::size_t>(model.max_raster_rows * ((model.dots + 7) / 8));
    Bytes out(std::max<std::size_t>(longest, 8192), 0);
    put(out, {0x1B, 0x40});
    put_cut(out, model);
    return out;
}

} // namespace motcua::drivers
