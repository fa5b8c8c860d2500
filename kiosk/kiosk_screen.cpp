#include "kiosk/kiosk_screen.h"

#include "kiosk/codes/citizen_card.h"
#include "ui/modules.h"

#include <QGuiApplication>
#include <QQmlComponent>
#include <QStyleHints>

#include <stdexcept>
#include <utility>

extern void qml_register_types_Motcua_Kiosk();

namespace motcua::kiosk {

KioskScreen::KioskScreen(ui::HallConnection& hall, KioskSetup setup, bool motion)
    : languages_(&engine_), controller_(hall, languages_, setup) {
    // Two taps on two pages are two taps: what guards against a doubled one is the TapGuard.
    QGuiApplication::styleHints()->setMouseDoubleClickInterval(0);
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
    audio_ = std::make_unique<AudioGuide>(*window_, controller_, std::move(setup.speaker));
    window_->installEventFilter(&person_);
    QObject::connect(&person_, &PersonFilter::pressed, audio_.get(), [this](int key, bool& used) {
        used = audio_->press(audio_key(key));
    });
    QObject::connect(&person_, &PersonFilter::acted, &controller_, &KioskController::stillHere);
    QObject::connect(&person_, &PersonFilter::scanned, &controller_, [this](QString& keys) {
        QByteArray text = keys.toUtf8();
        wipe(keys.data(), static_cast<std::size_t>(keys.size()) * sizeof(QChar));
        controller_.scanned({text.constData(), static_cast<std::size_t>(text.size())});
        wipe(text.data(), static_cast<std::size_t>(text.size()));
    });
}

// The window goes before the engine and the controller that it shows.
KioskScreen::~KioskScreen() = default;

} // namespace motcua::kiosk
