#include "kiosk/audio_guide.h"

#include "kiosk/kiosk_controller.h"
#include "ui/voice/spoken_text.h"

#include <QRegularExpression>
#include <QTimer>

#include <algorithm>

namespace motcua::kiosk {

namespace {

constexpr int volume_step = 10;
constexpr int least_volume = 20;

bool is_choice(const QQuickItem& item) {
    return item.property("label").isValid() && item.property("slip").isValid();
}

QString without_markup(QString text) {
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    return text.remove(tag).trimmed();
}

QPointF place_of(const QQuickItem& item) {
    return item.mapToScene({0, 0});
}

/// Items of one row, whose tops differ by little, are read from left to right.
bool reads_before(const QQuickItem* one, const QQuickItem* other) {
    constexpr qreal same_row = 12;
    const QPointF a = place_of(*one);
    const QPointF b = place_of(*other);
    return std::abs(a.y() - b.y()) > same_row ? a.y() < b.y() : a.x() < b.x();
}

/// Shown items below this one: choices whole, texts outside of choices.
void collect(QQuickItem* item, std::vector<QQuickItem*>& choices, std::vector<QQuickItem*>& texts) {
    if (item == nullptr || !item->isVisible())
        return;
    if (is_choice(*item)) {
        if (item->isEnabled())
            choices.push_back(item);
        return;
    }
    if (item->inherits("QQuickText") && !item->property("text").toString().isEmpty())
        texts.push_back(item);
    for (QQuickItem* child : item->childItems())
        collect(child, choices, texts);
}

} // namespace

AudioGuide::AudioGuide(QQuickWindow& window, KioskController& controller, MakeSpeaker make_speaker)
    : window_(window), controller_(controller), make_speaker_(std::move(make_speaker)) {
    connect(&controller, &KioskController::pageChanged, this, &AudioGuide::on_page);
    connect(&controller, &KioskController::personGone, this, &AudioGuide::end);
    connect(&controller, &KioskController::leavingChanged, this, [this] {
        if (on_ && controller_.leaving() && controller_.seconds_left() % 10 == 0)
            say(tr("Ông/bà còn ở đây không? Bấm phím bất kỳ để tiếp tục."));
    });
    connect(controller.tickets(), &TicketJourney::paperChanged, this, &AudioGuide::on_page);
}

void AudioGuide::begin() {
    if (on_ || !make_speaker_)
        return;
    if (!speaker_)
        speaker_ = make_speaker_();
    // Before it is on: the page that wakes by this is told with the help, not instead of it.
    controller_.set_by_ear(true);
    on_ = true;
    QTimer::singleShot(0, this, &AudioGuide::greet);
}

void AudioGuide::greet() {
    if (!on_)
        return;
    read_page();
    say(help() + QLatin1Char(' ') + texts_.join(QStringLiteral(". ")));
}

void AudioGuide::end() {
    if (!on_)
        return;
    on_ = false;
    volume_ = usual_volume;
    at_ = -1;
    texts_.clear();
    choices_.clear();
    speaker_->hush();
    controller_.set_by_ear(false);
}

bool AudioGuide::press(AudioKey key) {
    if (!on_ && key != AudioKey::start && key != AudioKey::help)
        return false;
    if (!on_) {
        begin();
        return true;
    }
    switch (key) {
    case AudioKey::start:
        speak_page();
        return true;
    case AudioKey::help:
        say(help());
        return true;
    case AudioKey::up:
        step(-1);
        return true;
    case AudioKey::down:
        step(1);
        return true;
    case AudioKey::select:
        select();
        return true;
    case AudioKey::back:
        controller_.goBack();
        return true;
    case AudioKey::louder:
        change_volume(volume_step);
        return true;
    case AudioKey::softer:
        change_volume(-volume_step);
        return true;
    case AudioKey::none:
        break;
    }
    return false;
}

// The page's items are there one turn of the loop later.
void AudioGuide::on_page() {
    if (on_)
        QTimer::singleShot(0, this, &AudioGuide::speak_page);
}

void AudioGuide::speak_page() {
    if (!on_)
        return;
    read_page();
    at_ = -1;
    QString text = texts_.join(QStringLiteral(". "));
    if (!choices_.empty())
        text +=
            QLatin1Char(' ') +
            tr("Có %n lựa chọn. Bấm phím xuống để nghe.", "", static_cast<int>(choices_.size()));
    say(text);
}

QQuickItem* AudioGuide::part(const char* name) const {
    return window_.findChild<QQuickItem*>(QLatin1String(name));
}

void AudioGuide::read_page() {
    std::vector<QQuickItem*> choices;
    std::vector<QQuickItem*> texts;
    std::vector<QQuickItem*> languages;
    collect(part("spokenTitle"), choices, texts);
    collect(part("spokenPage"), choices, texts);
    std::ranges::stable_sort(texts, reads_before);
    std::ranges::stable_sort(choices, reads_before);
    collect(part("spokenLanguages"), languages, texts);
    choices.insert(choices.end(), languages.begin(), languages.end());
    texts_.clear();
    for (const QQuickItem* text : texts)
        texts_ << without_markup(text->property("text").toString());
    choices_.clear();
    for (QQuickItem* item : choices) {
        QStringList words{item->property("label").toString()};
        words << item->property("detail").toString();
        words.removeAll(QString());
        if (item->property("checked").toBool())
            words << tr("đã chọn");
        choices_.push_back({item, words.join(QStringLiteral(", "))});
    }
}

void AudioGuide::step(int by) {
    const int before = at_;
    read_page();
    const int count = static_cast<int>(choices_.size());
    if (count == 0) {
        speak_page();
        return;
    }
    at_ = before < 0 ? (by > 0 ? 0 : count - 1) : (before + by + count) % count;
    speak_choice();
}

void AudioGuide::speak_choice() {
    const Choice& choice = choices_.at(static_cast<std::size_t>(at_));
    if (choice.item)
        choice.item->forceActiveFocus();
    //: %1 the number of the choice, %2 how many there are, %3 the choice
    say(tr("%1 trên %2: %3").arg(at_ + 1).arg(choices_.size()).arg(choice.words));
}

void AudioGuide::select() {
    read_page();
    if (at_ < 0 || at_ >= static_cast<int>(choices_.size())) {
        say(tr("Chưa chọn. Bấm phím xuống để nghe các lựa chọn."));
        return;
    }
    const Choice choice = choices_.at(static_cast<std::size_t>(at_));
    const QString page = controller_.page();
    QMetaObject::invokeMethod(choice.item, "clicked");
    // Something was marked or typed: the page stays, so what it says now is told.
    if (controller_.page() == page) {
        read_page();
        at_ = std::min(at_, static_cast<int>(choices_.size()) - 1);
        if (at_ >= 0)
            say(choices_.at(static_cast<std::size_t>(at_)).words);
    }
}

void AudioGuide::change_volume(int by) {
    volume_ = std::clamp(volume_ + by, least_volume, 100);
    //: %1 is a percentage
    say(tr("Âm lượng %1 phần trăm").arg(volume_));
}

QString AudioGuide::help() const {
    return tr("Chế độ nghe. Phím lên và xuống để nghe từng lựa chọn, phím giữa để chọn, phím quay "
              "lại để trở về, phím cộng và trừ để chỉnh âm lượng.");
}

void AudioGuide::say(const QString& text) {
    const bool vietnamese = controller_.language() != QStringLiteral("en");
    speaker_->say({{vietnamese ? "vi-vn-x-south" : "en-us",
                    ui::spoken_text(text.toStdString(), vietnamese, ui::southern_words())},
                   volume_});
}

} // namespace motcua::kiosk
