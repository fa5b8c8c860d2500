#pragma once

#include "hall/rules/ids.h"

#include <charconv>
#include <string>
#include <string_view>
#include <utility>

namespace motcua::hall {

/// "service/chung-thuc"
inline std::string record_key(std::string_view kind, std::string_view id) {
    return std::string(kind) + "/" + std::string(id);
}

/// "call/17"
inline std::string record_key(std::string_view kind, rules::VisitId visit) {
    return record_key(kind, std::to_string(visit.value));
}

/// Splits "service/chung-thuc"; a key without a slash is its own kind.
inline std::pair<std::string_view, std::string_view> key_parts(std::string_view whole) {
    const auto slash = whole.find('/');
    if (slash == std::string_view::npos) {
        return {whole, {}};
    }
    return {whole.substr(0, slash), whole.substr(slash + 1)};
}

/// The visit named by a key's second part; none (0) when it is no number.
inline rules::VisitId visit_in_key(std::string_view text) {
    rules::VisitId id;
    std::from_chars(text.data(), text.data() + text.size(), id.value);
    return id;
}

} // namespace motcua::hall
