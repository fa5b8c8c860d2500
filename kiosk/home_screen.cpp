#include "kiosk/home_screen.h"

#include "kiosk/wording.h"

#include <algorithm>
#include <utility>

namespace motcua::kiosk {

namespace {

int people_waiting(const FieldView& field) {
    int sum = 0;
    for (const ServiceView& service : field.services)
        sum += service.waiting;
    return sum;
}

int counters_open(const FieldView& field) {
    int sum = 0;
    for (const ServiceView& service : field.services)
        sum += service.counters_open;
    return sum;
}

/// The range over all open services of the field that can tell.
std::optional<Wait> wait_of(const FieldView& field) {
    std::optional<Wait> result;
    for (const ServiceView& service : field.services) {
        if (!service.open() || !service.wait)
            continue;
        result = result ? Wait{std::min(result->low, service.wait->low),
                               std::max(result->high, service.wait->high)}
                        : *service.wait;
    }
    return result;
}

const ServiceView& face_of(const FieldView& field) {
    const auto open = std::find_if(field.services.begin(),
                                   field.services.end(),
                                   [](const ServiceView& service) { return service.open(); });
    return open == field.services.end() ? field.services.front() : *open;
}

} // namespace

HomeScreen::HomeScreen(KioskContext& context, QObject* parent)
    : QObject(parent), context_(context) {}

QString HomeScreen::priority() const {
    QStringList names;
    for (const PriorityClassView& one : context_.view.classes) {
        QString name = context_.say(one.name);
        if (!names.isEmpty() && !name.isEmpty())
            name.front() = name.front().toLower();
        names << name;
    }
    return names.join(QStringLiteral(", "));
}

QString HomeScreen::printer_notice() const {
    const auto& printer = context_.view.printer;
    if (!printer)
        return {};
    if (!printer->online)
        return tr("Máy in đang ngừng hoạt động. Ông/bà vẫn lấy được số trên màn hình và chụp lại.");
    if (printer->paper == QStringLiteral("out"))
        return tr("Máy in hết giấy. Ông/bà vẫn lấy được số trên màn hình và chụp lại.");
    if (printer->cover == QStringLiteral("open"))
        return tr("Nắp máy in đang mở. Ông/bà vẫn lấy được số trên màn hình và chụp lại.");
    return {};
}

QString HomeScreen::notice() const {
    if (const QString printer = printer_notice(); !printer.isEmpty())
        return printer;
    if (context_.view.training)
        return tr("Đang tập huấn: số lấy lúc này không có giá trị.");
    return context_.say(context_.view.announcement);
}

QString HomeScreen::notice_icon() const {
    if (!printer_notice().isEmpty())
        return QStringLiteral("paper");
    return context_.view.training ? QStringLiteral("caution") : QStringLiteral("info");
}

QString HomeScreen::notice_tone() const {
    return printer_notice().isEmpty() && !context_.view.training ? QStringLiteral("plain")
                                                                 : QStringLiteral("caution");
}

QString HomeScreen::turn() const {
    constexpr std::int64_t minute = 60'000;
    const std::vector<Words>& notices = context_.view.notices;
    if (notices.empty())
        return {};
    const auto turn = static_cast<std::size_t>(context_.hall.now() / minute) % notices.size();
    return context_.say(notices[turn]);
}

QString HomeScreen::opening() const {
    return Wording::opening(context_.view.opens_at, context_.hall.now(), context_.language);
}

void HomeScreen::refresh() {
    std::vector<Card> cards;
    for (const FieldView& field : context_.view.fields)
        cards.push_back(card(field));
    fields_.show(std::move(cards));
    emit changed();
    emit turnChanged();
}

Card HomeScreen::card(const FieldView& field) const {
    const ServiceView& face = face_of(field);
    return {
        .id = field.id,
        .badge = face.series,
        .label = context_.say(field.name),
        .waiting = Wording::waiting(people_waiting(field)),
        .wait = Wording::wait(wait_of(field), counters_open(field)),
        .reason = face.state == QStringLiteral("not_here") ? tr("Không nhận tại đây, chạm để xem")
                                                           : context_.say(face.reason),
        .open = face.open(),
        .chosen = false,
    };
}

} // namespace motcua::kiosk
