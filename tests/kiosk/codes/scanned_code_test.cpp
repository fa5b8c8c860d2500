#include "kiosk/codes/scanned_code.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace motcua::kiosk {

namespace {

using Kind = ScannedCode::Kind;

struct Case {
    std::string text;
    Kind kind;
    std::string meaning = {};
};

TEST(ScannedCode, KnowsWhatItIs) {
    const std::string card = "075085000011|270000001|Nguyễn Văn Mẫu|15081985|Nam|Đồng Nai|20042021";
    const std::vector<Case> cases{
        {"https://motcua.tranbien.example/t/0f5m8x2k9qj7", Kind::ticket, "0f5m8x2k9qj7"},
        {"https://motcua.tranbien.example/t/0f5m8x2k9qj7\r\n", Kind::ticket, "0f5m8x2k9qj7"},
        {"HTTP://HALL/T/0F5M8X2K9QJ7", Kind::ticket, "0f5m8x2k9qj7"},
        {"HEN-4821", Kind::appointment, "HEN-4821"},
        {"HEN-4821\r", Kind::appointment, "HEN-4821"},
        {"000.00.32.H19-180814-0001", Kind::dossier, "000.00.32.H19-180814-0001"},
        {"H19.32-250701-0015\n", Kind::dossier, "H19.32-250701-0015"},
        {"https://example.gov.vn/?ma=G09.20-20260609-0092637",
         Kind::dossier,
         "G09.20-20260609-0092637"},
        {card, Kind::card},
        {card + "\r\n", Kind::card},
        {"075085000011|270000001|Nguyễn Văn Mẫu|31021985|Nam|Đồng Nai|20042021",
         Kind::card_damaged},
        {"07508500001|270000001|Nguyễn Văn Mẫu|15081985|Nam|Đồng Nai|20042021", Kind::card_damaged},
        {"075085000011", Kind::card_damaged},
        {"IDVNM0850000116075085000011<<6", Kind::card_damaged},
        {"DN4750000000001|4e677579e1bb856e|01/01/1990|1|...", Kind::health_card},
        {"7512345678|4e677579e1bb856e|01/01/1990|1|...|...", Kind::health_card},
        {"00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA5303704"
         "5802VN63049E6F",
         Kind::payment},
        {"https://example.org/", Kind::address},
        {"https://example.org/t/", Kind::address},
        {"https://example.org/t/a?b=c", Kind::address},
        {"https://example.org/t/" + std::string(65, 'a'), Kind::address},
        {"www.example.org", Kind::address},
        {"javascript:alert(1)", Kind::unknown},
        {"abc", Kind::unknown},
        {"", Kind::unknown},
        {"\r\n", Kind::unknown},
        {"Xin chào", Kind::unknown},
        {std::string("HEN\0-1", 6), Kind::unknown},
        {"HEN\x1b[2J", Kind::unknown},
        {"HEN-4821\nHEN-4822", Kind::unknown},
        {std::string(1'000'000, 'A'), Kind::unknown},
        {"\xff\xfe", Kind::unknown},
    };
    for (const Case& one : cases) {
        const ScannedCode code = read_scanned(one.text);
        EXPECT_EQ(code.kind, one.kind) << one.text.substr(0, 60);
        EXPECT_EQ(code.text, one.meaning);
        EXPECT_EQ(code.card.has_value(), one.kind == Kind::card);
    }
}

} // namespace

} // namespace motcua::kiosk
