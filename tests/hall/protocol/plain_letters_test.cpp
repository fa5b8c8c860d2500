#include "hall/protocol/plain_letters.h"

#include <gtest/gtest.h>

#include <string>

namespace motcua::protocol {

namespace {

TEST(PlainLetters, TakesEveryVietnameseMarkAway) {
    const std::string a = "áàảãạăắằẳẵặâấầẩẫậ";
    const std::string e = "éèẻẽẹêếềểễệ";
    const std::string o = "óòỏõọôốồổỗộơớờởỡợ";
    EXPECT_EQ(plain_letters(a), std::string(17, 'a'));
    EXPECT_EQ(plain_letters(e), std::string(11, 'e'));
    EXPECT_EQ(plain_letters(o), std::string(17, 'o'));
    EXPECT_EQ(plain_letters("íìỉĩịúùủũụưứừửữựýỳỷỹỵđ"), "iiiiiuuuuuuuuuuuyyyyyd");
    EXPECT_EQ(plain_letters("ÁÀẢÃẠĂẮẰẲẴẶÂẤẦẨẪẬÉÈẺẼẸÊẾỀỂỄỆ"), "AAAAAAAAAAAAAAAAAEEEEEEEEEEE");
    EXPECT_EQ(plain_letters("ÍÌỈĨỊÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢÚÙỦŨỤƯỨỪỬỮỰÝỲỶỸỴĐ"),
              "IIIIIOOOOOOOOOOOOOOOOOUUUUUUUUUUUYYYYYD");
}

TEST(PlainLetters, ReadsDecomposedLettersLikeComposedOnes) {
    EXPECT_EQ(plain_letters("chu\u031b\u0301ng thu\u031b\u0323c"), "chung thuc");
}

TEST(PlainLetters, MarksOtherLettersAndRefusesWhatIsNotUtf8) {
    EXPECT_EQ(plain_letters("Lệ phí 公证 ñ"), "Le phi ?? ?");
    EXPECT_EQ(plain_letters("L\xE1"), "");
    EXPECT_EQ(plain_letters("\xC0\xAF"), "");         // overlong
    EXPECT_EQ(plain_letters("\xED\xA0\x80"), "");     // surrogate
    EXPECT_EQ(plain_letters("\xF4\x90\x80\x80"), ""); // beyond Unicode
}

TEST(SearchKey, IgnoresMarksCaseAndPunctuation) {
    EXPECT_EQ(search_key("Chứng thực bản sao (từ bản chính)"), "chung thuc ban sao tu ban chinh");
    EXPECT_EQ(search_key("  CHUNG   thuc "), "chung thuc");
    EXPECT_EQ(search_key("..."), "");
}

} // namespace

} // namespace motcua::protocol
