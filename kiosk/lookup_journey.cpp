#include "kiosk/lookup_journey.h"

#include "kiosk/wording.h"

#include <utility>

namespace motcua::kiosk {

LookupJourney::LookupJourney(KioskContext& context, QObject* parent)
    : QObject(parent), context_(context) {
    connect(&context.hall, &ui::HallConnection::answered, this, &LookupJourney::on_answer);
    connect(&context.hall, &ui::HallConnection::recordsChanged, this, &LookupJourney::on_records);
    connect(&entry_, &NumberEntry::changed, this, [this] {
        problem_ = {};
        emit changed();
    });
}

QString LookupJourney::service() const {
    QStringList names;
    for (const Named& one : visit_.services)
        names << context_.say(one.name);
    return names.join(QStringLiteral(", "));
}

QString LookupJourney::state_text() const {
    const QString& state = visit_.state;
    if (state == QStringLiteral("waiting"))
        return tr("Đang chờ đến lượt");
    if (state == QStringLiteral("called"))
        //: %1 is "Quầy 3"
        return tr("Đang được gọi, mời đến: %1").arg(Wording::counters({visit_.label}));
    if (state == QStringLiteral("serving"))
        return tr("Đang làm thủ tục");
    if (state == QStringLiteral("parked"))
        return tr("Tạm dừng, mời chờ gọi lại");
    if (state == QStringLiteral("no_show"))
        return tr("Đã gọi nhưng vắng mặt. Mời đến quầy hướng dẫn để được gọi lại.");
    if (state == QStringLiteral("finished"))
        return tr("Đã làm xong");
    return tr("Số này không còn hiệu lực");
}

QString LookupJourney::ahead() const {
    return Wording::ahead(visit_.ahead);
}

QString LookupJourney::wait() const {
    return Wording::wait(visit_.wait);
}

QString LookupJourney::fee() const {
    return visit_.fee > 0 ? Wording::money(visit_.fee, context_.language) : QString();
}

void LookupJourney::openPay() {
    if (state_ == State::found && visit_.fee > 0 && context_.admits())
        move_to(State::paying);
}

void LookupJourney::closePay() {
    if (state_ == State::paying && context_.admits())
        move_to(State::found);
}

void LookupJourney::open(bool to_rate) {
    if (!context_.admits())
        return;
    entry_.clear();
    to_rate_ = to_rate;
    show_entry();
}

void LookupJourney::show_entry() {
    QStringList series;
    for (const FieldView& field : context_.view.fields)
        for (const ServiceView& service : field.services)
            if (!service.series.isEmpty() && !series.contains(service.series))
                series << service.series;
    entry_.use_series(series);
    move_to(State::entry);
}

void LookupJourney::scan(const std::string& token) {
    ask({{"token", token}});
}

void LookupJourney::proceed() {
    if (entry_.on_check())
        find();
    else if (entry_.ready())
        entry_.editCheck();
}

void LookupJourney::find() {
    if (state_ != State::entry || !entry_.complete() || !context_.admits())
        return;
    ask({{"number", entry_.number().toStdString()}, {"check", entry_.check().toStdString()}});
}

void LookupJourney::reset() {
    context_.hall.forget(request_);
    stop_following();
    request_.clear();
    token_.clear();
    visit_ = {};
    entry_.clear();
    to_rate_ = false;
    move_to(State::none);
}

void LookupJourney::refresh() {
    note_fee();
    emit changed();
}

void LookupJourney::ask(boost::json::object arguments) {
    problem_ = {};
    request_ = context_.new_id();
    move_to(State::finding);
    context_.hall.request({request_, "find_visit", std::move(arguments)});
}

void LookupJourney::on_answer(const ui::Answer& answer) {
    if (state_ != State::finding || answer.id != request_)
        return;
    if (answer.refusal) {
        show_entry();
        problem_ = {QString::fromStdString(answer.refusal->vi),
                    QString::fromStdString(answer.refusal->en)};
        emit changed();
        return;
    }
    stop_following();
    token_ = read_text(answer.result, "token").toStdString();
    topic_ = "visit/" + token_;
    context_.hall.subscribe(topic_);
}

void LookupJourney::on_records(const std::string& topic) {
    if (topic.empty() || topic != topic_)
        return;
    const boost::json::object* record = context_.hall.record(topic, "visit");
    if (record == nullptr)
        return;
    visit_ = read_visit(*record);
    note_fee();
    emit changed();
    if (state_ == State::paying && visit_.fee == 0)
        move_to(State::found);
    if (state_ != State::finding)
        return;
    move_to(State::found);
    emit found();
}

/// A fee stands at the counter where the visit is; the record of the visit does not tell it.
void LookupJourney::note_fee() {
    for (const CounterView& counter : context_.view.counters)
        if (counter.fee > 0 && counter.number == visit_.number && !visit_.number.isEmpty()) {
            visit_.fee = counter.fee;
            visit_.fee_purpose = counter.fee_purpose;
            visit_.fee_code = counter.fee_code;
        }
}

void LookupJourney::move_to(State state) {
    const bool other = state != state_;
    state_ = state;
    emit changed();
    if (other)
        emit moved();
}

void LookupJourney::stop_following() {
    if (!topic_.empty())
        context_.hall.unsubscribe(topic_);
    topic_.clear();
}

} // namespace motcua::kiosk
