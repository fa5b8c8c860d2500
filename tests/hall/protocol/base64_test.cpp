#include "hall/protocol/base64.h"

#include <gtest/gtest.h>

using motcua::protocol::from_base64;
using motcua::protocol::to_base64;

TEST(Base64, writes_and_reads_the_examples_of_the_standard) {
    const std::pair<const char*, const char*> examples[] = {{"", ""},
                                                            {"f", "Zg=="},
                                                            {"fo", "Zm8="},
                                                            {"foo", "Zm9v"},
                                                            {"foob", "Zm9vYg=="},
                                                            {"fooba", "Zm9vYmE="},
                                                            {"foobar", "Zm9vYmFy"}};
    for (const auto& [bytes, text] : examples) {
        EXPECT_EQ(to_base64(bytes), text);
        EXPECT_EQ(from_base64(text), bytes);
    }
}

TEST(Base64, carries_every_byte) {
    std::string all;
    for (int byte = 0; byte < 256; ++byte) {
        all += static_cast<char>(byte);
        EXPECT_EQ(from_base64(to_base64(all)), all);
    }
}

TEST(Base64, reads_nothing_else) {
    for (const char* text : {"Z",
                             "Zg",
                             "Zg=",
                             "Zg===",
                             "Zh==",
                             "Zm9=",
                             "=",
                             "====",
                             "Zm 9",
                             "Zm9v\n",
                             "Zg==Zg==",
                             "Zm-_"}) {
        EXPECT_EQ(from_base64(text), std::nullopt) << text;
    }
}
