#pragma once

#include "ui/voice/spell_number.h"

#include <string>
#include <string_view>

namespace motcua::ui {

/// A text of a screen as it is to be spoken: ticket labels ("A017") letter by letter and digit by
/// digit, other Vietnamese numbers in words, "10–20" as a range, signs of layout as pauses. English
/// numbers are left to the voice, which reads them right.
std::string spoken_text(std::string_view text, bool vietnamese, const NumberWords& words);

} // namespace motcua::ui
