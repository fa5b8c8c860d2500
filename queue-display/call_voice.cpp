#include "queue-display/call_voice.h"

#include "queue-display/boards/spoken_calls.h"
#include "queue-display/voice/announcement_queue.h"
#include "queue-display/voice/announcer.h"

#include <QDebug>
#include <QMetaObject>

namespace motcua::display {

namespace {

const std::string hall_topic = "hall";

} // namespace

CallVoice::CallVoice(ui::HallConnection& connection,
                     std::unique_ptr<ui::SoundOutput> output,
                     const VoiceProfile& profile,
                     QObject* parent)
    : QObject(parent), connection_(connection),
      queue_(std::make_unique<AnnouncementQueue>(AnnouncementLimits{})) {
    const auto probed = [this](const std::string& trouble) {
        QMetaObject::invokeMethod(
            this, [this, trouble] { take_trouble(trouble); }, Qt::QueuedConnection);
    };
    announcer_ = std::make_unique<Announcer>(std::move(output), profile, probed);
    connect(&connection, &ui::HallConnection::recordsChanged, this, &CallVoice::take_records);
    connection.subscribe(hall_topic);
    take_records(hall_topic);
}

CallVoice::~CallVoice() = default;

void CallVoice::take_records(const std::string& topic) {
    if (topic != hall_topic)
        return;
    const HallPicture picture = read_hall_picture(connection_.records(hall_topic));
    queue_->update(spoken_calls(picture), connection_.now());
    speak_next();
}

void CallVoice::speak_next() {
    const auto call = queue_->begin(connection_.now());
    if (!call)
        return;
    announcer_->announce(*call, [this](const std::string& trouble) {
        const auto end = [this, trouble] {
            take_trouble(trouble);
            queue_->end();
            speak_next();
        };
        QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
    });
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
