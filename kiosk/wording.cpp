#include "kiosk/wording.h"

#include "ui/clock_text.h"

namespace motcua::kiosk {

QString Wording::wait(const std::optional<Wait>& wait) {
    if (!wait)
        return {};
    if (wait->high <= 0)
        return tr("Không phải chờ");
    if (wait->low <= 0)
        return tr("dưới %1 phút").arg(wait->high);
    if (wait->low == wait->high)
        return tr("khoảng %1 phút").arg(wait->high);
    //: A range of minutes: %1 the least, %2 the most
    return tr("%1–%2 phút").arg(wait->low).arg(wait->high);
}

QString Wording::wait(const std::optional<Wait>& wait, int counters_open) {
    return !wait && counters_open == 0 ? tr("Quầy chưa mở") : Wording::wait(wait);
}

QString Wording::waiting(int people) {
    //: People in line before a newcomer, on a card; the figure stays in <b>
    return people > 0 ? tr("<b>%n</b> người chờ", "", people) : QString();
}

QString Wording::ahead(int people) {
    return people > 0 ? tr("%n người", "", people) : tr("Không có ai");
}

QString Wording::counters(const QStringList& labels) {
    if (labels.isEmpty())
        return {};
    if (labels.size() == 1)
        return tr("Quầy %1").arg(labels.front());
    const QString all_but_last = labels.mid(0, labels.size() - 1).join(QStringLiteral(", "));
    //: Several counters: %1 is "1, 2", %2 the last one
    return tr("Quầy %1 và %2").arg(all_but_last, labels.back());
}

QString Wording::opening(std::int64_t opens_at, std::int64_t now, const QString& language) {
    if (opens_at == 0)
        return {};
    const QString time = ui::clock_text(opens_at);
    if (ui::day_of(opens_at) == ui::day_of(now))
        return tr("Mở cửa lúc %1").arg(time);
    //: %1 a time of day, %2 a date with its weekday
    return tr("Mở cửa lúc %1, %2").arg(time, ui::date_text(opens_at, language));
}

QString Wording::money(std::int64_t dong, const QString& language) {
    const QChar between = language == QStringLiteral("en") ? QLatin1Char(',') : QLatin1Char('.');
    QString digits = QString::number(dong);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, between);
    //: An amount of money in Vietnamese dong
    return tr("%1 đồng").arg(digits);
}

// The words of the rating pages, hall/web/lib/rating_levels.js: a hall counts its levels together.
QString Wording::level(int level, int levels) {
    if (level == 1)
        return levels == 2 ? tr("Hài lòng") : tr("Rất hài lòng");
    if (level == levels)
        return levels > 3 ? tr("Rất không hài lòng") : tr("Chưa hài lòng");
    if (level == 2)
        return tr("Hài lòng");
    return level == levels - 1 ? tr("Chưa hài lòng") : tr("Bình thường");
}

} // namespace motcua::kiosk
