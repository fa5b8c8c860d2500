#include "drivers/printer/qr.h"

#include <qrencode.h>

#include <memory>

namespace motcua::drivers {

Bitmap qr_modules(const std::string& text) {
    if (text.empty()) {
        return {};
    }
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code) {
        return {};
    }
    Bitmap modules = Bitmap::blank(code->width, code->width);
    for (int i = 0; i < code->width * code->width; ++i) {
        if ((code->data[i] & 1) != 0) {
            modules.blacken(i % code->width, i / code->width);
        }
    }
    return modules;
}

void draw_qr(Bitmap& picture, const Bitmap& modules, int left, int top, int module) {
    for (int y = 0; y < modules.height * module; ++y) {
        for (int x = 0; x < modules.width * module; ++x) {
            if (modules.black(x / module, y / module)) {
                picture.blacken(left + x, top + y);
            }
        }
    }
}

} // namespace motcua::drivers
