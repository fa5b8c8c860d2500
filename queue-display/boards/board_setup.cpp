#include "queue-display/boards/board_setup.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace motcua::display {

namespace {

using Names = std::set<std::string>;

/// Services that the zone's counters take.
Names services_at(const Names& counters, const HallPicture& picture) {
    Names services;
    for (const auto& counter : picture.counters)
        if (counters.contains(counter.id))
            services.insert(counter.services.begin(), counter.services.end());
    return services;
}

void keep_counters(HallPicture& picture, const Names& counters) {
    const Names services = services_at(counters, picture);
    std::erase_if(picture.calls,
                  [&](const auto& call) { return !counters.contains(call.counter); });
    std::erase_if(picture.recent,
                  [&](const auto& call) { return !counters.contains(call.counter); });
    std::erase_if(picture.services,
                  [&](const auto& service) { return !services.contains(service.id); });
    std::erase_if(picture.counters,
                  [&](const auto& counter) { return !counters.contains(counter.id); });
}

} // namespace

std::optional<protocol::BoardRecord> find_board(const BoardSetup& setup,
                                                const HallPicture& picture) {
    if (setup.name.empty())
        return setup.plain;
    const auto found = std::ranges::find(
        picture.boards, setup.name, [](const auto& record) { return record.board.id.value; });
    return found == picture.boards.end() ? std::nullopt : std::optional(*found);
}

HallPicture part_for(const protocol::BoardRecord& board, HallPicture whole) {
    // A counter's board says what its counter does, whatever zone it stands in.
    if (!board.counters.empty() && board.board.kind != rules::BoardKind::counter)
        keep_counters(whole, Names(board.counters.begin(), board.counters.end()));
    if (!board.board.fields.empty()) {
        Names fields;
        for (const auto& field : board.board.fields)
            fields.insert(field.value);
        std::erase_if(whole.services,
                      [&](const auto& service) { return !fields.contains(service.field); });
    }
    return whole;
}

bool is_other_screen(const protocol::BoardRecord& one, const protocol::BoardRecord& other) {
    const auto screen = [](const protocol::BoardRecord& record) {
        return std::tie(record.board.kind, record.board.counter.value, record.board.language);
    };
    return screen(one) != screen(other);
}

} // namespace motcua::display
