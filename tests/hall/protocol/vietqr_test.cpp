#include "hall/protocol/vietqr.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace motcua::protocol {

namespace {

// NAPAS, examples 6.1.1 to 6.1.4. Number 6.1.1 says length 12 and has 13 digits; with its length
// mended its checksum is 9E6F.
const std::string published_wrong = "00020101021138570010A00000072701270006970403011200110123456780"
                                    "208QRIBFTTA53037045802VN6304F4E5";
const std::string account_static = "00020101021138570010A000000727012700069704030113001101234567802"
                                   "08QRIBFTTA53037045802VN63049E6F";
const std::string card_static =
    "00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN6304"
    "4F52";
const std::string account_dynamic =
    "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA53037045406180000"
    "5802VN62340107NPS68690819thanh toan don hang63042E2E";
const std::string card_dynamic =
    "00020101021238600010A00000072701300006970403011697040311012345670208QRIBFTTC5303704540618"
    "00005802VN62340107NPS68690819thanh toan don hang6304A203";

struct Vector {
    PaymentCode payment;
    std::string text;
};

const std::vector<Vector>& vectors() {
    const PaymentCode account{"970403", "0011012345678", false, 0, "", ""};
    const PaymentCode card{"970403", "9704031101234567", true, 0, "", ""};
    static const std::vector<Vector> all{
        {account, account_static},
        {card, card_static},
        {{"970403", "0011012345678", false, 180'000, "NPS6869", "thanh toan don hang"},
         account_dynamic},
        {{"970403", "9704031101234567", true, 180'000, "NPS6869", "thanh toan don hang"},
         card_dynamic},
        {{"970423", "00099999999", false, 0, "", ""},
         "00020101021138540010A00000072701240006970423011000999999990208QRIBFTTA53037045802VN6304"
         "CBB4"},
    };
    return all;
}

TEST(VietQr, EqualsThePublishedTextsByteForByte) {
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_EQ(write_vietqr(vectors()[i].payment).value_or(""), vectors()[i].text) << i;
}

TEST(VietQr, ReadsThePublishedTextsBack) {
    for (std::size_t i = 0; i < 4; ++i) {
        const auto read = read_vietqr(vectors()[i].text);
        ASSERT_TRUE(read) << i;
        EXPECT_EQ(*read, vectors()[i].payment) << i;
    }
}

TEST(VietQr, FoldsThePurposeToAsciiAndCutsItAt25) {
    const auto text = write_vietqr(
        {"970403", "0011012345678", false, 20'000, "", "Lệ phí chứng thực bản sao A017"});
    ASSERT_TRUE(text);
    EXPECT_NE(text->find("62290825Le phi chung thuc ban sao"), std::string::npos) << *text;
    const auto read = read_vietqr(*text);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->purpose, "Le phi chung thuc ban sao");
}

TEST(VietQr, KeepsControlCharactersOut) {
    const auto text = write_vietqr({"970403",
                                    "0011012345678",
                                    false,
                                    1,
                                    "",
                                    " A\n\x1b"
                                    "B\x7f "});
    ASSERT_TRUE(text);
    EXPECT_EQ(read_vietqr(*text)->purpose, "A  B");
}

TEST(VietQr, RefusesWhatNapasDoesNotAllow) {
    EXPECT_FALSE(write_vietqr({"97040", "0011012345678", false, 0, "", ""}));
    EXPECT_FALSE(write_vietqr({"97040X", "0011012345678", false, 0, "", ""}));
    EXPECT_FALSE(write_vietqr({"970403", "", false, 0, "", ""}));
    EXPECT_FALSE(write_vietqr({"970403", std::string(20, '1'), false, 0, "", ""}));
    EXPECT_FALSE(write_vietqr({"970403", "1 2", false, 0, "", ""}));
    EXPECT_FALSE(write_vietqr({"970403", "1", false, -1, "", ""}));
    EXPECT_FALSE(write_vietqr({"970403", "1", false, 10'000'000'000'000, "", ""}));
}

TEST(VietQr, ReadsNothingElse) {
    std::vector<std::string> wrong{
        published_wrong,
        "",
        "6304",
        "000201",
        account_static.substr(0, account_static.size() - 1) + "0",
        std::string(1'000'000, '0'),
    };
    // Every single character of a right text matters.
    for (std::size_t at = 0; at < account_dynamic.size(); ++at) {
        wrong.push_back(account_dynamic);
        wrong.back()[at] = wrong.back()[at] == '7' ? '8' : '7';
    }
    for (const std::string& text : wrong)
        EXPECT_FALSE(read_vietqr(text)) << text.substr(0, 200);
}

TEST(VietQr, ChecksumHasItsCheckValue) {
    EXPECT_EQ(crc16("123456789"), 0x29B1);
}

} // namespace

} // namespace motcua::protocol
