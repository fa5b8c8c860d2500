#pragma once

#include "drivers/agent/ticket_objects.h"

#include <QImage>
#include <QTextDocument>

#include <vector>

namespace motcua::devices {

/// The rows of a laid-out ticket that hold nothing but strong strokes: the number, rules, letters
/// of weight 600 and more. At half the dots across they still read as well.
std::vector<bool>
strong_rows(const QTextDocument& document, const TicketObjects& objects, int height);

/// Gives rows in pairs the mean of both, and in strong rows columns too: a printer that can double
/// them needs half or a quarter of the bytes. The letters' height, where Vietnamese marks are
/// stacked, loses half of its dots, thin strokes lose nothing of their width.
void coarsen(QImage& image, const std::vector<bool>& strong);

} // namespace motcua::devices
