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

VoiceProfile read_profile(const QCommandLineParser& parser) {
    const bool north =
        choice_of<bool>(parser, QStringLiteral("accent"), {{"north", true}, {"south", false}});
    VoiceProfile profile = north ? northern_profile() : southern_profile();
    profile.reading = choice_of<NumberReading>(
        parser,
        QStringLiteral("reading"),
        {{"digits", NumberReading::digit_by_digit}, {"whole", NumberReading::whole}});
    profile.repeats =
        choice_of<int>(parser, QStringLiteral("repeats"), {{"1", 1}, {"2", 2}, {"3", 3}});
    profile.english =
        choice_of<bool>(parser, QStringLiteral("speak"), {{"vi", false}, {"vi,en", true}});
    return profile;
}

bool read_voice(const QCommandLineParser& parser, BoardKind kind) {
    if (!parser.isSet(QStringLiteral("voice")))
        return kind == BoardKind::calling;
    return choice_of<bool>(parser, QStringLiteral("voice"), {{"on", true}, {"off", false}});
}

} // namespace

std::string DisplayOptions::name() const {
    switch (kind) {
    case BoardKind::waiting:
        return "waiting";
    case BoardKind::counter:
        return "counter-" + counter;
    case BoardKind::calling:
        break;
    }
    return "calling";
}

void add_display_options(QCommandLineParser& parser) {
    ui::add_window_options(parser);
    parser.addOptions({
        {"board", "Which board: calling, waiting or counter.", "kind", "calling"},
        {"counter", "Whose board a counter board is: the counter's id.", "id"},
        {"voice", "Speak the calls: on or off; on for the calling board.", "on|off"},
        {"announce-to", "Write announcements to WAV files here instead of playing them.", "folder"},
        {"sound-device", "ALSA device to play announcements on.", "name", "default"},
        {"accent", "Vietnamese accent and number words: south or north.", "region", "south"},
        {"reading", "How ticket digits are read: digits or whole.", "way", "digits"},
        {"repeats", "How often each announcement is said: 1, 2 or 3.", "count", "1"},
        {"speak", "Languages of announcements: vi or vi,en.", "languages", "vi,en"},
    });
}

DisplayOptions read_display_options(const QCommandLineParser& parser) {
    DisplayOptions options;
    options.window = ui::read_window_options(parser);
    options.kind = choice_of<BoardKind>(parser,
                                        QStringLiteral("board"),
                                        {{"calling", BoardKind::calling},
                                         {"waiting", BoardKind::waiting},
                                         {"counter", BoardKind::counter}});
    options.counter = parser.value(QStringLiteral("counter")).toStdString();
    if (options.kind == BoardKind::counter && options.counter.empty())
        throw std::runtime_error("--board counter wants --counter with the counter's id");
    options.voice = read_voice(parser, options.kind);
    options.announce_to = parser.value(QStringLiteral("announce-to")).toStdString();
    options.sound_device = parser.value(QStringLiteral("sound-device")).toStdString();
    options.profile = read_profile(parser);
    return options;
}

} // namespace motcua::display
