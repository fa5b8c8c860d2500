#include "drivers/printer/slip.h"

#include "drivers/printer/qr.h"

namespace motcua::drivers {

int qr_module_dots(const QrBlock& block, const Bitmap& modules) {
    return modules.width == 0 ? 0 : block.side / (modules.width + 2 * qr_quiet_modules);
}

Bitmap render(const Slip& slip) {
    Bitmap picture = slip.picture;
    if (!slip.qr) {
        return picture;
    }
    const auto modules = qr_modules(slip.qr->text);
    const int module = qr_module_dots(*slip.qr, modules);
    const int edge = (slip.qr->side - modules.width * module) / 2;
    draw_qr(picture, modules, slip.qr->left + edge, slip.qr->top + edge, module);
    return picture;
}

} // namespace motcua::drivers
