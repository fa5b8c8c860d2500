#include "queue-display/board_screen.h"

#include "queue-display/boards/calling_board_model.h"
#include "queue-display/boards/counter_board_model.h"
#include "queue-display/boards/waiting_board_model.h"
#include "ui/voice/sound_output.h"

namespace motcua::display {

namespace {

const std::string hall_topic = "hall";

std::unique_ptr<ui::SoundOutput> make_output(const DisplayOptions& options) {
    if (!options.announce_to.empty())
        return std::make_unique<ui::WavFolder>(options.announce_to);
    return std::make_unique<ui::AlsaOutput>(options.sound_device);
}

} // namespace

BoardScreen::BoardScreen(ui::HallConnection& connection, DisplayOptions options, Watch watch)
    : connection_(connection), options_(std::move(options)), watch_(std::move(watch)) {
    connection.subscribe(hall_topic);
    show_board(wanted());
    connect(&connection, &ui::HallConnection::recordsChanged, this, &BoardScreen::take_records);
}

protocol::BoardRecord BoardScreen::wanted() const {
    const HallPicture picture = read_hall_picture(connection_.records(hall_topic));
    return find_board(options_.setup, picture).value_or(options_.setup.plain);
}

void BoardScreen::take_records(const std::string& topic) {
    if (topic != hall_topic)
        return;
    const protocol::BoardRecord board = wanted();
    if (is_other_screen(board, shown_))
        show_board(board);
    else if (wants_voice(board) != speaks())
        start_voice();
}

bool BoardScreen::wants_voice(const protocol::BoardRecord& board) const {
    return options_.voice.value_or(board.board.voice);
}

void BoardScreen::show_board(const protocol::BoardRecord& board) {
    pictures_.reset();
    watched_.reset();
    window_.reset();
    shown_ = board;
    language_.use(QString::fromStdString(board.board.language));
    model_ = make_board_model(connection_, options_.setup, board.board.kind);
    model_->set_motion(options_.window.motion);
    window_ = std::make_unique<BoardWindow>(board.board.kind, *model_, options_.media);
    if (watch_)
        watched_ = watch_(window_->view());
    ui::show_window(window_->view(), options_.window);
    if (!options_.window.pictures.isEmpty())
        pictures_ = std::make_unique<ui::PictureTaker>(
            window_->view(), options_.window.pictures, QString::fromStdString(options_.name()));
    start_voice();
}

/// Starts or ends the voice; a calling board tells when it cannot be heard.
void BoardScreen::start_voice() {
    auto* const board = qobject_cast<CallingBoardModel*>(model_.get());
    shown_.board.voice = wants_voice(wanted());
    if (!shown_.board.voice) {
        voice_.reset();
        if (board != nullptr)
            board->setVoiceTrouble({});
        return;
    }
    if (!voice_)
        voice_ = std::make_unique<CallVoice>(
            connection_, options_.setup, make_output(options_), options_.voice_pack);
    if (board == nullptr)
        return;
    const auto tell = [board, from = voice_.get()] {
        board->setVoiceTrouble(from->is_mute() ? CallingBoardModel::muteWords() : QString());
    };
    connect(voice_.get(), &CallVoice::muteChanged, board, tell);
    tell();
}

} // namespace motcua::display
