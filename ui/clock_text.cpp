#include "ui/clock_text.h"

#include <QDateTime>
#include <QLocale>

#include <array>

namespace motcua::ui {

namespace {

// Vietnam has kept UTC+7 without summer time since 1975; no zone database is needed.
constexpr int hall_offset_seconds = 7 * 3600;

QDateTime local(std::int64_t at) {
    return QDateTime::fromMSecsSinceEpoch(at, Qt::OffsetFromUTC, hall_offset_seconds);
}

QString vietnamese_date(const QDateTime& time) {
    static const std::array<QString, 7> days{
        QStringLiteral("Thứ Hai"),
        QStringLiteral("Thứ Ba"),
        QStringLiteral("Thứ Tư"),
        QStringLiteral("Thứ Năm"),
        QStringLiteral("Thứ Sáu"),
        QStringLiteral("Thứ Bảy"),
        QStringLiteral("Chủ Nhật"),
    };
    const auto day = static_cast<std::size_t>(time.date().dayOfWeek() - 1);
    return days[day] + time.toString(QStringLiteral(" dd/MM/yyyy"));
}

} // namespace

QString clock_text(std::int64_t at) {
    return at == 0 ? QString() : local(at).toString(QStringLiteral("HH:mm"));
}

QString date_text(std::int64_t at, const QString& language) {
    if (at == 0)
        return {};
    if (language == QStringLiteral("en"))
        return QLocale(QLocale::English).toString(local(at), QStringLiteral("dddd d MMM yyyy"));
    return vietnamese_date(local(at));
}

std::int64_t day_of(std::int64_t at) {
    return (at + 1000LL * hall_offset_seconds) / 86'400'000;
}

} // namespace motcua::ui
