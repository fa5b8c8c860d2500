#include "kiosk/scanned_code.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace motcua::kiosk {

namespace {

using Kind = ScannedCode::Kind;

struct Case {
    std::string text;
    Kind kind;
    std::string meaning;
};

TEST(ScannedCode, KnowsTicketsCodesAndNothingElse) {
    const std::vector<Case> cases{
        {"https://motcua.tranbien.example/t/0f5m8x2k9qj7", Kind::ticket, "0f5m8x2k9qj7"},
        {"HTTP://HALL/T/0F5M8X2K9QJ7", Kind::ticket, "0f5m8x2k9qj7"},
        {"HEN-4821", Kind::code, "HEN-4821"},
        {"https://example.org/", Kind::unknown, ""},
        {"https://example.org/t/", Kind::unknown, ""},
        {"https://example.org/t/a?b=c", Kind::unknown, ""},
        {"https://example.org/t/" + std::string(65, 'a'), Kind::unknown, ""},
        {"001084000123", Kind::unknown, ""},
        {"001084000123|012345678|Nguyễn Văn A|01011984|Nam|Hà Nội|01012021", Kind::unknown, ""},
        {"abc", Kind::unknown, ""},
        {"", Kind::unknown, ""},
        {std::string("HEN\0-1", 6), Kind::unknown, ""},
        {"HEN\x1b[2J", Kind::unknown, ""},
        {std::string(1'000'000, 'A'), Kind::unknown, ""},
    };
    for (const Case& one : cases) {
        const ScannedCode code = read_scanned(one.text);
        EXPECT_EQ(code.kind, one.kind) << one.text.substr(0, 60);
        EXPECT_EQ(code.text, one.meaning);
    }
}

} // namespace

} // namespace motcua::kiosk
