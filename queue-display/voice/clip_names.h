#pragma once

#include "ui/voice/spell_number.h"

#include <string>
#include <string_view>
#include <vector>

namespace motcua::display {

using ui::NumberReading;
using ui::NumberWords;

// The names of recorded clips: plain letters, digits and dashes, so that any computer can hold and
// send the files. docs/voice-pack.md lists them.

/// The name of a run of words: "Mời công dân số " -> "moi-cong-dan-so"; empty when there is no
/// letter in it.
std::string clip_name(std::string_view words);

/// A label as Vietnamese clips, "" a pause between groups: "A021" -> chu-a, "", khong, hai, mot.
std::vector<std::string>
vietnamese_clips(std::string_view label, NumberReading reading, const NumberWords& words);

/// A label digit by digit for every other language: "A01" -> letter-a, "", digit-0, digit-1.
std::vector<std::string> digit_clips(std::string_view label);

/// Every clip that a label may need in this language.
std::vector<std::string> all_label_clips(const std::string& language, const NumberWords& words);

} // namespace motcua::display
