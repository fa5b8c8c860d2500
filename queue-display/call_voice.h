#pragma once

#ifndef Q_MOC_RUN // Qt 6.4's moc cannot read the standard headers behind this one
#include "queue-display/boards/board_setup.h"
#endif
#include "ui/hall_connection.h"

#include <QObject>

#include <memory>
#include <string>

// Only named: Qt 6.4's moc cannot read the standard headers that these need.
namespace motcua::ui {
class SoundOutput;
}

namespace motcua::display {

class AnnouncementQueue;
class Announcer;

/// Speaks the calls that a board shows: finds the new ones and has them said one after the other,
/// as the hall's configuration says and never in its quiet hours. GUI thread; the speaking itself
/// is on the announcer's.
class CallVoice : public QObject {
    Q_OBJECT

public:
    /// `connection` outlives the voice. `voice_pack` is a folder of recorded words or empty.
    CallVoice(ui::HallConnection& connection,
              BoardSetup setup,
              std::unique_ptr<ui::SoundOutput> output,
              const std::string& voice_pack,
              QObject* parent = nullptr);

    ~CallVoice() override;

    /// True while announcements cannot be heard; why is in the log.
    bool is_mute() const { return !trouble_.empty(); }

signals:
    void muteChanged();

private:
    void take_records(const std::string& topic);
    void speak_next();
    bool is_quiet() const;
    void take_trouble(const std::string& trouble);

    ui::HallConnection& connection_;
    BoardSetup setup_;
    rules::Voice voice_;
    int volume_ = 100;   ///< the board's, percent
    int utc_offset_ = 0; ///< of the hall, minutes
    std::unique_ptr<AnnouncementQueue> queue_;
    std::string trouble_;
    std::unique_ptr<Announcer> announcer_; ///< last: its thread ends before the rest goes
};

} // namespace motcua::display
