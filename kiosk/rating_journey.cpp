#include "kiosk/rating_journey.h"

#include "kiosk/wording.h"

#include <boost/json/array.hpp>

#include <array>
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

/// A question of Circular 01/2018/TT-VPCP Art. 13 that a device at the hall may ask (Art.
/// 14(3)(a)), with the words for 2, 1 and 0 points.
struct Question {
    const char* index;
    const char* text;
    std::array<const char*, 3> answers;
};

constexpr std::array<Question, 4> questions{
    {{"1",
      QT_TRANSLATE_NOOP("motcua::kiosk::RatingJourney",
                        "Hồ sơ của ông/bà được giải quyết đúng thời hạn không?"),
      {QT_TRANSLATE_NOOP("motcua::kiosk::RatingJourney", "Sớm hơn hẹn"),
       QT_TRANSLATE_NOOP("motcua::kiosk::RatingJourney", "Đúng hẹn"),
       QT_TRANSLATE_NOOP("motcua::kiosk::RatingJourney", "Trễ hẹn")}},
     {"3",
      QT_TRANSLATE_NOOP("motcua::kiosk::RatingJourney",
                        "Ông/bà phải quay lại bổ sung hồ sơ bao nhiêu lần?"),
      {QT_TRANSLATE_NOOP("motcua::kiosk::RatingJourney", "Không lần nào"),
       QT_TRANSLATE_NOOP("motcua::kiosk::RatingJourney", "Một lần"),
       QT_TRANSLATE_NOOP("motcua::kiosk::RatingJourney", "Nhiều lần")}},
     {"4",
      QT_TRANSLATE_NOOP("motcua::kiosk::RatingJourney",
                        "Ngoài nơi này, ông/bà phải đến thêm bao nhiêu cơ quan?"),
      {QT_TRANSLATE_NOOP("motcua::kiosk::RatingJourney", "Không cơ quan nào"),
       QT_TRANSLATE_NOOP("motcua::kiosk::RatingJourney", "Một cơ quan"),
       QT_TRANSLATE_NOOP("motcua::kiosk::RatingJourney", "Nhiều cơ quan")}},
     {"7",
      QT_TRANSLATE_NOOP("motcua::kiosk::RatingJourney",
                        "Thái độ của cán bộ khi phục vụ ông/bà thế nào?"),
      {QT_TRANSLATE_NOOP("motcua::kiosk::RatingJourney", "Tận tình, lịch sự"),
       QT_TRANSLATE_NOOP("motcua::kiosk::RatingJourney", "Đúng mực"),
       QT_TRANSLATE_NOOP("motcua::kiosk::RatingJourney", "Chưa đúng mực")}}}};

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
    given_.clear();
    refusal_ = {};
    show_levels();
    show_reasons();
    move_to(visit.rating == QStringLiteral("open") ? State::level : State::refused);
}

void RatingJourney::chooseLevel(const QString& level) {
    if (state_ != State::level || !context_.admits())
        return;
    level_ = level.toInt();
    if (level_ != 1 && !context_.view.rating_reasons.empty())
        move_to(State::reasons);
    else
        go_on();
}

void RatingJourney::toggleReason(const QString& reason) {
    if (state_ != State::reasons)
        return;
    if (!chosen_.removeOne(reason))
        chosen_ << reason;
    show_reasons();
}

void RatingJourney::proceed() {
    if (state_ == State::reasons && context_.admits())
        go_on();
}

void RatingJourney::go_on() {
    if (!context_.view.rating_questions) {
        send();
        return;
    }
    asked_ = 0;
    given_.clear();
    show_answers();
    move_to(State::questions);
}

void RatingJourney::answer(const QString& points) {
    if (state_ != State::questions || !context_.admits())
        return;
    if (!points.isEmpty())
        given_[questions.at(asked_).index] = points.toInt();
    if (++asked_ == questions.size()) {
        send();
        return;
    }
    context_.taps.page_changed(context_.steady());
    show_answers();
    emit changed();
}

QString RatingJourney::question() const {
    return asked_ < questions.size() ? tr(questions.at(asked_).text) : QString();
}

QString RatingJourney::progress() const {
    //: %1 the question that stands now, %2 how many there are
    return tr("Câu %1 / %2").arg(asked_ + 1).arg(questions.size());
}

void RatingJourney::send() {
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
                            {"answers", given_},
                            {"source", "kiosk"}}});
}

void RatingJourney::back() {
    if ((state_ == State::reasons || state_ == State::questions) && context_.admits())
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
    given_.clear();
    asked_ = 0;
    refusal_ = {};
    move_to(State::none);
}

void RatingJourney::refresh() {
    show_levels();
    show_reasons();
    show_answers();
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

void RatingJourney::show_answers() {
    std::vector<Card> cards;
    if (asked_ < questions.size())
        for (std::size_t at = 0; at < 3; ++at)
            cards.push_back({.id = QString::number(2 - at),
                             .badge = face(static_cast<int>(at) + 1, 3),
                             .label = tr(questions.at(asked_).answers.at(at))});
    answers_.show(std::move(cards));
}

} // namespace motcua::kiosk
