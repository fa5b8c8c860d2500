#include "queue-display/boards/waiting_view.h"

#include "queue-display/boards/board_text.h"
#include "queue-display/boards/day_figures.h"

#include <algorithm>
#include <tuple>

namespace motcua::display {

namespace {

constexpr HallTime page_turn = 10'000;
constexpr HallTime minute = 60'000;
/// The bars end at twice the target, so that its mark stands in the middle.
constexpr double bar_targets = 2.0;

std::int64_t minutes_since(rules::Instant at, HallTime now) {
    return std::max<std::int64_t>(0, (now - at.time_since_epoch().count()) / minute);
}

QString closed_remark(const protocol::ServiceRecord& service, const QString& language) {
    const QString reason = BoardText::in(language, service.reason);
    if (!reason.isEmpty())
        return reason;
    return service.state == "full" ? BoardText::tr("Đã hết số hôm nay")
                                   : BoardText::tr("Không nhận thêm");
}

void add_expected(WaitingRow& row, const protocol::ServiceRecord& service, int target) {
    if (!service.wait) {
        row.expected = BoardText::tr("Chưa phục vụ");
        return;
    }
    const double scale = bar_targets * std::max(1, target);
    row.expected = BoardText::wait(*service.wait);
    row.from = std::clamp(service.wait->low / scale, 0.0, 1.0);
    row.to = std::clamp(service.wait->high / scale, 0.0, 1.0);
}

void add_remark(WaitingRow& row,
                const protocol::ServiceRecord& service,
                const QString& language,
                int target) {
    if (row.unserved)
        row.remark = BoardText::tr("Chưa có quầy");
    else if (row.late)
        row.remark = BoardText::tr("Quá %n phút", nullptr, target);
    else if (row.closed)
        row.remark = closed_remark(service, language);
}

WaitingRow
waiting_row(const protocol::ServiceRecord& service, const BoardMoment& moment, int target) {
    WaitingRow row;
    row.series = QString::fromStdString(service.series);
    row.name = BoardText::in(moment.language, service.name);
    row.waiting = service.waiting;
    if (service.oldest_at) {
        const std::int64_t oldest = minutes_since(*service.oldest_at, moment.now);
        row.longest = BoardText::minutes(oldest);
        row.late = oldest > target;
    }
    row.counters = QStringLiteral("%1 / %2").arg(service.counters_open).arg(service.counters_total);
    row.closed = service.state != "open";
    row.unserved = service.waiting > 0 && service.counters_open == 0;
    add_expected(row, service, target);
    add_remark(row, service, moment.language, target);
    return row;
}

std::vector<WaitingRow>
all_rows(const HallPicture& picture, const BoardMoment& moment, int target) {
    std::vector<WaitingRow> rows;
    for (const auto& service : picture.services)
        if (service.state != "not_here")
            rows.push_back(waiting_row(service, moment, target));
    std::ranges::stable_sort(rows, [](const WaitingRow& one, const WaitingRow& other) {
        const auto worry = [](const WaitingRow& row) {
            return std::tuple(row.late || row.unserved, row.waiting);
        };
        return worry(one) > worry(other);
    });
    return rows;
}

void turn_pages(WaitingView& view, HallTime now, int limit) {
    const Paging paging = spread(static_cast<int>(view.rows.size()), std::max(1, limit));
    if (paging.pages < 2)
        return;
    const int page = page_at(now, page_turn, paging.pages);
    const auto begin = view.rows.begin() + page * paging.size;
    const auto end = begin + std::min<std::ptrdiff_t>(paging.size, view.rows.end() - begin);
    view.rows = std::vector<WaitingRow>(begin, end);
    view.rows_page = page_words(page, paging);
}

LinkLamp link_lamp(const protocol::HallRecord& hall) {
    if (hall.link == "up")
        return {.text = BoardText::tr("Đã kết nối trung tâm tỉnh"), .good = true};
    if (hall.link == "down")
        return {.text = BoardText::tr("Mất kết nối trung tâm tỉnh"), .good = false};
    return {};
}

} // namespace

WaitingView waiting_view(const HallPicture& picture, const BoardMoment& moment, int rows) {
    const int target = picture.hall ? picture.hall->target_minutes : 30;
    WaitingView view;
    view.cards = figure_cards(picture, moment);
    view.rows = all_rows(picture, moment, target);
    turn_pages(view, moment.now, rows);
    view.target = 1 / bar_targets;
    view.target_text = BoardText::tr("Mục tiêu %n phút", nullptr, target);
    view.curve = day_curve(picture, moment.now);
    if (picture.hall) {
        view.link = link_lamp(*picture.hall);
        view.state = BoardText::hall_state(*picture.hall, moment.language);
        if (picture.hall->storage == "failing")
            view.trouble = BoardText::tr("Không ghi được dữ liệu");
    }
    return view;
}

} // namespace motcua::display
