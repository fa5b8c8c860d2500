#include "kiosk/scan_journey.h"

#include "kiosk/card_reading.h"

#include <utility>

namespace motcua::kiosk {

using Kind = ScannedCode::Kind;

ScanJourney::ScanJourney(KioskContext& context, QObject* parent)
    : QObject(parent), context_(context) {
    connect(&context.hall, &ui::HallConnection::answered, this, &ScanJourney::on_answer);
}

QString ScanJourney::greeting() const {
    return card_read_ ? tr("Đã đọc thẻ căn cước. Máy không lưu thông tin trên thẻ.") : QString();
}

QString ScanJourney::refusal() const {
    switch (kind_) {
    case Kind::card_damaged:
        return tr("Máy chưa đọc được thẻ. Mời ông/bà đưa mã QR của thẻ căn cước vào lại, hoặc chạm "
                  "màn hình để lấy số.");
    case Kind::health_card:
        return tr("Đây là thẻ bảo hiểm y tế, máy không dùng mã này. Mời ông/bà chạm màn hình để "
                  "lấy số.");
    case Kind::payment:
        return tr("Đây là mã chuyển tiền. Mời ông/bà quét mã này bằng ứng dụng ngân hàng trên "
                  "điện thoại.");
    case Kind::address:
        return tr("Mã này là địa chỉ một trang mạng, máy không mở được. Mời ông/bà quét mã trên "
                  "phiếu số thứ tự hoặc giấy hẹn.");
    default:
        return tr("Máy không nhận ra mã này. Mời ông/bà quét mã trên phiếu số thứ tự, giấy hẹn "
                  "hoặc thẻ căn cước, hoặc đến quầy hướng dẫn.");
    }
}

void ScanJourney::open() {
    if (context_.admits())
        move_to(State::waiting);
}

void ScanJourney::take(ScannedCode code) {
    kind_ = code.kind;
    if (code.kind != Kind::card) {
        move_to(State::refused);
        return;
    }
    use_card(std::move(*code.card));
    code.card.reset();
    move_to(State::none);
}

void ScanJourney::use_card(CitizenCard card) {
    card_read_ = true;
    const CardDate today = day_in_hall(context_.hall.now(), context_.view.utc_offset_minutes);
    emit classFound(class_of_age(context_.view.classes, card.age_on(today)));
    emit cardHashed({}); // another card than before: its hash comes
    if (context_.view.one_ticket_a_card) {
        card_.emplace(std::move(card));
        request_ = context_.new_id();
        context_.hall.request({request_, "card_key", {{"kiosk", context_.kiosk}}});
    }
    emit changed();
}

void ScanJourney::on_answer(const ui::Answer& answer) {
    if (request_.empty() || answer.id != request_)
        return;
    request_.clear();
    if (!card_ || answer.refusal)
        return card_.reset();
    const boost::json::value* key = answer.result.if_contains("key");
    if (key != nullptr && key->is_string())
        if (std::string hash = hash_of_card(card_->number(), key->as_string()); !hash.empty())
            emit cardHashed(hash);
    card_.reset();
}

void ScanJourney::close() {
    move_to(State::none);
}

void ScanJourney::reset() {
    context_.hall.forget(request_);
    request_.clear();
    card_.reset();
    card_read_ = false;
    kind_ = Kind::unknown;
    move_to(State::none);
}

void ScanJourney::refresh() {
    emit changed();
}

void ScanJourney::move_to(State state) {
    const bool other = state != state_;
    state_ = state;
    emit changed();
    if (other)
        emit moved();
}

} // namespace motcua::kiosk
