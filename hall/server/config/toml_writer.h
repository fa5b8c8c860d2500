#pragma once

#include "hall/server/config/settings.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::hall {

/// A hall's file as it grows.
class TomlWriter {
public:
    /// A table's head: "[hall]".
    void head(const std::string& name);

    /// `value` is TOML already.
    void raw(const std::string& key, const std::string& value);
    void text(const std::string& key, std::string_view value);
    void number(const std::string& key, std::int64_t value);

    void minutes(const std::string& key, rules::Minutes value) { number(key, value.count()); }

    void flag(const std::string& key, bool value) { raw(key, value ? "true" : "false"); }

    void words(const std::string& key, const rules::Text& value);
    void spans(const std::string& key, const std::vector<rules::OpenSpan>& value);

    template <class List, class Name>
    void texts(const std::string& key, const List& list, Name name) {
        raw(key, list_of(list, name));
    }

    /// A basic string of TOML.
    static std::string quoted(std::string_view text);

    template <class List, class Name>
    static std::string list_of(const List& list, Name name) {
        std::string items;
        for (const auto& item : list) {
            items += (items.empty() ? "" : ", ") + quoted(name(item));
        }
        return "[" + items + "]";
    }

    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

/// Only for write_hall(): officials, look, zones, boards, voice and payment.
void write_screens(TomlWriter& out, const rules::HallConfig& hall);

} // namespace motcua::hall
