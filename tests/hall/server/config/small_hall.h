#pragma once

#include "hall/server/config/load_hall.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace motcua::hall {

/// The smallest good hall; the lines are counted on in the mistakes below.
inline constexpr std::string_view good_hall = R"([hall]
id = "h"
agency = { vi = "UBND", en = "Committee" }
name = { vi = "Một cửa", en = "One door" }
[hours]
monday = "07:30-11:30, 13:00-17:00"
[[field]]
id = "f"
name = { vi = "Chứng thực", en = "Certification" }
[[field.service]]
id = "s1"
name = { vi = "Bản sao", en = "Copies" }
series = "A"
[[field.service]]
id = "s2"
name = { vi = "Chữ ký", en = "Signatures" }
series = "1"
[[counter]]
id = "1"
name = { vi = "Quầy 1", en = "Counter 1" }
takes = ["s1", "s2"]
)";

/// The good hall with one line replaced (or, with an empty `line`, text added at the end).
inline std::string changed(std::string_view line, std::string_view instead) {
    std::string text(good_hall);
    if (line.empty()) {
        return text.append(instead);
    }
    const auto at = text.find(line);
    EXPECT_NE(at, std::string::npos) << line;
    return text.replace(at, line.size(), instead);
}

inline std::vector<std::string> mistakes_of(const std::string& text) {
    return read_hall(text, "hall.toml").mistakes;
}

} // namespace motcua::hall
