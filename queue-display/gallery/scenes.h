#pragma once

#include "queue-display/board_window.h"
#include "ui/fixture_hall.h"

#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace motcua::display {

/// One thing a board can show: which board over which hall, and what happened there.
struct Scene {
    const char* name;
    rules::BoardKind kind;
    const char* hall; ///< "ward" or "province"
    std::function<void(ui::FixtureHall&)> play;
    const char* board = "{}"; ///< what the configuration says of it, besides its kind
};

/// Every board in every state that looks different.
const std::vector<Scene>& scenes();

/// A hall of the scenes, as a FixtureHall reads it.
std::string scene_hall(const char* name);

/// The model of a scene's board over `hall`.
std::unique_ptr<BoardModel>
scene_model(const Scene& scene, ui::FixtureHall& hall, const QString& language);

/// The folder of the pictures that scenes show.
constexpr const char* scene_media = ":/gallery";

} // namespace motcua::display
