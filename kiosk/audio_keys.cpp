#include "kiosk/audio_keys.h"

#include <Qt>
#include <QtGlobal>

namespace motcua::kiosk {

AudioKey audio_key(int qt_key) {
    switch (qt_key) {
    case Qt::Key_F1:
    case Qt::Key_Help:
        return AudioKey::help;
    case Qt::Key_F2:
        return AudioKey::start;
    case Qt::Key_Up:
    case Qt::Key_Left:
        return AudioKey::up;
    case Qt::Key_Down:
    case Qt::Key_Right:
        return AudioKey::down;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Select:
        return AudioKey::select;
    case Qt::Key_Escape:
    case Qt::Key_Back:
    case Qt::Key_Backspace:
        return AudioKey::back;
    case Qt::Key_VolumeUp:
    case Qt::Key_PageUp:
        return AudioKey::louder;
    case Qt::Key_VolumeDown:
    case Qt::Key_PageDown:
        return AudioKey::softer;
    default:
        return AudioKey::none;
    }
}

} // namespace motcua::kiosk
