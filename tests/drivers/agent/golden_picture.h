#pragma once

#include "drivers/emulator/paper_file.h"
#include "drivers/printer/bitmap.h"

#include <QImage>

#include <gtest/gtest.h>

#include <string>

namespace motcua::devices {

/// Dots that differ between a picture and the kept one; -1 when their sizes differ or none is kept.
inline int differing_dots(const drivers::Bitmap& picture, const QImage& kept, int edge) {
    if (kept.width() != picture.width + 2 * edge || kept.height() != picture.height + 2 * edge) {
        return -1;
    }
    int dots = 0;
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const bool black = qGray(kept.pixel(x + edge, y + edge)) < 128;
            dots += black != picture.black(x, y) ? 1 : 0;
        }
    }
    return dots;
}

/// Holds a picture against the one kept under `golden/NAME.png`. When they differ, the new one is
/// left beside it as NAME.png.fail: look at it, and rename it if it is what was wanted. A few dots
/// may differ where processors round grey levels differently.
inline void expect_golden(const std::string& name, const drivers::Bitmap& picture) {
    const std::string path = MOTCUA_SOURCE_DIR "/tests/drivers/agent/golden/" + name + ".png";
    const QImage kept(QString::fromStdString(path));
    const int dots = differing_dots(picture, kept, 32);
    const int allowed = picture.width * picture.height / 20000;
    if (dots < 0 || dots > allowed) {
        drivers::save_png(picture, path + ".fail");
        ADD_FAILURE() << name << ": " << dots << " dots differ; see " << path << ".fail";
    }
}

} // namespace motcua::devices
