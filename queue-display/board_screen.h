#pragma once

#include "queue-display/board_window.h"
#include "queue-display/call_voice.h"
#include "queue-display/display_options.h"
#include "ui/hall_connection.h"
#include "ui/language_switch.h"
#include "ui/picture_taker.h"

#include <QObject>

#include <functional>
#include <memory>

namespace motcua::display {

/// The one screen of this program: the board of its name as the hall has it configured, and its
/// voice. When the configuration makes another board of it, the screen follows without a restart.
class BoardScreen : public QObject {
    Q_OBJECT

public:
    /// Looks after a window that is shown, until it is replaced.
    using Watch = std::function<std::unique_ptr<QObject>(QQuickWindow&)>;

    /// Shows the board. `connection` outlives the screen.
    BoardScreen(ui::HallConnection& connection, DisplayOptions options, Watch watch = {});

    const BoardModel& model() const { return *model_; }

    bool speaks() const { return voice_ != nullptr; }

private:
    void take_records(const std::string& topic);
    protocol::BoardRecord wanted() const;
    bool wants_voice(const protocol::BoardRecord& board) const;
    void show_board(const protocol::BoardRecord& board);
    void start_voice();

    ui::HallConnection& connection_;
    DisplayOptions options_;
    Watch watch_;
    ui::LanguageSwitch language_;
    protocol::BoardRecord shown_;
    std::unique_ptr<BoardModel> model_;
    std::unique_ptr<BoardWindow> window_;
    std::unique_ptr<QObject> watched_;
    std::unique_ptr<ui::PictureTaker> pictures_;
    std::unique_ptr<CallVoice> voice_;
};

} // namespace motcua::display
