#pragma once

#include "kiosk/hall_view.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <cstdint>

namespace motcua::kiosk {

/// Sentences about waits, counters and times, in the program's present language. Numbers always
/// come with their unit and waits are ranges.
class Wording {
    Q_DECLARE_TR_FUNCTIONS(motcua::kiosk::Wording)

public:
    /// "10–20 phút", "dưới 10 phút", "Không phải chờ"; empty when it cannot be told.
    static QString wait(const std::optional<Wait>& wait);

    /// The same for a line that one can still join; says so when no counter is open yet.
    static QString wait(const std::optional<Wait>& wait, int counters_open);

    /// "<b>6</b> người chờ"; empty for none, the wait says it. Holds markup of ours.
    static QString waiting(int people);

    /// "6 người", "Không có ai".
    static QString ahead(int people);

    /// "Quầy 1", "Quầy 1 và 2", "Quầy 1, 2 và 5"; empty for none.
    static QString counters(const QStringList& labels);

    /// "Mở cửa lúc 13:00", "Mở cửa lúc 07:30, Thứ Ba 24/11/2026"; empty for 0.
    static QString opening(std::int64_t opens_at, std::int64_t now, const QString& language);

    /// "20.000 đồng"
    static QString money(std::int64_t dong, const QString& language);

    /// Levels of satisfaction, 1 is the best.
    static QString level(int level, int levels);
};

} // namespace motcua::kiosk
