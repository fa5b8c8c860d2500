#pragma once

#include "hall/rules/text.h"

#include <string>
#include <vector>

namespace motcua::rules {

/// What a citizen reads of a procedure before applying (Decree 61/2018/NĐ-CP Art. 8(1)(a), 15(2)).
struct Procedure {
    std::vector<Text> papers; ///< what to bring, one paper a line
    Text time_limit;          ///< "In the working day"; empty: not said
    Text fee;                 ///< in words, with its unit; empty: not said
    bool online = false;      ///< can be applied for on the portal
    bool by_post = false;     ///< can be sent and returned by the public post
    std::string portal;       ///< address of its page on the portal, or empty
    std::string sample;       ///< address of the sample dossier, or empty

    bool operator==(const Procedure&) const = default;
};

/// Head of the hall, deputy, or whom to ask, published by name (Art. 9(7)).
struct Official {
    std::string name;
    Text title;
    std::string phone; ///< or empty

    bool operator==(const Official&) const = default;
};

/// How the hall looks on its screens. Empty values: as drawn by default.
struct Look {
    std::string navy; ///< "#0B2A4A": headers, buttons; white stands on it
    std::string gold; ///< "#FFC247": act here, now; dark ink stands on it
    std::string seal; ///< up to three letters in the ring

    bool operator==(const Look&) const = default;
};

} // namespace motcua::rules
