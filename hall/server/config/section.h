#pragma once

#include "hall/rules/config.h"
#include "hall/server/config/document.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::hall {

/// What a text must be.
struct TextRule {
    std::size_t longest = 120; ///< characters
    bool may_be_empty = false;
};

/// One table of the file while it is read: every getter checks and reports; a value that is absent
/// or wrong comes back as the fallback, so that reading goes on to find the other mistakes.
class Section {
public:
    /// `name` as said in a mistake: "[hall]". The node must outlive the section.
    Section(const Node& table, std::string name, Mistakes& mistakes);

    const std::string& name() const { return name_; }

    Position at() const { return table_.at; }

    /// Where a key's value stands; the section's own place when it is absent.
    Position at(std::string_view key) const;

    bool has(std::string_view key) const;

    /// Null when absent or, reported, of another kind. A required one is reported when absent.
    const Node* find(std::string_view key, Node::Kind kind, bool required = false);

    std::string text(std::string_view key, TextRule rule = {});
    std::string text_or(std::string_view key, std::string fallback, TextRule rule = {});
    std::int64_t
    whole(std::string_view key, std::int64_t fallback, std::int64_t lowest, std::int64_t highest);
    std::int32_t
    number(std::string_view key, std::int32_t fallback, std::int32_t lowest, std::int32_t highest);
    rules::Minutes minutes(std::string_view key, rules::Minutes fallback, rules::Minutes highest);
    bool flag(std::string_view key, bool fallback);

    /// Both languages; {} and no mistake when absent and not required.
    rules::Text words(std::string_view key, bool required = true, TextRule rule = {});

    /// An id: letters, digits and dashes, at most 40.
    std::string id(std::string_view key);

    /// A list of texts; empty when absent.
    std::vector<const Node*> texts(std::string_view key, std::size_t most, bool required = false);

    /// Tables written [[key]]; at most `most`.
    std::vector<const Node*> tables(std::string_view key, std::size_t most);

    /// A table below this one, told by its own name.
    Section section(const Node& table, std::string name) const {
        return {table, std::move(name), mistakes_};
    }

    /// To be called last: reports every key that nobody asked for.
    void no_other_keys();

    void wrong(Position where, std::string text) { mistakes_.add(where, std::move(text)); }

private:
    const Entry* entry(std::string_view key) const;
    void missing(std::string_view key, std::string_view what);
    void check_text(const Node& node, std::string_view key, TextRule rule);

    const Node& table_;
    std::string name_;
    Mistakes& mistakes_;
    std::vector<std::string> asked_;
};

} // namespace motcua::hall
