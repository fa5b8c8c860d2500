#pragma once

#include <QGuiApplication>

namespace motcua::devices {

/// Qt without any screen, whatever the desktop around says: text is laid out by it.
class OffscreenQt {
public:
    OffscreenQt() : application_(count_, arguments_) {}

    OffscreenQt(const OffscreenQt&) = delete;
    OffscreenQt& operator=(const OffscreenQt&) = delete;

private:
    char name_[15] = "motcua-devices";
    char platform_[10] = "-platform";
    char offscreen_[10] = "offscreen";
    char* arguments_[4] = {name_, platform_, offscreen_, nullptr};
    int count_ = 3;
    QGuiApplication application_;
};

} // namespace motcua::devices
