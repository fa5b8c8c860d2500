#include "hall/server/config/toml_writer.h"

#include <array>

namespace motcua::hall {

namespace {

constexpr std::array kinds{"calling", "waiting", "counter"};
constexpr std::array parts{"recent", "fields", "notices", "media"};

std::string_view part_name(rules::BoardPart part) {
    return parts.at(static_cast<std::size_t>(part));
}

template <class Tag>
std::string_view id_text(const rules::Id<Tag>& id) {
    return id.value;
}

std::string_view file_name(const std::string& name) {
    return name;
}

void write_guide(TomlWriter& out, const rules::HallConfig& hall) {
    for (const rules::Official& official : hall.officials) {
        out.head("[[official]]");
        out.text("name", official.name);
        out.words("title", official.title);
        out.text("phone", official.phone);
    }
    out.head("[look]");
    out.text("navy", hall.look.navy);
    out.text("gold", hall.look.gold);
    out.text("seal", hall.look.seal);
}

void write_zones(TomlWriter& out, const std::vector<rules::Zone>& zones) {
    for (const rules::Zone& zone : zones) {
        out.head("[[zone]]");
        out.text("id", zone.id.value);
        out.words("name", zone.name);
        out.texts("counters", zone.counters, [](const auto& id) { return id_text(id); });
    }
}

void write_board(TomlWriter& out, const rules::Board& board) {
    out.head("[[board]]");
    out.text("id", board.id.value);
    out.words("name", board.name);
    out.text("kind", kinds.at(static_cast<std::size_t>(board.kind)));
    out.text("zone", board.zone.value);
    out.text("counter", board.counter.value);
    out.texts("fields", board.fields, [](const auto& id) { return id_text(id); });
    out.texts("parts", board.parts, part_name);
    out.texts("media", board.media, file_name);
    out.number("media_seconds", board.media_seconds);
    out.number("width_mm", board.width_mm);
    out.number("character_mm", board.character_mm);
    out.text("language", board.language);
    out.flag("voice", board.voice);
    out.number("volume", board.volume);
}

void write_voice(TomlWriter& out, const rules::Voice& voice) {
    out.head("[voice]");
    out.text("region", voice.region == rules::VoiceRegion::north ? "north" : "south");
    out.text("reading", voice.reading == rules::NumberReading::whole ? "whole" : "digits");
    out.number("repeats", voice.repeats);
    out.flag("chime", voice.chime);
    out.number("volume", voice.volume);
    out.number("oldest", voice.oldest_seconds);
    out.spans("quiet", voice.quiet);
    for (const rules::VoicePhrase& phrase : voice.phrases) {
        out.head("[[voice.phrase]]");
        out.text("language", phrase.language);
        out.text("text", phrase.text);
    }
}

} // namespace

void write_screens(TomlWriter& out, const rules::HallConfig& hall) {
    write_guide(out, hall);
    write_zones(out, hall.zones);
    for (const rules::Board& board : hall.boards) {
        write_board(out, board);
    }
    write_voice(out, hall.voice);
    if (!hall.payment.bank.empty()) {
        out.head("[payment]");
        out.text("bank", hall.payment.bank);
        out.text("account", hall.payment.account);
    }
}

} // namespace motcua::hall
