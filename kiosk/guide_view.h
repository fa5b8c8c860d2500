#pragma once

#include "kiosk/hall_view.h"

#include <string>
#include <vector>

namespace motcua::kiosk {

/// A procedure of the hall as record "procedure/<service>" of topic "guide" tells it.
struct ProcedureView {
    QString id;
    QString field;
    Words name;
    int order = 0;
    bool received_here = true;
    Words elsewhere;
    std::vector<Words> papers;
    Words time_limit;
    Words fee;
    bool online = false;
    bool by_post = false;
    QString portal;
    QString sample;
    std::string search_text; ///< its names without marks
};

struct OfficialView {
    QString name;
    Words title;
    QString phone;
};

struct GuideView {
    std::vector<ProcedureView> procedures; ///< in the hall's order
    std::vector<OfficialView> officials;

    [[nodiscard]] const ProcedureView* procedure(const QString& id) const;
};

/// Reads topic "guide".
GuideView read_guide(const ui::Records& records);

/// The procedures whose names hold every word of `typed`, marks and case apart; a word may be the
/// beginning of one in the name. Names that begin so come first. Nothing for an empty text.
std::vector<const ProcedureView*> search(const GuideView& guide, const QString& typed);

} // namespace motcua::kiosk
