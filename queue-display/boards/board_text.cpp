#include "queue-display/boards/board_text.h"

#include "ui/clock_text.h"

namespace motcua::display {

QString BoardText::in(const QString& language, const rules::Text& pair) {
    const bool english = language == QStringLiteral("en") && !pair.en.empty();
    return QString::fromStdString(english ? pair.en : pair.vi);
}

QString BoardText::minutes(std::int64_t count) {
    constexpr std::int64_t longest = 120;
    if (count >= longest)
        return tr("%1 giờ %2 phút").arg(count / 60).arg(count % 60);
    return tr("%n phút", nullptr, static_cast<int>(count));
}

QString BoardText::wait(const rules::WaitRange& range) {
    if (range.high <= 0)
        return tr("Không phải chờ");
    if (range.low <= 0)
        return tr("Dưới %n phút", nullptr, range.high);
    if (range.low == range.high)
        return tr("Khoảng %n phút", nullptr, range.high);
    return tr("%1–%n phút", nullptr, range.high).arg(range.low);
}

QString BoardText::lost(HallTime since) {
    if (since == 0)
        return tr("Đang kết nối với máy chủ của bộ phận một cửa");
    return tr("Mất kết nối từ %1, đang nối lại").arg(ui::clock_text(since));
}

QString BoardText::no_board(const std::string& name) {
    return tr("Cấu hình chưa có bảng \"%1\"").arg(QString::fromStdString(name));
}

QString BoardText::hall_state(const protocol::HallRecord& hall, const QString& language) {
    if (hall.state == "open")
        return {};
    const QString reason = in(language, hall.reason);
    if (!reason.isEmpty())
        return reason;
    if (hall.state == "break")
        return tr("Đang nghỉ giữa giờ");
    if (hall.state == "before_opening")
        return tr("Chưa đến giờ làm việc");
    if (hall.state == "after_last_ticket")
        return tr("Đã hết giờ lấy số");
    if (hall.state == "holiday")
        return tr("Hôm nay nghỉ lễ");
    return tr("Đã hết giờ làm việc");
}

} // namespace motcua::display
