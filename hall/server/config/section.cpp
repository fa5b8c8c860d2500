#include "hall/server/config/section.h"

#include <algorithm>

namespace motcua::hall {

namespace {

constexpr std::size_t longest_id = 40;

/// Of text that the TOML library has already proved to be UTF-8.
std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return (byte & 0xC0) != 0x80; }));
}

/// C0, DEL and (in UTF-8: C2 80..C2 9F) C1.
bool has_control(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool c1 = byte == 0xC2 && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (byte < 0x20 || byte == 0x7f || c1) {
            return true;
        }
    }
    return false;
}

bool good_id(std::string_view id) {
    return !id.empty() && id.size() <= longest_id && std::ranges::all_of(id, [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
               (letter >= '0' && letter <= '9') || letter == '-';
    });
}

} // namespace

Section::Section(const Node& table, std::string name, Mistakes& mistakes)
    : table_(table), name_(std::move(name)), mistakes_(mistakes) {}

const Entry* Section::entry(std::string_view key) const {
    const auto found = std::ranges::find(table_.entries, key, &Entry::key);
    return found == table_.entries.end() ? nullptr : &*found;
}

Position Section::at(std::string_view key) const {
    const Entry* found = entry(key);
    return found == nullptr ? table_.at : found->value.at;
}

bool Section::has(std::string_view key) const {
    return entry(key) != nullptr;
}

void Section::missing(std::string_view key, std::string_view what) {
    wrong(table_.at, name_ + " has no " + in_quotes(key) + "; " + std::string(what) + " is needed");
}

const Node* Section::find(std::string_view key, Node::Kind kind, bool required) {
    asked_.emplace_back(key);
    const Entry* found = entry(key);
    if (found == nullptr) {
        if (required) {
            missing(key, kind_name(kind));
        }
        return nullptr;
    }
    if (found->value.kind != kind) {
        wrong(found->value.at,
              in_quotes(key) + " is " + std::string(kind_name(found->value.kind)) + "; " +
                  std::string(kind_name(kind)) + " is allowed");
        return nullptr;
    }
    return &found->value;
}

void Section::check_text(const Node& node, std::string_view key, TextRule rule) {
    if (node.text.empty() && !rule.may_be_empty) {
        wrong(node.at, in_quotes(key) + " is empty; a text is needed");
    } else if (has_control(node.text)) {
        wrong(node.at, in_quotes(key) + " has control characters; one plain line is allowed");
    } else if (characters(node.text) > rule.longest) {
        wrong(node.at,
              in_quotes(key) + " has " + std::to_string(characters(node.text)) +
                  " characters; at most " + std::to_string(rule.longest) + " are allowed");
    }
}

std::string Section::text(std::string_view key, TextRule rule) {
    const Node* node = find(key, Node::Kind::text, true);
    if (node == nullptr) {
        return {};
    }
    check_text(*node, key, rule);
    return node->text;
}

std::string Section::text_or(std::string_view key, std::string fallback, TextRule rule) {
    const Node* node = find(key, Node::Kind::text);
    if (node == nullptr) {
        return fallback;
    }
    check_text(*node, key, rule);
    return node->text;
}

std::int64_t Section::whole(std::string_view key,
                            std::int64_t fallback,
                            std::int64_t lowest,
                            std::int64_t highest) {
    const Node* node = find(key, Node::Kind::integer);
    if (node == nullptr) {
        return fallback;
    }
    if (node->integer < lowest || node->integer > highest) {
        wrong(node->at,
              in_quotes(key) + " is " + std::to_string(node->integer) + "; " +
                  std::to_string(lowest) + " to " + std::to_string(highest) + " is allowed");
        return fallback;
    }
    return node->integer;
}

std::int32_t Section::number(std::string_view key,
                             std::int32_t fallback,
                             std::int32_t lowest,
                             std::int32_t highest) {
    return static_cast<std::int32_t>(whole(key, fallback, lowest, highest));
}

rules::Minutes
Section::minutes(std::string_view key, rules::Minutes fallback, rules::Minutes highest) {
    return rules::Minutes(whole(key, fallback.count(), 0, highest.count()));
}

bool Section::flag(std::string_view key, bool fallback) {
    const Node* node = find(key, Node::Kind::flag);
    return node == nullptr ? fallback : node->flag;
}

rules::Text Section::words(std::string_view key, bool required, TextRule rule) {
    asked_.emplace_back(key);
    const Entry* found = entry(key);
    if (found == nullptr) {
        if (required) {
            missing(key, "a text in \"vi\" and \"en\"");
        }
        return {};
    }
    if (found->value.kind != Node::Kind::table) {
        wrong(found->value.at,
              in_quotes(key) + " is " + std::string(kind_name(found->value.kind)) +
                  "; { vi = \"...\", en = \"...\" } is allowed");
        return {};
    }
    Section languages(found->value, in_quotes(key), mistakes_);
    rules::Text text{languages.text("vi", rule), languages.text("en", rule)};
    languages.no_other_keys();
    return text;
}

std::string Section::id(std::string_view key) {
    const Node* node = find(key, Node::Kind::text, true);
    if (node == nullptr) {
        return {};
    }
    if (!good_id(node->text)) {
        wrong(node->at,
              in_quotes(key) + " is " + in_quotes(node->text) +
                  "; 1 to 40 letters a-z, A-Z, digits and dashes are allowed");
    }
    return node->text;
}

std::vector<const Node*> Section::texts(std::string_view key, std::size_t most, bool required) {
    const Node* list = find(key, Node::Kind::array, required);
    std::vector<const Node*> texts;
    if (list == nullptr) {
        return texts;
    }
    if (list->items.size() > most) {
        wrong(list->at,
              in_quotes(key) + " has " + std::to_string(list->items.size()) + " items; at most " +
                  std::to_string(most) + " are allowed");
    }
    for (const Node& item : list->items) {
        if (item.kind == Node::Kind::text) {
            texts.push_back(&item);
        } else {
            wrong(item.at,
                  "an item of " + in_quotes(key) + " is " + std::string(kind_name(item.kind)) +
                      "; a text is allowed");
        }
    }
    return texts;
}

std::vector<const Node*> Section::tables(std::string_view key, std::size_t most) {
    const Node* list = find(key, Node::Kind::array);
    std::vector<const Node*> tables;
    if (list == nullptr) {
        return tables;
    }
    if (list->items.size() > most) {
        wrong(list->items[most].at,
              "there are " + std::to_string(list->items.size()) + " [[" + std::string(key) +
                  "]]; at most " + std::to_string(most) + " are allowed");
    }
    for (const Node& item : list->items) {
        if (item.kind == Node::Kind::table) {
            tables.push_back(&item);
        } else {
            wrong(item.at,
                  "an item of " + in_quotes(key) + " is " + std::string(kind_name(item.kind)) +
                      "; a table is allowed");
        }
    }
    return tables;
}

void Section::no_other_keys() {
    for (const Entry& entry : table_.entries) {
        if (std::ranges::find(asked_, entry.key) == asked_.end()) {
            wrong(entry.at,
                  "unknown key " + in_quotes(entry.key) + " in " + name_ +
                      "; nearest allowed: " + nearest(entry.key, asked_));
        }
    }
}

} // namespace motcua::hall
