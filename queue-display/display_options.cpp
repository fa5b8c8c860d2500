#include "queue-display/display_options.h"

#include <map>
#include <stdexcept>

namespace motcua::display {

namespace {

/// The value that `choices` gives for what the option says.
template <class T>
T choice_of(const QCommandLineParser& parser,
            const QString& option,
            const std::map<QString, T>& choices) {
    const QString said = parser.value(option);
    if (const auto found = choices.find(said); found != choices.end())
        return found->second;
    QStringList allowed;
    for (const auto& [name, value] : choices)
        allowed.append(name);
    const QString text = QStringLiteral("--%1 wants one of %2, not \"%3\"")
                             .arg(option, allowed.join(QStringLiteral(", ")), said);
    throw std::runtime_error(text.toStdString());
}

std::optional<bool> read_voice(const QCommandLineParser& parser) {
    if (!parser.isSet(QStringLiteral("voice")))
        return std::nullopt;
    return choice_of<bool>(parser, QStringLiteral("voice"), {{"on", true}, {"off", false}});
}

/// A board of the whole hall that is in no configuration: all that its kind can show.
protocol::BoardRecord read_plain(const QCommandLineParser& parser, const QString& language) {
    using rules::BoardKind;
    using enum rules::BoardPart;
    protocol::BoardRecord plain;
    plain.board.kind = choice_of<BoardKind>(parser,
                                            QStringLiteral("board"),
                                            {{"calling", BoardKind::calling},
                                             {"waiting", BoardKind::waiting},
                                             {"counter", BoardKind::counter}});
    plain.board.counter = {parser.value(QStringLiteral("counter")).toStdString()};
    if (plain.board.kind == BoardKind::counter && plain.board.counter.empty())
        throw std::runtime_error("--board counter wants --counter with the counter's id");
    plain.board.parts = {recent, fields, notices};
    plain.board.language = language.toStdString();
    plain.board.voice = plain.board.kind == BoardKind::calling;
    return plain;
}

} // namespace

std::string DisplayOptions::name() const {
    if (!setup.name.empty())
        return setup.name;
    const rules::Board& plain = setup.plain.board;
    switch (plain.kind) {
    case rules::BoardKind::waiting:
        return "waiting";
    case rules::BoardKind::counter:
        return "counter-" + plain.counter.value;
    case rules::BoardKind::calling:
        break;
    }
    return "calling";
}

void add_display_options(QCommandLineParser& parser) {
    ui::add_window_options(parser);
    parser.addOptions({
        {"name", "Show this board of the hall's configuration.", "id"},
        {"board", "Without a name: calling, waiting or counter.", "kind", "calling"},
        {"counter", "Whose board a counter board is: the counter's id.", "id"},
        {"voice", "Speak the calls, on or off; else as the board is configured.", "on|off"},
        {"announce-to", "Write announcements to WAV files here instead of playing them.", "folder"},
        {"sound-device", "ALSA device to play announcements on.", "name", "default"},
        {"voice-pack", "Recorded words to speak with (docs/voice-pack.md).", "folder"},
        {"check-voice-pack", "Tell what a folder of recorded words lacks, and end.", "folder"},
        {"media", "Pictures and videos for boards that show them.", "folder"},
    });
}

DisplayOptions read_display_options(const QCommandLineParser& parser) {
    DisplayOptions options;
    options.window = ui::read_window_options(parser);
    options.setup.name = parser.value(QStringLiteral("name")).toStdString();
    options.setup.plain = read_plain(parser, options.window.language);
    options.voice = read_voice(parser);
    options.announce_to = parser.value(QStringLiteral("announce-to")).toStdString();
    options.sound_device = parser.value(QStringLiteral("sound-device")).toStdString();
    options.voice_pack = parser.value(QStringLiteral("voice-pack")).toStdString();
    options.check_pack = parser.value(QStringLiteral("check-voice-pack")).toStdString();
    options.media = parser.value(QStringLiteral("media")).toStdString();
    return options;
}

} // namespace motcua::display
