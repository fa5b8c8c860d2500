#include "queue-display/boards/calling_view.h"

#include "queue-display/boards/board_text.h"

#include <algorithm>
#include <map>
#include <string>

namespace motcua::display {

namespace {

constexpr HallTime page_turn = 7'000;
constexpr HallTime notice_turn = 12'000;
/// A call flashes for this long: long enough to be found, short enough not to tire.
constexpr HallTime flash_time = 10'000;
constexpr std::size_t recent_limit = 6;
/// A notice of one short sentence is shown as large as a title.
constexpr qsizetype longest_title = 90;

HallTime milliseconds(rules::Instant at) {
    return at.time_since_epoch().count();
}

CallRow call_row(const protocol::CallRecord& call, const BoardMoment& moment) {
    const HallTime age = moment.now - milliseconds(call.called_at);
    const bool serving = call.state == "serving";
    const bool flashing = !serving && age < flash_time;
    return {.number = QString::fromStdString(call.number),
            .label = QString::fromStdString(call.label),
            .newest = false,
            .serving = serving,
            .bright = !flashing || moment.beat % 2 == 0};
}

/// Awaited calls before those that are being served, each part with the newest first.
std::vector<CallRow> all_call_rows(const HallPicture& picture, const BoardMoment& moment) {
    std::vector<CallRow> rows;
    for (const auto& call : picture.calls)
        rows.push_back(call_row(call, moment));
    std::ranges::stable_partition(rows, [](const CallRow& row) { return !row.serving; });
    if (!rows.empty() && !rows.front().serving)
        rows.front().newest = true;
    return rows;
}

/// Keeps the newest and the page of the others that has its turn.
void turn_pages(CallingView& view, HallTime now, int limit) {
    const auto awaited =
        std::ranges::count_if(view.calls, [](const CallRow& row) { return !row.serving; });
    auto& rows = view.calls;
    if (awaited <= limit) {
        rows.resize(std::min(rows.size(), static_cast<std::size_t>(limit)));
        return;
    }
    rows.resize(static_cast<std::size_t>(awaited));
    const Paging paging = spread(static_cast<int>(awaited) - 1, limit - 1);
    const int page = page_at(now, page_turn, paging.pages);
    const auto first = rows.begin() + 1;
    const auto begin = first + page * paging.size;
    const auto end = begin + std::min<std::ptrdiff_t>(paging.size, rows.end() - begin);
    std::vector<CallRow> shown{rows.front()};
    shown.insert(shown.end(), begin, end);
    view.calls = std::move(shown);
    view.calls_page = page_words(page, paging);
}

void add_fields(CallingView& view,
                const HallPicture& picture,
                const BoardMoment& moment,
                int limit) {
    std::map<std::string, int> waiting;
    for (const auto& service : picture.services)
        if (service.state != "not_here")
            waiting[service.field] += service.waiting;
    std::vector<FieldRow> rows;
    for (const auto& field : picture.fields)
        if (waiting.contains(field.id))
            rows.push_back(
                {.name = BoardText::in(moment.language, field.name), .waiting = waiting[field.id]});
    const Paging paging = spread(static_cast<int>(rows.size()), limit);
    const int page = page_at(moment.now, page_turn, paging.pages);
    const auto begin = rows.begin() + page * paging.size;
    const auto end = begin + std::min<std::ptrdiff_t>(paging.size, rows.end() - begin);
    view.fields.assign(begin, end);
    if (paging.pages > 1)
        view.fields_page = page_words(page, paging);
}

/// The manager's announcement, which every board shows, else one of the notices in turn. A first
/// line is the title.
void add_notice(CallingView& view,
                const protocol::HallRecord& hall,
                const BoardMoment& moment,
                bool shows_notices) {
    QString text;
    if (hall.announcement) {
        view.notice_title = BoardText::tr("Thông báo");
        view.notice = BoardText::in(moment.language, *hall.announcement);
        return;
    }
    if (shows_notices && !hall.notices.empty()) {
        const int count = static_cast<int>(hall.notices.size());
        const auto which = static_cast<std::size_t>(page_at(moment.now, notice_turn, count));
        text = BoardText::in(moment.language, hall.notices[which]);
    }
    const qsizetype line_end = text.indexOf(QLatin1Char('\n'));
    const bool is_short = line_end < 0 && text.size() <= longest_title;
    view.notice_title = is_short ? text : text.left(std::max<qsizetype>(0, line_end));
    view.notice = is_short ? QString() : text.mid(line_end + 1);
}

} // namespace

CallingView
calling_view(const HallPicture& picture, const BoardMoment& moment, const CallingLayout& layout) {
    CallingView view;
    view.calls = all_call_rows(picture, moment);
    turn_pages(view, moment.now, std::max(2, layout.calls));
    for (const auto& recent : picture.recent)
        if (layout.shows_recent && view.recent.size() < recent_limit)
            view.recent.push_back({.number = QString::fromStdString(recent.number),
                                   .label = QString::fromStdString(recent.label)});
    if (layout.shows_fields)
        add_fields(view, picture, moment, layout.fields);
    if (picture.hall) {
        add_notice(view, *picture.hall, moment, layout.shows_notices);
        view.state = BoardText::hall_state(*picture.hall, moment.language);
    }
    return view;
}

} // namespace motcua::display
