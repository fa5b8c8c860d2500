#pragma once

#include "queue-display/boards/waiting_view.h"

#include <vector>

namespace motcua::display {

/// Waiting, longest wait, served, satisfied, over target: the five cards of the waiting board.
std::vector<FigureCard> figure_cards(const HallPicture& picture, const BoardMoment& moment);

/// The day's curve until now, on an axis from opening to closing.
DayCurveView day_curve(const HallPicture& picture, HallTime now);

} // namespace motcua::display
