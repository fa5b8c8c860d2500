#include "ui/qr_code.h"

#include <qrencode.h>

#include <memory>

namespace motcua::ui {

QrCode encode_qr(std::string_view text) {
    if (text.empty())
        return {};
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(text.size()),
                          reinterpret_cast<const unsigned char*>(text.data()),
                          0,
                          QR_ECLEVEL_M),
        &QRcode_free);
    if (!code)
        return {};
    QrCode result{.side = code->width, .dark = {}};
    const auto cells =
        static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    result.dark.reserve(cells);
    for (std::size_t i = 0; i < cells; ++i)
        result.dark.push_back((code->data[i] & 1U) != 0);
    return result;
}

} // namespace motcua::ui
