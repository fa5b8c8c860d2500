#pragma once

#include "kiosk/codes/citizen_card.h"

#include <optional>
#include <string>
#include <string_view>

namespace motcua::kiosk {

/// What a scanned text is to the kiosk.
struct ScannedCode {
    enum class Kind {
        ticket,       ///< the QR of one of our tickets; `text` is its token
        dossier,      ///< a dossier's slip; `text` is the dossier's code
        appointment,  ///< may be an appointment; `text` is the code
        card,         ///< a citizen card; `card` is what may be used of it
        card_damaged, ///< begins like a citizen card and is not whole
        health_card,  ///< a health insurance card
        payment,      ///< a bank's payment code
        address,      ///< an address of the web that is not ours
        unknown,      ///< anything else
    };

    Kind kind = Kind::unknown;
    std::string text;
    std::optional<CitizenCard> card;
};

/// Reads the bytes of a scanner, with or without its line end. A ticket is an address with
/// "/t/<token>"; an appointment code is 4 to 32 letters, digits, '-' or '_'. Longer texts and
/// control characters are unknown. Nothing of a text that is not used is kept.
ScannedCode read_scanned(std::string_view text);

} // namespace motcua::kiosk
