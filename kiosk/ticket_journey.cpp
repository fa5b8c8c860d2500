#include "kiosk/ticket_journey.h"

#include "kiosk/wording.h"

#include <boost/json/array.hpp>

#include <algorithm>
#include <utility>

namespace motcua::kiosk {

namespace json = boost::json;
using namespace std::chrono_literals;

namespace {

constexpr auto patience_shown = 3s;  ///< after this the citizen is told that it takes longer
constexpr auto patience_over = 30s;  ///< after this the citizen is sent to a person
constexpr auto paper_expected = 12s; ///< after this the screen stands in for the paper

Card service_card(const ServiceView& service, const KioskContext& context, bool chosen) {
    return {
        .id = service.id,
        .badge = service.series,
        .label = context.say(service.name),
        .waiting = Wording::waiting(service.waiting),
        .wait = Wording::wait(service.wait, service.counters_open),
        .reason = context.say(service.reason),
        .open = service.open(),
        .chosen = chosen,
    };
}

} // namespace

TicketJourney::TicketJourney(KioskContext& context, QObject* parent)
    : QObject(parent), context_(context) {
    connect(&context.hall, &ui::HallConnection::answered, this, &TicketJourney::on_answer);
    connect(&context.hall, &ui::HallConnection::recordsChanged, this, &TicketJourney::on_records);
    connect(&context.hall, &ui::HallConnection::liveChanged, this, &TicketJourney::changed);
}

QString TicketJourney::field_name() const {
    const FieldView* field = context_.view.field(field_);
    return field == nullptr ? QString() : context_.say(field->name);
}

QString TicketJourney::class_name() const {
    for (const PriorityClassView& one : context_.view.classes)
        if (one.id == class_)
            return context_.say(one.name);
    return {};
}

bool TicketJourney::slow() const {
    return state_ == State::taking &&
           (!context_.hall.live() || context_.steady() - since_ > patience_shown);
}

QString TicketJourney::service() const {
    const ServiceView* service = context_.view.service(service_);
    return service == nullptr ? QString() : context_.say(service->name);
}

QString TicketJourney::counters() const {
    return Wording::counters(counters_);
}

QString TicketJourney::ahead() const {
    return Wording::ahead(visit_.ahead);
}

QString TicketJourney::wait() const {
    return Wording::wait(visit_.wait);
}

QString TicketJourney::paper() const {
    if (visit_.paper == QStringLiteral("printed"))
        return QStringLiteral("printed");
    const bool hopeful = visit_.paper == QStringLiteral("asked") && !printer_in_trouble() &&
                         context_.steady() - since_ < paper_expected;
    return hopeful ? QStringLiteral("printing") : QStringLiteral("failed");
}

QString TicketJourney::called_to() const {
    return visit_.state == QStringLiteral("called") && !visit_.label.isEmpty()
               ? Wording::counters({visit_.label})
               : QString();
}

QString TicketJourney::refusal() const {
    return refusal_.empty() ? tr("Máy chưa lấy được số. Mời ông/bà đến quầy hướng dẫn.")
                            : context_.say(refusal_);
}

QString TicketJourney::refusal_heading() const {
    return elsewhere_ ? tr("Thủ tục này không nhận tại đây") : tr("Xin ông/bà lưu ý");
}

bool TicketJourney::printer_in_trouble() const {
    const auto& printer = context_.view.printer;
    return printer && (!printer->online || printer->paper == QStringLiteral("out") ||
                       printer->cover == QStringLiteral("open"));
}

void TicketJourney::chooseField(const QString& field) {
    const FieldView* found = context_.view.field(field);
    if (found == nullptr || state_ != State::none || !context_.admits())
        return;
    field_ = field;
    if (found->services.size() == 1 && !several_) {
        chooseService(found->services.front().id);
        return;
    }
    show_services();
    move_to(State::services);
}

void TicketJourney::chooseService(const QString& service) {
    const ServiceView* found = context_.view.service(service);
    if (found == nullptr || !context_.admits() ||
        (state_ != State::none && state_ != State::services))
        return;
    if (!found->open()) {
        refuse(*found);
    } else if (several_) {
        mark(service);
    } else {
        chosen_ = {service};
        ask_ticket();
    }
}

void TicketJourney::mark(const QString& service) {
    if (!chosen_.removeOne(service) && !at_limit())
        chosen_ << service;
    show_services();
    emit changed();
}

void TicketJourney::refuse(const ServiceView& service) {
    elsewhere_ = service.state == QStringLiteral("not_here");
    refusal_ = service.reason;
    if (refusal_.empty())
        refusal_ = {QStringLiteral("Thủ tục này đang tạm ngừng tiếp nhận. Mời ông/bà đến quầy "
                                   "hướng dẫn."),
                    QStringLiteral("This service is closed for now. Please ask at the "
                                   "help desk.")};
    move_to(State::refused);
}

void TicketJourney::toggleSeveral() {
    several_ = !several_;
    chosen_.clear();
    show_services();
    emit changed();
}

void TicketJourney::addOther() {
    if (state_ == State::confirm && several_ && context_.admits())
        move_to(State::none);
}

void TicketJourney::dropChosen() {
    if (collecting() && context_.admits())
        forget_choice();
}

void TicketJourney::proceed() {
    const bool may = state_ == State::services || collecting();
    if (!may || chosen_.isEmpty() || !context_.admits())
        return;
    show_services();
    move_to(State::confirm);
}

void TicketJourney::take() {
    if (state_ == State::confirm && context_.admits())
        ask_ticket();
}

void TicketJourney::take_service(const QString& id) {
    const ServiceView* found = context_.view.service(id);
    if (found == nullptr || state_ != State::none)
        return;
    if (!found->open()) {
        refuse(*found);
        return;
    }
    chosen_ = {id};
    ask_ticket();
}

void TicketJourney::use_class(const QString& id) {
    if (!class_.isEmpty() && !class_by_card_)
        return;
    class_ = id;
    class_by_card_ = true;
    emit changed();
}

void TicketJourney::ask_ticket() {
    json::array services;
    for (const QString& id : std::as_const(chosen_))
        services.emplace_back(id.toStdString());
    service_ = chosen_.front();
    ask("take_ticket",
        {{"kiosk", context_.kiosk},
         {"services", std::move(services)},
         {"priority", class_.toStdString()},
         {"language", context_.language.toStdString()},
         {"card", card_}});
}

void TicketJourney::choosePriority() {
    if (state_ != State::none || !context_.admits())
        return;
    class_by_card_ = false;
    if (!class_.isEmpty()) {
        class_.clear();
        emit changed();
        return;
    }
    if (context_.view.classes.size() == 1) {
        class_ = context_.view.classes.front().id;
        emit changed();
        return;
    }
    show_classes();
    move_to(State::classes);
}

void TicketJourney::chooseClass(const QString& id) {
    if (state_ != State::classes || !context_.admits())
        return;
    class_ = id;
    move_to(State::none);
}

void TicketJourney::back() {
    if (!context_.admits())
        return;
    if (state_ == State::confirm && !field_.isEmpty())
        move_to(State::services);
    else if (state_ == State::classes || (state_ == State::services && !chosen_.isEmpty()))
        move_to(State::none);
    else if (state_ != State::taking)
        forget_choice();
}

void TicketJourney::check_in(const std::string& code) {
    if (state_ != State::none)
        return;
    ask("check_in",
        {{"kiosk", context_.kiosk}, {"code", code}, {"language", context_.language.toStdString()}});
}

void TicketJourney::forget_choice() {
    field_.clear();
    several_ = false;
    chosen_.clear();
    refusal_ = {};
    elsewhere_ = false;
    show_services();
    move_to(State::none);
}

void TicketJourney::reset() {
    context_.hall.forget(request_);
    stop_following();
    class_.clear();
    class_by_card_ = false;
    card_.clear();
    request_.clear();
    number_.clear();
    url_.clear();
    check_.clear();
    service_.clear();
    counters_.clear();
    visit_ = {};
    forget_choice();
}

void TicketJourney::refresh() {
    show_services();
    show_classes();
    emit changed();
}

void TicketJourney::tick() {
    if (state_ == State::taking && context_.steady() - since_ > patience_over) {
        context_.hall.forget(request_);
        refusal_ = {};
        move_to(State::refused);
        return;
    }
    if (state_ == State::taking || state_ == State::issued)
        emit changed();
    look_at_paper();
}

void TicketJourney::on_answer(const ui::Answer& answer) {
    if (state_ != State::taking || answer.id != request_)
        return;
    if (answer.refusal) {
        refusal_ = {QString::fromStdString(answer.refusal->vi),
                    QString::fromStdString(answer.refusal->en)};
        move_to(State::refused);
        return;
    }
    issue(answer.result);
}

void TicketJourney::on_records(const std::string& topic) {
    if (topic != topic_)
        return;
    if (const json::object* record = context_.hall.record(topic, "visit"))
        visit_ = read_visit(*record);
    emit changed();
    look_at_paper();
}

void TicketJourney::look_at_paper() {
    if (state_ != State::issued || paper() == paper_)
        return;
    paper_ = paper();
    emit paperChanged();
}

void TicketJourney::ask(const std::string& command, json::object arguments) {
    request_ = context_.new_id();
    move_to(State::taking);
    context_.hall.request({request_, command, std::move(arguments)});
}

void TicketJourney::issue(const json::object& result) {
    number_ = read_text(result, "number");
    url_ = read_text(result, "url");
    check_ = read_text(result, "check");
    counters_ = read_texts(result, "counters");
    if (const QString service = read_text(result, "service"); !service.isEmpty())
        service_ = service;
    visit_ = {.number = number_,
              .state = QStringLiteral("waiting"),
              .services = {},
              .ahead = static_cast<int>(read_number(result, "ahead")),
              .wait = read_wait(result),
              .label = {},
              .paper = read_text(result, "paper"),
              .rating = {},
              .fee_purpose = {},
              .fee_code = {}};
    topic_ = "visit/" + read_text(result, "token").toStdString();
    paper_ = paper();
    move_to(State::issued);
    context_.hall.subscribe(topic_);
}

void TicketJourney::stop_following() {
    if (!topic_.empty())
        context_.hall.unsubscribe(topic_);
    topic_.clear();
}

void TicketJourney::move_to(State state) {
    const bool other = state != state_;
    state_ = state;
    since_ = context_.steady();
    emit changed();
    if (other)
        emit moved();
}

void TicketJourney::show_services() {
    std::vector<Card> cards;
    if (const FieldView* field = context_.view.field(field_))
        for (const ServiceView& service : field->services)
            cards.push_back(service_card(service, context_, chosen_.contains(service.id)));
    services_.show(std::move(cards));
    std::vector<Card> chosen;
    for (const QString& id : std::as_const(chosen_))
        if (const ServiceView* service = context_.view.service(id))
            chosen.push_back(service_card(*service, context_, true));
    chosen_cards_.show(std::move(chosen));
}

void TicketJourney::show_classes() {
    std::vector<Card> cards;
    for (const PriorityClassView& one : context_.view.classes)
        cards.push_back({.id = one.id, .label = context_.say(one.name)});
    classes_.show(std::move(cards));
}

} // namespace motcua::kiosk
