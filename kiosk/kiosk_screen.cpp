#include "kiosk/kiosk_screen.h"

#include "ui/modules.h"

#include <QQmlComponent>

#include <stdexcept>
#include <utility>

extern void qml_register_types_Motcua_Kiosk();

namespace motcua::kiosk {

KioskScreen::KioskScreen(ui::HallConnection& hall, KioskSetup setup, bool motion)
    : languages_(&engine_), controller_(hall, languages_, std::move(setup)) {
    qml_register_types_Motcua_Kiosk();
    ui::use_modules(engine_);
    QQmlComponent component(&engine_, QUrl(QStringLiteral("qrc:/Motcua/Kiosk/Main.qml")));
    if (!component.isReady())
        throw std::runtime_error("cannot load the kiosk's pages: " +
                                 component.errorString().toStdString());
    QObject* made = component.createWithInitialProperties(
        {{QStringLiteral("controller"), QVariant::fromValue(&controller_)},
         {QStringLiteral("motion"), motion}});
    window_.reset(qobject_cast<QQuickWindow*>(made));
    if (!window_)
        throw std::runtime_error("the kiosk's first page is not a window");
    window_->installEventFilter(&person_);
    QObject::connect(&person_, &PersonFilter::acted, &controller_, &KioskController::stillHere);
    QObject::connect(&person_, &PersonFilter::scanned, &controller_, [this](const QString& text) {
        controller_.scanned(text.toStdString());
    });
}

// The window goes before the engine and the controller that it shows.
KioskScreen::~KioskScreen() = default;

} // namespace motcua::kiosk
