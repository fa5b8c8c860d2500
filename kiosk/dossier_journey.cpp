#include "kiosk/dossier_journey.h"

#include "ui/clock_text.h"

namespace motcua::kiosk {

DossierJourney::DossierJourney(KioskContext& context, QObject* parent)
    : QObject(parent), context_(context) {
    connect(&context.hall, &ui::HallConnection::answered, this, &DossierJourney::on_answer);
}

QString DossierJourney::status() const {
    if (!text_.empty())
        return context_.say(text_);
    return answer_ == QStringLiteral("unknown") ? tr("Không tìm thấy hồ sơ này.")
                                                : tr("Hiện chưa xem được tình trạng hồ sơ.");
}

QString DossierJourney::advice() const {
    if (ready())
        return can_collect() ? tr("Đã có kết quả, mời ông/bà lấy số để nhận.")
                             : tr("Đã có kết quả, mời ông/bà đến quầy hướng dẫn để nhận.");
    if (!known())
        return tr("Mời ông/bà xem lại mã trên giấy hẹn, hoặc đến quầy hướng dẫn.");
    if (due_at_ != 0)
        //: %1 is a date with its weekday
        return tr("Chưa có kết quả, ông/bà chưa cần lấy số. Ngày hẹn trả: %1.")
            .arg(ui::date_text(due_at_, context_.language));
    return tr("Chưa có kết quả, ông/bà chưa cần lấy số.");
}

bool DossierJourney::can_collect() const {
    return ready() && collecting() != nullptr;
}

const ServiceView* DossierJourney::collecting() const {
    for (const FieldView& field : context_.view.fields)
        for (const ServiceView& service : field.services)
            if (service.collects && service.open())
                return &service;
    return nullptr;
}

void DossierJourney::open(const std::string& code) {
    context_.hall.forget(request_);
    code_ = QString::fromStdString(code);
    answer_.clear();
    text_ = {};
    ready_ = false;
    due_at_ = 0;
    request_ = context_.new_id();
    move_to(State::asking);
    context_.hall.request({request_, "dossier_status", {{"code", code}}});
}

void DossierJourney::collect() {
    const ServiceView* service = collecting();
    if (state_ != State::told || !can_collect() || !context_.admits())
        return;
    const QString id = service->id;
    reset();
    emit collectWanted(id);
}

void DossierJourney::back() {
    if (context_.admits())
        reset();
}

void DossierJourney::reset() {
    context_.hall.forget(request_);
    request_.clear();
    code_.clear();
    answer_.clear();
    text_ = {};
    ready_ = false;
    due_at_ = 0;
    move_to(State::none);
}

void DossierJourney::refresh() {
    emit changed();
}

void DossierJourney::on_answer(const ui::Answer& answer) {
    if (state_ != State::asking || answer.id != request_)
        return;
    if (answer.refusal) {
        text_ = {QString::fromStdString(answer.refusal->vi),
                 QString::fromStdString(answer.refusal->en)};
    } else {
        answer_ = read_text(answer.result, "answer");
        text_ = read_words(answer.result, "text");
        ready_ = read_flag(answer.result, "ready", false);
        due_at_ = read_number(answer.result, "due_at");
    }
    move_to(State::told);
}

void DossierJourney::move_to(State state) {
    const bool other = state != state_;
    state_ = state;
    emit changed();
    if (other)
        emit moved();
}

} // namespace motcua::kiosk
