#include "hall/server/config/read_parts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace motcua::hall {

namespace {

constexpr std::size_t most_papers = 20;
constexpr std::size_t most_officials = 12;
constexpr TextRule paper_rule{.longest = 200};
constexpr TextRule address_rule{.longest = 300, .may_be_empty = true};

std::string read_address(Section& section, std::string_view key) {
    const std::string address = section.text_or(key, "", address_rule);
    if (!address.empty() && !address.starts_with("https://") && !address.starts_with("http://")) {
        section.wrong(section.at(key),
                      in_quotes(key) + " is " + in_quotes(address) +
                          "; an address that begins with https:// or http:// is allowed");
    }
    return address;
}

/// Three bytes, or nothing.
std::vector<int> color_parts(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::vector<int> parts;
    if (text.size() != 7 || text.front() != '#') {
        return parts;
    }
    for (std::size_t at = 1; at < text.size(); at += 2) {
        int value = 0;
        for (const char letter : text.substr(at, 2)) {
            const bool capital = letter >= 'A' && letter <= 'F';
            const auto digit = digits.find(capital ? static_cast<char>(letter + 0x20) : letter);
            if (digit == std::string_view::npos) {
                return {};
            }
            value = value * 16 + static_cast<int>(digit);
        }
        parts.push_back(value);
    }
    return parts;
}

/// Relative luminance of WCAG 2.2.
double luminance(const std::vector<int>& color) {
    constexpr std::array<double, 3> weights{0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (std::size_t part = 0; part < weights.size(); ++part) {
        const double value = color[part] / 255.0;
        sum += weights.at(part) *
               (value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4));
    }
    return sum;
}

double contrast(double one, double other) {
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

/// A colour on which text of luminance `ink` stands out seven to one.
std::string
read_color(Section& section, std::string_view key, double ink, std::string_view ink_name) {
    constexpr double least = 7.0;
    const std::string text = section.text_or(key, "", {.longest = 7, .may_be_empty = true});
    if (text.empty()) {
        return text;
    }
    const auto color = color_parts(text);
    if (color.empty()) {
        section.wrong(section.at(key),
                      in_quotes(key) + " is " + in_quotes(text) +
                          "; a colour such as \"#0B2A4A\" is allowed");
    } else if (contrast(luminance(color), ink) < least) {
        section.wrong(section.at(key),
                      in_quotes(key) + " is " + in_quotes(text) + "; a colour on which " +
                          std::string(ink_name) + " text stands out 7:1 is allowed");
    }
    return text;
}

} // namespace

void read_procedure(Section& section, rules::Procedure& procedure) {
    for (const Node* node : section.tables("papers", most_papers)) {
        Section paper = section.section(*node, "an item of \"papers\"");
        procedure.papers.push_back({paper.text("vi", paper_rule), paper.text("en", paper_rule)});
        paper.no_other_keys();
    }
    procedure.time_limit = section.words("time_limit", false);
    procedure.fee = section.words("fee", false, paper_rule);
    procedure.online = section.flag("online", false);
    procedure.by_post = section.flag("by_post", false);
    procedure.portal = read_address(section, "portal");
    procedure.sample = read_address(section, "sample");
}

void read_officials(Section& root, std::vector<rules::Official>& officials) {
    for (const Node* node : root.tables("official", most_officials)) {
        Section section = root.section(*node, "[[official]]");
        rules::Official official;
        official.name = section.text("name", {.longest = 60});
        official.title = section.words("title");
        official.phone = section.text_or("phone", "", {.longest = 20, .may_be_empty = true});
        section.no_other_keys();
        officials.push_back(std::move(official));
    }
}

void read_look(Section& root, rules::Look& look) {
    const Node* node = root.find("look", Node::Kind::table);
    if (node == nullptr) {
        return;
    }
    constexpr double white = 1.0;
    const double ink = luminance({0x10, 0x24, 0x3A});
    Section section = root.section(*node, "[look]");
    look.navy = read_color(section, "navy", white, "white");
    look.gold = read_color(section, "gold", ink, "dark");
    look.seal = section.text_or("seal", "", {.longest = 3, .may_be_empty = true});
    section.no_other_keys();
}

} // namespace motcua::hall
