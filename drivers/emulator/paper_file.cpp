#include "drivers/emulator/paper_file.h"

#include <QImage>
#include <QString>

#include <cstdio>
#include <cstring>

namespace motcua::drivers {
namespace {

constexpr int edge = 32; ///< the head does not reach the last 4 mm of 80 mm paper

} // namespace

bool save_png(const Bitmap& paper, const std::string& path) {
    QImage image(paper.width + 2 * edge, paper.height + 2 * edge, QImage::Format_Grayscale8);
    image.fill(255);
    for (int y = 0; y < paper.height; ++y) {
        for (int x = 0; x < paper.width; ++x) {
            if (paper.black(x, y)) {
                image.scanLine(y + edge)[x + edge] = 0;
            }
        }
    }
    const std::string part = path + ".part";
    return image.save(QString::fromStdString(part), "PNG") &&
           std::rename(part.c_str(), path.c_str()) == 0;
}

} // namespace motcua::drivers
