#include "kiosk/rating_journey.h"

#include "kiosk/wording.h"

#include <boost/json/array.hpp>

#include <utility>

namespace motcua::kiosk {

namespace {

QString face(int level, int levels) {
    if (level == 1)
        return levels > 2 ? QStringLiteral("delight") : QStringLiteral("smile");
    if (level == levels)
        return QStringLiteral("frown");
    return level == 2 ? QStringLiteral("smile") : QStringLiteral("neutral");
}

} // namespace

RatingJourney::RatingJourney(KioskContext& context, QObject* parent)
    : QObject(parent), context_(context) {
    connect(&context.hall, &ui::HallConnection::answered, this, &RatingJourney::on_answer);
}

QString RatingJourney::service() const {
    QStringList names;
    for (const Named& one : services_)
        names << context_.say(one.name);
    return names.join(QStringLiteral(", "));
}

QString RatingJourney::level_text() const {
    return level_ == 0 ? QString() : Wording::level(level_, context_.view.rating_levels);
}

QString RatingJourney::refusal() const {
    if (!refusal_.empty())
        return context_.say(refusal_);
    if (why_not_ == QStringLiteral("given"))
        return tr("Lượt này đã được đánh giá. Cảm ơn ông/bà.");
    if (why_not_ == QStringLiteral("not_yet"))
        return tr("Lượt này chưa làm xong. Mời ông/bà đánh giá sau khi xong thủ tục.");
    return tr("Đã hết thời gian đánh giá lượt này. Cảm ơn ông/bà đã quan tâm.");
}

void RatingJourney::begin(const std::string& token, const VisitView& visit) {
    token_ = token;
    number_ = visit.number;
    services_ = visit.services;
    why_not_ = visit.rating;
    level_ = 0;
    chosen_.clear();
    refusal_ = {};
    show_levels();
    show_reasons();
    move_to(visit.rating == QStringLiteral("open") ? State::level : State::refused);
}

void RatingJourney::chooseLevel(const QString& level) {
    if (state_ != State::level || !context_.admits())
        return;
    level_ = level.toInt();
    if (level_ == 1 || context_.view.rating_reasons.empty())
        send();
    else
        move_to(State::reasons);
}

void RatingJourney::toggleReason(const QString& reason) {
    if (state_ != State::reasons)
        return;
    if (!chosen_.removeOne(reason))
        chosen_ << reason;
    show_reasons();
}

void RatingJourney::send() {
    if ((state_ != State::level && state_ != State::reasons) || !context_.admits())
        return;
    boost::json::array reasons;
    for (const QString& reason : std::as_const(chosen_))
        reasons.emplace_back(reason.toStdString());
    request_ = context_.new_id();
    move_to(State::sending);
    context_.hall.request({request_,
                           "rate",
                           {{"token", token_},
                            {"level", level_},
                            {"reasons", std::move(reasons)},
                            {"source", "kiosk"}}});
}

void RatingJourney::back() {
    if (state_ == State::reasons && context_.admits())
        move_to(State::level);
}

void RatingJourney::reset() {
    context_.hall.forget(request_);
    token_.clear();
    request_.clear();
    number_.clear();
    services_.clear();
    level_ = 0;
    chosen_.clear();
    refusal_ = {};
    move_to(State::none);
}

void RatingJourney::refresh() {
    show_levels();
    show_reasons();
    emit changed();
}

void RatingJourney::on_answer(const ui::Answer& answer) {
    if (state_ != State::sending || answer.id != request_)
        return;
    if (answer.refusal)
        refusal_ = {QString::fromStdString(answer.refusal->vi),
                    QString::fromStdString(answer.refusal->en)};
    move_to(answer.refusal ? State::refused : State::thanks);
}

void RatingJourney::move_to(State state) {
    const bool other = state != state_;
    state_ = state;
    emit changed();
    if (other)
        emit moved();
}

void RatingJourney::show_levels() {
    const int levels = context_.view.rating_levels;
    std::vector<Card> cards;
    for (int level = 1; level <= levels; ++level)
        cards.push_back({.id = QString::number(level),
                         .badge = face(level, levels),
                         .label = Wording::level(level, levels)});
    levels_.show(std::move(cards));
}

void RatingJourney::show_reasons() {
    std::vector<Card> cards;
    for (const Named& reason : context_.view.rating_reasons)
        cards.push_back({.id = reason.id,
                         .label = context_.say(reason.name),
                         .chosen = chosen_.contains(reason.id)});
    reasons_.show(std::move(cards));
}

} // namespace motcua::kiosk
