#include "kiosk/out_of_order.h"

#include "ui/modules.h"

#include <QQmlComponent>

#include <stdexcept>

extern void qml_register_types_Motcua_Kiosk();

namespace motcua::kiosk {

OutOfOrder::OutOfOrder() {
    qml_register_types_Motcua_Kiosk();
    ui::use_modules(engine_);
    QQmlComponent component(&engine_, QUrl(QStringLiteral("qrc:/Motcua/Kiosk/OutOfOrder.qml")));
    window_.reset(qobject_cast<QQuickWindow*>(component.create()));
    if (!window_)
        throw std::runtime_error("cannot load the page of a kiosk out of order: " +
                                 component.errorString().toStdString());
}

// The window goes before the engine.
OutOfOrder::~OutOfOrder() = default;

} // namespace motcua::kiosk
