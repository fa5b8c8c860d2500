#include "kiosk/technician.h"

#include "hall/protocol/wipe.h"

#include <algorithm>

namespace motcua::kiosk {

using namespace std::chrono_literals;

namespace {

constexpr qreal smallest_panel = 80;
constexpr qreal largest_panel = 2500;

QString kind_name(ScannedCode::Kind kind) {
    using Kind = ScannedCode::Kind;
    switch (kind) {
    case Kind::ticket:
        return Technician::tr("phiếu số thứ tự");
    case Kind::dossier:
        return Technician::tr("mã hồ sơ");
    case Kind::appointment:
        return Technician::tr("mã hẹn");
    case Kind::card:
        return Technician::tr("thẻ căn cước");
    case Kind::card_damaged:
        return Technician::tr("thẻ căn cước, không trọn");
    case Kind::health_card:
        return Technician::tr("thẻ bảo hiểm y tế");
    case Kind::payment:
        return Technician::tr("mã chuyển tiền");
    case Kind::address:
        return Technician::tr("địa chỉ trang mạng");
    case Kind::unknown:
        break;
    }
    return Technician::tr("không nhận ra");
}

} // namespace

Technician::Technician(KioskContext& context, TechnicianSetup setup, QObject* parent)
    : QObject(parent), context_(context), setup_(std::move(setup)) {}

int Technician::wait_seconds() const {
    const auto left = open_from_ - context_.steady();
    return left <= 0ms ? 0 : static_cast<int>((left + 999ms) / 1s);
}

void Technician::knock() {
    const Moment now = context_.steady();
    std::erase_if(knocks_, [&](Moment one) { return now - one > knocking; });
    knocks_.push_back(now);
    if (state_ != State::none || !setup_.right_pin ||
        knocks_.size() < static_cast<std::size_t>(knocks_needed))
        return;
    knocks_.clear();
    move_to(State::pin);
}

void Technician::type(const QString& digit) {
    if (state_ != State::pin || wait_seconds() > 0 || pin_.size() >= longest_pin)
        return;
    pin_ += digit.toStdString();
    emit changed();
}

void Technician::erase() {
    if (!pin_.empty())
        pin_.pop_back();
    emit changed();
}

void Technician::enter() {
    if (state_ != State::pin || pin_.empty() || wait_seconds() > 0)
        return;
    const bool right = setup_.right_pin(pin_);
    protocol::wipe(pin_);
    if (right) {
        wrong_ = 0;
        show_facts();
        move_to(State::open);
        return;
    }
    constexpr int most_doublings = 9;
    const auto wait = std::chrono::seconds(1 << std::min(wrong_, most_doublings));
    ++wrong_;
    open_from_ = context_.steady() + std::min<Moment>(wait, longest_wait);
    emit changed();
}

void Technician::openPanel() {
    if (state_ == State::open)
        move_to(State::panel);
}

void Technician::resizePanel(int per_mille) {
    const qreal factor = 1 + per_mille / 1000.0;
    const QSizeF size = panel_ * factor;
    if (state_ != State::panel || std::min(size.width(), size.height()) < smallest_panel ||
        std::max(size.width(), size.height()) > largest_panel)
        return;
    panel_ = size;
    emit changed();
}

void Technician::savePanel() {
    if (state_ != State::panel)
        return;
    if (setup_.save_panel)
        setup_.save_panel(panel_);
    emit panelChanged(panel_);
    move_to(State::open);
}

void Technician::restart() {
    if (state_ == State::open && setup_.restart)
        setup_.restart();
}

void Technician::back() {
    move_to(state_ == State::panel ? State::open : State::none);
}

void Technician::reset() {
    protocol::wipe(pin_);
    knocks_.clear();
    scan_.clear();
    move_to(State::none);
}

void Technician::refresh() {
    if (state_ == State::open)
        show_facts();
    emit changed();
}

void Technician::tick() {
    if (state_ == State::pin && wrong_ > 0)
        emit changed();
}

void Technician::note_scan(ScannedCode::Kind kind, std::size_t bytes) {
    //: %1 what was scanned, %2 how many bytes
    scan_ = tr("%1, %2 byte").arg(kind_name(kind)).arg(bytes);
    refresh();
}

void Technician::move_to(State state) {
    const bool other = state != state_;
    state_ = state;
    emit changed();
    if (other)
        emit moved();
}

void Technician::show_facts() {
    std::vector<Card> cards;
    const auto add = [&](const QString& name, const QString& value) {
        cards.push_back({.id = name, .label = name, .waiting = value});
    };
    add(tr("Kết nối với máy chủ của nơi tiếp nhận"),
        context_.hall.live() ? tr("thông") : tr("mất kết nối"));
    for (const DeviceView& device : context_.view.devices) {
        QStringList state{device.online ? tr("hoạt động") : tr("không trả lời")};
        state << device.paper << device.cover << device.fault;
        state.removeAll(QString());
        add(device.label.isEmpty() ? device.id : device.label, state.join(QStringLiteral(", ")));
    }
    add(tr("Mã vừa quét"), scan_.isEmpty() ? tr("đưa một mã vào máy quét") : scan_);
    if (setup_.facts)
        for (const auto& [name, value] : setup_.facts())
            add(name, value);
    facts_.show(std::move(cards));
}

} // namespace motcua::kiosk
