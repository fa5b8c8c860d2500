#include "drivers/scanner/scan.h"

#include <cstring>
#include <utility>

namespace motcua::drivers {
namespace {

struct AimCode {
    char letter;
    char modifier; ///< '*': any
    Symbology symbology;
};

/// The first row that fits; ISO/IEC 15424, annex A.
constexpr AimCode aim_codes[] = {
    {'A', '*', Symbology::code_39},
    {'C', '1', Symbology::gs1_128},
    {'C', '*', Symbology::code_128},
    {'E', '*', Symbology::ean_upc},
    {'F', '*', Symbology::codabar},
    {'G', '*', Symbology::code_93},
    {'I', '*', Symbology::itf},
    {'L', '*', Symbology::pdf417},
    {'Q', '*', Symbology::qr},
    {'U', '*', Symbology::maxicode},
    {'d', '*', Symbology::data_matrix},
    {'e', '*', Symbology::gs1_databar},
    {'z', '*', Symbology::aztec},
};

/// "Code ID" letters of the Honeywell symbology chart.
constexpr std::pair<char, Symbology> honeywell_codes[] = {
    {'s', Symbology::qr},
    {'w', Symbology::data_matrix},
    {'r', Symbology::pdf417},
    {'R', Symbology::pdf417},
    {'z', Symbology::aztec},
    {'x', Symbology::maxicode},
    {'j', Symbology::code_128},
    {'I', Symbology::gs1_128},
    {'y', Symbology::gs1_databar},
    {'b', Symbology::code_39},
    {'i', Symbology::code_93},
    {'a', Symbology::codabar},
    {'e', Symbology::itf},
    {'c', Symbology::ean_upc},
    {'d', Symbology::ean_upc},
    {'D', Symbology::ean_upc},
    {'E', Symbology::ean_upc},
};

} // namespace

std::string_view name_of(Symbology symbology) {
    constexpr std::string_view names[] = {"unknown",
                                          "qr",
                                          "data_matrix",
                                          "pdf417",
                                          "aztec",
                                          "maxicode",
                                          "code_128",
                                          "gs1_128",
                                          "gs1_databar",
                                          "code_39",
                                          "code_93",
                                          "codabar",
                                          "itf",
                                          "ean_upc"};
    return names[static_cast<std::size_t>(symbology)];
}

Symbology symbology_by_aim(std::string_view id) {
    if (id.size() != 3 || id[0] != ']') {
        return Symbology::unknown;
    }
    for (const auto& code : aim_codes) {
        if (code.letter == id[1] && (code.modifier == '*' || code.modifier == id[2])) {
            return code.symbology;
        }
    }
    return Symbology::unknown;
}

Symbology symbology_by_honeywell(std::uint8_t letter) {
    for (const auto& [code, symbology] : honeywell_codes) {
        if (static_cast<std::uint8_t>(code) == letter) {
            return symbology;
        }
    }
    return Symbology::unknown;
}

void forget(std::string& text) {
    text.resize(text.capacity());
    explicit_bzero(text.data(), text.size());
    text.clear();
}

} // namespace motcua::drivers
