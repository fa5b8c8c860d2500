#pragma once

#include "kiosk/kiosk_controller.h"
#include "ui/fixture_hall.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace motcua::kiosk {

/// A kiosk over a hall that is a text, and a clock that a scene moves by hand.
struct SceneKiosk {
    ui::FixtureHall& hall;
    KioskController& controller;
    Moment& clock;
};

/// One thing a citizen can see, and how to come there from the first screen.
struct Scene {
    const char* name;
    std::function<void(SceneKiosk&)> play;
};

/// Every page in every state that looks different.
const std::vector<Scene>& scenes();

/// The hall of the scenes as a FixtureHall reads it: a ward's one-stop hall on a Monday morning.
QByteArray scene_hall();

/// A kiosk's setup whose ids count up and whose clock is `clock`.
KioskSetup scene_setup(const Moment& clock, const QString& language);

} // namespace motcua::kiosk
