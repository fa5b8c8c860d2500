#include "hall/server/config/read_parts.h"

#include <algorithm>
#include <array>

namespace motcua::hall {

namespace {

constexpr std::array<std::string_view, 6> languages_known{"vi", "en", "zh", "km", "sti", "crw"};
constexpr std::size_t most_notices = 20;
constexpr std::size_t most_reasons = 20;
constexpr TextRule notice_rule{.longest = 300};

/// Vietnamese first: it is the language of whoever chooses none.
std::vector<std::string> read_languages(Section& section) {
    std::vector<std::string> languages;
    if (!section.has("languages")) {
        section.texts("languages", languages_known.size());
        return {"vi", "en"};
    }
    for (const Node* node : section.texts("languages", languages_known.size())) {
        if (std::ranges::find(languages_known, node->text) == languages_known.end()) {
            section.wrong(node->at,
                          "no language " + in_quotes(node->text) +
                              "; \"vi\", \"en\", \"zh\", \"km\", \"sti\" and \"crw\" are allowed");
        }
        if (std::ranges::find(languages, node->text) != languages.end()) {
            section.wrong(node->at, in_quotes(node->text) + " is named twice; once is allowed");
        }
        languages.push_back(node->text);
    }
    if (languages.empty() || languages.front() != "vi") {
        section.wrong(section.at("languages"),
                      "\"languages\" does not begin with \"vi\"; Vietnamese first is needed");
    }
    return languages;
}

std::string read_public_url(Section& section) {
    const std::string url = section.text_or("public_url", "", {.may_be_empty = true});
    if (!url.empty() && !url.starts_with("https://") && !url.starts_with("http://")) {
        section.wrong(section.at("public_url"),
                      "\"public_url\" is " + in_quotes(url) +
                          "; an address that begins with https:// or http:// is allowed");
    }
    return url;
}

} // namespace

void read_hall_words(Section& root, rules::HallConfig& hall) {
    if (const Node* node = root.find("hall", Node::Kind::table, true)) {
        Section section = root.section(*node, "[hall]");
        hall.id = section.id("id");
        hall.agency = section.words("agency");
        hall.name = section.words("name");
        hall.hotline = section.text_or("hotline", "", {.longest = 20, .may_be_empty = true});
        hall.public_url = read_public_url(section);
        hall.training = section.flag("training", false);
        hall.languages = read_languages(section);
        hall.one_ticket_a_card = section.flag("one_ticket_a_card", false);
        section.no_other_keys();
    }
    for (const Node* node : root.tables("notice", most_notices)) {
        Section notice = root.section(*node, "[[notice]]");
        hall.notices.push_back({notice.text("vi", notice_rule), notice.text("en", notice_rule)});
        notice.no_other_keys();
    }
}

void read_limits(Section& root, rules::Limits& limits) {
    const Node* node = root.find("limits", Node::Kind::table);
    if (node == nullptr) {
        return;
    }
    Section section = root.section(*node, "[limits]");
    constexpr rules::Minutes day{24 * 60};
    limits.recalls = section.number("recalls", limits.recalls, 0, 20);
    limits.services_a_visit = section.number("services_a_visit", limits.services_a_visit, 1, 10);
    limits.park_longest = section.minutes("park_longest", limits.park_longest, day);
    limits.appointment_early = section.minutes("appointment_early", limits.appointment_early, day);
    limits.appointment_late = section.minutes("appointment_late", limits.appointment_late, day);
    limits.rating_window = section.minutes("rating_window", limits.rating_window, day);
    limits.target_minutes = section.number("target_minutes", limits.target_minutes, 1, 480);
    section.no_other_keys();
}

void read_rating(Section& root, rules::RatingScale& rating) {
    const Node* node = root.find("rating", Node::Kind::table);
    if (node == nullptr) {
        return;
    }
    Section section = root.section(*node, "[rating]");
    Names ids("rating reason");
    rating.levels = section.number("levels", rating.levels, 2, 5);
    rating.questions = section.flag("questions", false);
    for (const Node* one : section.tables("reason", most_reasons)) {
        Section reason = section.section(*one, "[[rating.reason]]");
        const std::string id = ids.read_id(reason);
        rating.reasons.push_back({id, reason.words("name")});
        reason.no_other_keys();
    }
    for (const Node* one : section.tables("level", 5)) {
        Section level = section.section(*one, "[[rating.level]]");
        rules::RatingMeaning meaning;
        meaning.three = level.number("three", 0, 1, 3);
        meaning.points = level.number("points", 0, 0, 2);
        meaning.liked = level.flag("liked", meaning.three < 3);
        rating.meanings.push_back(meaning);
        if (!level.has("three") || !level.has("points")) {
            level.wrong(level.at(),
                        "[[rating.level]] says what a level counts as; \"three\" and \"points\" "
                        "are needed");
        }
        level.no_other_keys();
    }
    if (!rating.meanings.empty() &&
        rating.meanings.size() != static_cast<std::size_t>(rating.levels)) {
        section.wrong(section.at("level"),
                      "there are " + std::to_string(rating.meanings.size()) +
                          " [[rating.level]]; one for each of the " +
                          std::to_string(rating.levels) + " levels is needed, the best first");
    }
    rating.interval_seconds = section.number("interval", rating.interval_seconds, 0, 60);
    section.no_other_keys();
}

} // namespace motcua::hall
