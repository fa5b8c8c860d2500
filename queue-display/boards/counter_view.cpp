#include "queue-display/boards/counter_view.h"

#include "queue-display/boards/board_text.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace motcua::display {

namespace {

constexpr HallTime flash_time = 10'000;

/// The fields of the counter's services, each once, in the hall's order.
QString field_names(const HallPicture& picture,
                    const protocol::CounterRecord& counter,
                    const QString& language) {
    const auto serves = [&](const protocol::FieldRecord& field) {
        return std::ranges::any_of(picture.services, [&](const auto& service) {
            return service.field == field.id &&
                   std::ranges::find(counter.services, service.id) != counter.services.end();
        });
    };
    QStringList names;
    for (const auto& field : picture.fields)
        if (serves(field))
            names.append(BoardText::in(language, field.name));
    return names.join(QLatin1Char('\n'));
}

QString state_words(const protocol::CounterRecord& counter) {
    if (counter.state == "paused")
        return BoardText::tr("Tạm nghỉ");
    if (counter.state != "open")
        return BoardText::tr("Quầy đóng");
    if (counter.visit_state == "called")
        return BoardText::tr("Mời vào quầy");
    if (counter.visit_state == "serving")
        return BoardText::tr("Đang phục vụ");
    return BoardText::tr("Sẵn sàng, mời chờ gọi số");
}

bool is_flashing(const HallPicture& picture, const std::string& counter, HallTime now) {
    return std::ranges::any_of(picture.calls, [&](const auto& call) {
        return call.counter == counter && call.state == "called" &&
               now - call.called_at.time_since_epoch().count() < flash_time;
    });
}

QString fee_words(std::int64_t fee, const QString& language) {
    if (fee <= 0)
        return {};
    const QLocale locale(language);
    return BoardText::tr("Lệ phí %1 đồng").arg(locale.toString(static_cast<qlonglong>(fee)));
}

} // namespace

CounterView
counter_view(const HallPicture& picture, const BoardMoment& moment, const std::string& counter) {
    const auto found = std::ranges::find(picture.counters, counter, &protocol::CounterRecord::id);
    CounterView view;
    if (found == picture.counters.end()) {
        if (picture.hall)
            view.state =
                BoardText::tr("Bộ phận không có quầy \"%1\"").arg(QString::fromStdString(counter));
        return view;
    }
    view.label = QString::fromStdString(found->label);
    view.fields = field_names(picture, *found, moment.language);
    view.staff = QString::fromStdString(found->staff);
    view.number = QString::fromStdString(found->number);
    view.state = state_words(*found);
    view.reason = QString::fromStdString(found->reason);
    view.fee = fee_words(found->fee, moment.language);
    if (found->fee > 0) {
        view.fee_purpose = QString::fromStdString(found->fee_purpose);
        view.fee_code = QString::fromStdString(found->fee_code);
    }
    view.called = found->state == "open" && found->visit_state == "called";
    view.open = found->state == "open";
    view.bright = !is_flashing(picture, counter, moment.now) || moment.beat % 2 == 0;
    return view;
}

} // namespace motcua::display
