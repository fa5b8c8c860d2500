#pragma once

#include "ui/hall_connection.h"

#include <QObject>

#include <memory>
#include <string>

namespace motcua::ui {

class SoundOutput;

} // namespace motcua::ui

namespace motcua::display {

// Only named: Qt 6.4's moc cannot read the standard headers that these need.
class AnnouncementQueue;
class Announcer;
struct VoiceProfile;

/// Speaks the hall's calls: finds the new ones and has them said one after the other. GUI thread;
/// the speaking itself is on the announcer's.
class CallVoice : public QObject {
    Q_OBJECT

public:
    /// `connection` outlives the voice.
    CallVoice(ui::HallConnection& connection,
              std::unique_ptr<ui::SoundOutput> output,
              const VoiceProfile& profile,
              QObject* parent = nullptr);

    ~CallVoice() override;

    /// True while announcements cannot be heard; why is in the log.
    bool is_mute() const { return !trouble_.empty(); }

signals:
    void muteChanged();

private:
    void take_records(const std::string& topic);
    void speak_next();
    void take_trouble(const std::string& trouble);

    ui::HallConnection& connection_;
    std::unique_ptr<AnnouncementQueue> queue_;
    std::string trouble_;
    std::unique_ptr<Announcer> announcer_; ///< last: its thread ends before the rest goes
};

} // namespace motcua::display
