#include "kiosk/guide_journey.h"

#include "kiosk/wording.h"

#include <algorithm>
#include <utility>

namespace motcua::kiosk {

namespace {

constexpr const char* topic = "guide";
constexpr int longest_search = 24;
constexpr std::size_t most_found = 30;

} // namespace

GuideJourney::GuideJourney(KioskContext& context, QObject* parent)
    : QObject(parent), context_(context) {
    connect(&context.hall, &ui::HallConnection::recordsChanged, this, &GuideJourney::on_records);
    context.hall.subscribe(topic);
}

QString GuideJourney::field_name() const {
    const FieldView* field = context_.view.field(field_);
    return field == nullptr ? QString() : context_.say(field->name);
}

QString GuideJourney::name() const {
    return chosen() == nullptr ? QString() : context_.say(chosen()->name);
}

QStringList GuideJourney::papers() const {
    QStringList papers;
    if (chosen() != nullptr)
        for (const Words& paper : chosen()->papers)
            papers << context_.say(paper);
    return papers;
}

QString GuideJourney::time_limit() const {
    return chosen() == nullptr ? QString() : context_.say(chosen()->time_limit);
}

QString GuideJourney::fee() const {
    return chosen() == nullptr ? QString() : context_.say(chosen()->fee);
}

QString GuideJourney::ways() const {
    const ProcedureView* procedure = chosen();
    if (procedure == nullptr)
        return {};
    if (!procedure->received_here)
        return context_.say(procedure->elsewhere);
    QStringList ways{tr("trực tiếp tại đây")};
    if (procedure->online)
        ways << tr("trực tuyến");
    if (procedure->by_post)
        ways << tr("qua bưu chính công ích");
    QString text = ways.join(QStringLiteral(", "));
    text.front() = text.front().toUpper();
    return text;
}

QString GuideJourney::portal() const {
    return chosen() == nullptr ? QString() : chosen()->portal;
}

QString GuideJourney::sample() const {
    return chosen() == nullptr ? QString() : chosen()->sample;
}

bool GuideJourney::can_take() const {
    const ServiceView* service = context_.view.service(procedure_);
    return service != nullptr && service->open() && context_.view.open();
}

void GuideJourney::openMenu() {
    before_.clear();
    go_to(State::menu);
}

void GuideJourney::openFields() {
    go_to(State::fields);
}

void GuideJourney::openSearch() {
    if (!context_.admits())
        return;
    typed_.clear();
    field_.clear();
    go_to(State::search);
}

void GuideJourney::openNotices() {
    go_to(State::notices);
}

void GuideJourney::openPeople() {
    go_to(State::people);
}

void GuideJourney::openHelp() {
    go_to(State::help);
}

void GuideJourney::chooseField(const QString& id) {
    if (!context_.admits())
        return;
    typed_.clear();
    field_ = id;
    go_to(State::list);
}

void GuideJourney::chooseProcedure(const QString& id) {
    if (guide_.procedure(id) == nullptr || !context_.admits())
        return;
    procedure_ = id;
    go_to(State::procedure);
}

void GuideJourney::type(const QString& key) {
    if (state_ != State::search || typed_.size() >= longest_search ||
        (key == QStringLiteral(" ") && (typed_.isEmpty() || typed_.endsWith(QLatin1Char(' ')))))
        return;
    typed_ += key;
    show_procedures();
    emit changed();
}

void GuideJourney::erase() {
    typed_.chop(1);
    show_procedures();
    emit changed();
}

void GuideJourney::take() {
    if (state_ != State::procedure || !can_take() || !context_.admits())
        return;
    const QString service = procedure_;
    reset();
    emit ticketWanted(service);
}

void GuideJourney::back() {
    if (state_ == State::none || !context_.admits())
        return;
    const State before = before_.empty() ? State::none : before_.back();
    if (!before_.empty())
        before_.pop_back();
    move_to(before);
}

void GuideJourney::reset() {
    before_.clear();
    field_.clear();
    procedure_.clear();
    typed_.clear();
    move_to(State::none);
}

void GuideJourney::refresh() {
    show_all();
    emit changed();
}

void GuideJourney::on_records(const std::string& changed_topic) {
    if (changed_topic != topic)
        return;
    guide_ = read_guide(context_.hall.records(topic));
    refresh();
}

void GuideJourney::go_to(State state) {
    if (state == state_ || !context_.admits())
        return;
    if (state_ != State::none)
        before_.push_back(state_);
    move_to(state);
}

void GuideJourney::move_to(State state) {
    const bool other = state != state_;
    state_ = state;
    show_all();
    emit changed();
    if (other)
        emit moved();
}

void GuideJourney::show_all() {
    std::vector<Card> fields;
    for (const FieldView& field : context_.view.fields)
        fields.push_back({.id = field.id,
                          .badge = field.services.front().series,
                          .label = context_.say(field.name)});
    fields_.show(std::move(fields));
    std::vector<Card> people;
    for (const OfficialView& official : guide_.officials)
        people.push_back({.id = official.name,
                          .label = official.name,
                          .waiting = context_.say(official.title),
                          .wait = official.phone});
    for (const CounterView& counter : context_.view.counters)
        if (!counter.staff.isEmpty())
            people.push_back(person_card(counter));
    people_.show(std::move(people));
    std::vector<Card> notices;
    for (const Words& notice : context_.view.notices)
        notices.push_back({.id = notice.vi, .label = context_.say(notice)});
    notices_.show(std::move(notices));
    show_procedures();
}

void GuideJourney::show_procedures() {
    std::vector<const ProcedureView*> shown;
    if (!typed_.isEmpty())
        shown = search(guide_, typed_);
    else
        for (const ProcedureView& one : guide_.procedures)
            if (one.field == field_)
                shown.push_back(&one);
    shown.resize(std::min(shown.size(), most_found));
    std::vector<Card> cards;
    for (const ProcedureView* one : shown) {
        const FieldView* field = context_.view.field(one->field);
        const bool by_search = state_ == State::search && field != nullptr;
        cards.push_back({.id = one->id,
                         .label = context_.say(one->name),
                         .waiting = by_search ? context_.say(field->name) : QString(),
                         .reason = one->received_here ? QString() : tr("Không nhận tại đây"),
                         .open = one->received_here});
    }
    procedures_.show(std::move(cards));
}

Card GuideJourney::person_card(const CounterView& counter) const {
    QStringList fields;
    for (const QString& id : counter.services)
        if (const ServiceView* service = context_.view.service(id))
            if (const FieldView* field = context_.view.field(service->field))
                if (const QString name = context_.say(field->name); !fields.contains(name))
                    fields << name;
    return {.id = counter.id,
            .badge = counter.label,
            .label = counter.staff,
            .waiting = Wording::counters({counter.label}),
            .wait = fields.join(QStringLiteral(", "))};
}

} // namespace motcua::kiosk
