#pragma once

#include "hall/rules/ids.h"
#include "hall/rules/text.h"
#include "hall/rules/time.h"

#include <cstdint>
#include <string>
#include <vector>

namespace motcua::rules {

/// A part of the hall with boards and loudspeakers of its own: they tell the calls of its counters.
struct Zone {
    ZoneId id;
    Text name;
    std::vector<CounterId> counters;

    bool operator==(const Zone&) const = default;
};

enum class BoardKind { calling, waiting, counter };

/// What may stand on a calling board beside the calls.
enum class BoardPart { recent, fields, notices, media };

/// One screen on the wall: what it shows, and how large. The program that draws it is told only its
/// name.
struct Board {
    BoardId id;
    Text name;
    BoardKind kind = BoardKind::calling;
    ZoneId zone;                     ///< whose calls; empty: the whole hall
    CounterId counter;               ///< of a counter's board
    std::vector<FieldId> fields;     ///< of waiting counts and times; empty: all
    std::vector<BoardPart> parts;    ///< of a calling board
    std::vector<std::string> media;  ///< names of picture and video files, shown in turn
    std::int32_t media_seconds = 15; ///< a picture's turn; a video has its own length
    std::int32_t width_mm = 0;       ///< of what is lit; 0: not known
    std::int32_t character_mm = 0; ///< least height of the numbers called; 0: as the layout has it
    std::string language = "vi";
    bool voice = false;        ///< speaks the calls that it shows
    std::int32_t volume = 100; ///< of this board's voice, percent

    bool operator==(const Board&) const = default;
};

/// A sentence of an announcement. "{number}" and "{counter}" stand for the ticket's and the
/// counter's label, in words of the language.
struct VoicePhrase {
    std::string language; ///< "vi", "en", or the name of another eSpeak NG voice
    std::string text;

    bool operator==(const VoicePhrase&) const = default;
};

enum class VoiceRegion { south, north };
enum class NumberReading { digits, whole };

/// How calls are spoken.
struct Voice {
    VoiceRegion region = VoiceRegion::south;
    NumberReading reading = NumberReading::digits;
    std::int32_t repeats = 1; ///< how often the phrases are said, 1..3
    bool chime = true;
    std::int32_t volume = 100;        ///< percent
    std::int32_t oldest_seconds = 60; ///< a call that waited longer to be said is left out
    std::vector<OpenSpan> quiet;      ///< hours of the day in which nothing is said
    std::vector<VoicePhrase> phrases; ///< in order; empty: the usual ones in "vi" and "en"

    bool operator==(const Voice&) const = default;
};

/// Where fees are paid by transfer: what a VietQR code needs.
struct Payment {
    std::string bank;    ///< six digits of NAPAS; empty: no code is shown
    std::string account; ///< up to 19 letters and digits

    bool operator==(const Payment&) const = default;
};

} // namespace motcua::rules
