#pragma once

#include "queue-display/boards/board_moment.h"
#include "queue-display/boards/hall_picture.h"

#include <QString>

#include <vector>

namespace motcua::display {

/// One service on the waiting board.
struct WaitingRow {
    QString series;
    QString name;
    int waiting = 0;
    QString longest;  ///< how long the first in line has waited, "41 phút", or empty
    QString expected; ///< for somebody who comes now: "10–15 phút", or why there is no figure
    double from = 0;  ///< the expected range as parts of the bar, 0..1
    double to = 0;
    QString counters;      ///< "1 / 2", open of all that take it
    bool late = false;     ///< somebody waits longer than the hall's target
    bool closed = false;   ///< gives no tickets now
    bool unserved = false; ///< people wait and no counter is open for them
    QString remark;        ///< the word for late, closed or unserved

    friend bool operator==(const WaitingRow&, const WaitingRow&) = default;
};

/// One figure of the day.
struct FigureCard {
    QString name;
    QString figure;
    QString remark;
    bool alarming = false;

    friend bool operator==(const FigureCard&, const FigureCard&) = default;
};

/// A moment of the day's curve: how many people waited.
struct CurveDot {
    HallTime at = 0;
    int waiting = 0;

    friend bool operator==(const CurveDot&, const CurveDot&) = default;
};

struct DayCurveView {
    HallTime begin = 0; ///< the axis, from opening to closing where known
    HallTime end = 0;
    std::vector<CurveDot> dots; ///< by time, the last one now

    friend bool operator==(const DayCurveView&, const DayCurveView&) = default;
};

/// The lamp for the line to the centre.
struct LinkLamp {
    QString text; ///< empty where the hall has no centre
    bool good = false;

    friend bool operator==(const LinkLamp&, const LinkLamp&) = default;
};

struct WaitingView {
    std::vector<FigureCard> cards;
    std::vector<WaitingRow> rows; ///< late first, then by people waiting
    QString rows_page;            ///< "2 / 3" when there are more services than rows, else empty
    double target = 0.5;          ///< place of the target's mark on the bars, 0..1
    QString target_text;          ///< "Mục tiêu 30 phút"
    DayCurveView curve;
    LinkLamp link;
    QString trouble; ///< the hall cannot store: in words, else empty
    QString state;   ///< why the hall does not work as usual now, else empty

    friend bool operator==(const WaitingView&, const WaitingView&) = default;
};

/// Draws the waiting board with at most `rows` services on a page: pure.
WaitingView waiting_view(const HallPicture& picture, const BoardMoment& moment, int rows);

} // namespace motcua::display
