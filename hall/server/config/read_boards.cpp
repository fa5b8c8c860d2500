#include "hall/server/config/read_parts.h"

#include <algorithm>

namespace motcua::hall {

namespace {

constexpr std::size_t most_zones = 30;
constexpr std::size_t most_boards = 100;
constexpr std::size_t most_counters = 100;
constexpr std::size_t most_fields = 60;
constexpr std::size_t most_media = 50;

template <class Value>
using Choices = std::vector<std::pair<std::string_view, Value>>;

const Choices<rules::BoardKind> kinds{{"calling", rules::BoardKind::calling},
                                      {"waiting", rules::BoardKind::waiting},
                                      {"counter", rules::BoardKind::counter}};
const Choices<rules::BoardPart> parts{{"recent", rules::BoardPart::recent},
                                      {"fields", rules::BoardPart::fields},
                                      {"notices", rules::BoardPart::notices},
                                      {"media", rules::BoardPart::media}};

template <class Value>
std::string names_of(const Choices<Value>& choices) {
    std::string names;
    for (const auto& [name, value] : choices) {
        names += (names.empty() ? "" : ", ") + in_quotes(std::string(name));
    }
    return names;
}

/// The value named by `text`; reported when there is none.
template <class Value>
Value chosen(Section& section,
             Position at,
             std::string_view what,
             const std::string& text,
             const Choices<Value>& choices) {
    const auto found =
        std::ranges::find(choices, text, [](const auto& choice) { return choice.first; });
    if (found == choices.end()) {
        section.wrong(at,
                      "no " + std::string(what) + " " + in_quotes(text) + "; " + names_of(choices) +
                          " are allowed");
        return choices.front().second;
    }
    return found->second;
}

/// Ids of a list that the file has named before.
template <class ItemId, class Known>
std::vector<ItemId> read_ids(Section& section,
                             std::string_view key,
                             std::string_view what,
                             std::size_t most,
                             const std::vector<Known>& known) {
    std::vector<ItemId> ids;
    for (const Node* node : section.texts(key, most)) {
        if (std::ranges::find(known, ItemId{node->text}, &Known::id) == known.end()) {
            section.wrong(node->at,
                          "no " + std::string(what) + " " + in_quotes(node->text) +
                              "; one of this file is needed");
        }
        ids.push_back({node->text});
    }
    return ids;
}

/// One id or none.
template <class ItemId, class Known>
ItemId read_one(Section& section,
                std::string_view key,
                std::string_view what,
                const std::vector<Known>& known) {
    const ItemId id{section.text_or(key, "", {.longest = 40, .may_be_empty = true})};
    if (!id.empty() && std::ranges::find(known, id, &Known::id) == known.end()) {
        section.wrong(section.at(key),
                      "no " + std::string(what) + " " + in_quotes(id.value) +
                          "; one of this file is needed");
    }
    return id;
}

std::vector<rules::BoardPart> read_board_parts(Section& section) {
    using enum rules::BoardPart;
    if (!section.has("parts")) {
        section.texts("parts", parts.size());
        return {recent, fields, notices};
    }
    std::vector<rules::BoardPart> read;
    for (const Node* node : section.texts("parts", parts.size())) {
        read.push_back(chosen(section, node->at, "part", node->text, parts));
    }
    return read;
}

/// A name in the display's media folder, never a path out of it.
std::vector<std::string> read_media(Section& section) {
    std::vector<std::string> names;
    for (const Node* node : section.texts("media", most_media)) {
        const std::string& name = node->text;
        if (name.empty() || name.front() == '.' || name.find_first_of("/\\") != name.npos ||
            name.size() > 120) {
            section.wrong(node->at,
                          in_quotes(name) + " is not the name of a file in the media folder; "
                                            "one without a path is allowed");
        }
        names.push_back(name);
    }
    return names;
}

void check_board(Section& section, const rules::Board& board) {
    const bool at_counter = board.kind == rules::BoardKind::counter;
    if (at_counter && board.counter.empty()) {
        section.wrong(section.at(), section.name() + " has no \"counter\"; whose board is needed");
    }
    if (!at_counter && !board.counter.empty()) {
        section.wrong(section.at("counter"), "\"counter\" is of a board of kind \"counter\"");
    }
    if (board.character_mm > 0 && board.width_mm == 0) {
        section.wrong(section.at("character_mm"),
                      "\"character_mm\" has no \"width_mm\"; the width of the picture is needed "
                      "to know how large a character becomes");
    }
    // Two rows of calls have to fit, the newest half as large again.
    constexpr std::int32_t largest_part = 16;
    if (board.width_mm > 0 && board.character_mm > board.width_mm / largest_part) {
        section.wrong(section.at("character_mm"),
                      "\"character_mm\" is " + std::to_string(board.character_mm) +
                          "; at most a sixteenth of \"width_mm\", " +
                          std::to_string(board.width_mm / largest_part) + ", is allowed");
    }
    const bool has_part =
        std::ranges::find(board.parts, rules::BoardPart::media) != board.parts.end();
    if (!board.media.empty() && !has_part) {
        section.wrong(section.at("media"),
                      "\"media\" is not shown; \"media\" among the \"parts\" is needed");
    }
}

rules::Board read_board(Section& section, Names& ids, const rules::HallConfig& hall) {
    rules::Board board;
    board.id = {ids.read_id(section)};
    board.name = section.words("name");
    board.kind = chosen(
        section, section.at("kind"), "kind of board", section.text_or("kind", "calling"), kinds);
    board.zone = read_one<rules::ZoneId>(section, "zone", "zone", hall.zones);
    board.counter = read_one<rules::CounterId>(section, "counter", "counter", hall.counters);
    board.fields = read_ids<rules::FieldId>(section, "fields", "field", most_fields, hall.fields);
    board.parts = read_board_parts(section);
    board.media = read_media(section);
    board.media_seconds = section.number("media_seconds", board.media_seconds, 3, 600);
    board.width_mm = section.number("width_mm", 0, 0, 10'000);
    board.character_mm = section.number("character_mm", 0, 0, 500);
    board.language = section.text_or("language", "vi");
    if (board.language != "vi" && board.language != "en") {
        section.wrong(section.at("language"),
                      "no language " + in_quotes(board.language) +
                          "; \"vi\" and \"en\" are allowed");
    }
    board.voice = section.flag("voice", false);
    board.volume = section.number("volume", board.volume, 0, 100);
    check_board(section, board);
    section.no_other_keys();
    return board;
}

} // namespace

void read_boards(Section& root, rules::HallConfig& hall) {
    Names zones("zone");
    for (const Node* node : root.tables("zone", most_zones)) {
        Section section = root.section(*node, "[[zone]]");
        rules::Zone zone;
        zone.id = {zones.read_id(section)};
        zone.name = section.words("name");
        zone.counters = read_ids<rules::CounterId>(
            section, "counters", "counter", most_counters, hall.counters);
        if (zone.counters.empty()) {
            section.wrong(section.at(), "[[zone]] has no \"counters\"; at least one is needed");
        }
        section.no_other_keys();
        hall.zones.push_back(std::move(zone));
    }
    Names boards("board");
    for (const Node* node : root.tables("board", most_boards)) {
        Section section = root.section(*node, "[[board]]");
        hall.boards.push_back(read_board(section, boards, hall));
    }
}

} // namespace motcua::hall
