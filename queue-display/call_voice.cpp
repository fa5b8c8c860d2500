#include "queue-display/call_voice.h"

#include "queue-display/boards/spoken_calls.h"
#include "queue-display/voice/announcement_queue.h"
#include "queue-display/voice/announcer.h"

#include <QDebug>
#include <QMetaObject>

#include <algorithm>

namespace motcua::display {

namespace {

const std::string hall_topic = "hall";

} // namespace

CallVoice::CallVoice(ui::HallConnection& connection,
                     BoardSetup setup,
                     std::unique_ptr<ui::SoundOutput> output,
                     const std::string& voice_pack,
                     QObject* parent)
    : QObject(parent), connection_(connection), setup_(std::move(setup)),
      queue_(std::make_unique<AnnouncementQueue>(AnnouncementLimits{})) {
    const auto probed = [this](const std::string& trouble) {
        QMetaObject::invokeMethod(
            this, [this, trouble] { take_trouble(trouble); }, Qt::QueuedConnection);
    };
    announcer_ = std::make_unique<Announcer>(std::move(output), voice_pack, probed);
    connect(&connection, &ui::HallConnection::recordsChanged, this, &CallVoice::take_records);
    connection.subscribe(hall_topic);
    take_records(hall_topic);
}

CallVoice::~CallVoice() = default;

void CallVoice::take_records(const std::string& topic) {
    if (topic != hall_topic)
        return;
    HallPicture picture = read_hall_picture(connection_.records(hall_topic));
    const auto board = find_board(setup_, picture);
    if (!board || !picture.hall)
        return;
    voice_ = picture.voice;
    volume_ = board->board.volume;
    utc_offset_ = picture.hall->utc_offset_minutes;
    queue_->limit(AnnouncementLimits{.oldest = HallTime{1000} * voice_.oldest_seconds});
    HallPicture part = part_for(*board, std::move(picture));
    if (board->board.kind == rules::BoardKind::counter)
        std::erase_if(part.calls,
                      [&](const auto& call) { return call.counter != board->board.counter.value; });
    queue_->update(spoken_calls(part), connection_.now());
    speak_next();
}

bool CallVoice::is_quiet() const {
    const rules::Instant now{rules::Duration(connection_.now())};
    const rules::TimeOfDay time = rules::time_of_day(now, rules::Minutes(utc_offset_));
    return std::ranges::any_of(voice_.quiet, [&](const rules::OpenSpan& span) {
        return span.from <= time && time < span.to;
    });
}

void CallVoice::speak_next() {
    const auto call = queue_->begin(connection_.now());
    if (!call)
        return;
    if (is_quiet()) {
        queue_->end();
        return speak_next();
    }
    const auto done = [this](const std::string& trouble) {
        const auto end = [this, trouble] {
            take_trouble(trouble);
            queue_->end();
            speak_next();
        };
        QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
    };
    announcer_->announce(*call, profile_of(voice_, volume_), done);
}

void CallVoice::take_trouble(const std::string& trouble) {
    if (trouble == trouble_)
        return;
    trouble_ = trouble;
    if (trouble.empty())
        qInfo("announcements are heard");
    else
        qWarning("announcements are not heard: %s", trouble.c_str());
    emit muteChanged();
}

} // namespace motcua::display
