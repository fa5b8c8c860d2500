#include "kiosk/codes/dossier_code.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace motcua::kiosk {

namespace {

struct Case {
    std::string text;
    std::string code; ///< empty: there is none
};

TEST(DossierCode, IsFoundBareAndInAddressesInBothOrders) {
    const std::string before = "https://dichvucong.example.gov.vn/tra-cuu?mahoso=";
    const std::vector<Case> cases{
        {"000.00.32.H19-180814-0001", "000.00.32.H19-180814-0001"},
        {"H19.32-250701-0015", "H19.32-250701-0015"},
        {"H19.32.4-250701-0015", "H19.32.4-250701-0015"},
        {"H19-250701-0015", "H19-250701-0015"},
        {"G09.20-20260609-0092637", "G09.20-20260609-0092637"},
        {"h19.32-250701-0015", "H19.32-250701-0015"},
        {" H19.32-250701-0015\r\n", "H19.32-250701-0015"},
        {before + "H19.32-250701-0015", "H19.32-250701-0015"},
        {before + "H19.32-250701-0015&loai=1", "H19.32-250701-0015"},
        {before + "H19%2E32%2D250701%2d0015#top", "H19.32-250701-0015"},
        {"https://example.gov.vn/hs/000.00.32.H19-180814-0001/xem", "000.00.32.H19-180814-0001"},
        {"https://example.gov.vn/hs/H19.32-250701-0015.html", "H19.32-250701-0015"},
        {"Mã hồ sơ: H19.32-250701-0015, hẹn trả 10/07", "H19.32-250701-0015"},
        {"H19.32-250231-0015", ""},   // 31 February
        {"H19.32-251301-0015", ""},   // month 13
        {"H19.32-19260609-0015", ""}, // another century
        {"H19.32-2507011-0015", ""},
        {"H19.32-250701-015", ""},
        {"H19.32-250701-00150015", ""},
        {"H19.32-250701", ""},
        {"H19..32-250701-0015", ""},
        {"H19.1234567-250701-0015", ""},
        {"H19.1.2.3.4.5.6-250701-0015", ""},
        {"123-250701-0015", ""}, // no body at the head or the end
        {"0905-250701-0015", ""},
        {"XH19.32-250701-0015", ""},
        {"H19.32-250701-0015-1", ""},
        {"HEN-4821", ""},
        {"https://example.gov.vn/", ""},
        {"", ""},
        {std::string(1'000'000, 'H'), ""},
        {std::string(1'000'000, '.'), ""},
        {std::string("H19.32\0-250701-0015", 19), ""},
    };
    for (const Case& one : cases)
        EXPECT_EQ(find_dossier_code(one.text).value_or(""), one.code) << one.text.substr(0, 100);
}

} // namespace

} // namespace motcua::kiosk
