#include "drivers/scanner/keyboard_parser.h"

#include <gtest/gtest.h>

#include <cstring>
#include <linux/input.h>
#include <stdexcept>

namespace motcua::drivers {
namespace {

using namespace std::chrono_literals;
using Texts = std::vector<std::string>;

/// A keyboard that a scanner types on.
class KeyboardParserTest : public testing::Test {
protected:
    void make(KeyboardFormat format = {}) {
        parser_ = std::make_unique<KeyboardParser>(std::move(format));
    }

    void event(int type, int code, int value) {
        input_event one{};
        one.type = static_cast<std::uint16_t>(type);
        one.code = static_cast<std::uint16_t>(code);
        one.value = value;
        const auto* const bytes = reinterpret_cast<const std::uint8_t*>(&one);
        for (const auto& scan : parser_->feed({bytes, sizeof one}, now_)) {
            scans_.push_back(std::string(name_of(scan.symbology)) + " " + scan.data);
        }
    }

    void press(int key) { event(EV_KEY, key, 1); }

    void release(int key) { event(EV_KEY, key, 0); }

    void type(const std::vector<int>& keys) {
        for (const int key : keys) {
            press(key);
            event(EV_SYN, SYN_REPORT, 0);
            release(key);
        }
    }

    void type_shifted(int key) {
        press(KEY_LEFTSHIFT);
        type({key});
        release(KEY_LEFTSHIFT);
    }

    /// Alt and a number on the numeric keypad.
    void type_number(const std::string& digits) {
        constexpr int keypad[] = {KEY_KP0,
                                  KEY_KP1,
                                  KEY_KP2,
                                  KEY_KP3,
                                  KEY_KP4,
                                  KEY_KP5,
                                  KEY_KP6,
                                  KEY_KP7,
                                  KEY_KP8,
                                  KEY_KP9};
        press(KEY_LEFTALT);
        for (const char digit : digits) {
            type({keypad[digit - '0']});
        }
        release(KEY_LEFTALT);
    }

    std::unique_ptr<KeyboardParser> parser_;
    ScanParser::Time now_{};
    Texts scans_;
};

TEST_F(KeyboardParserTest, reads_what_is_typed_until_enter) {
    make();
    type_shifted(KEY_A);
    type({KEY_0, KEY_0, KEY_1, KEY_ENTER});
    type({KEY_B, KEY_MINUS, KEY_KPENTER});
    EXPECT_EQ(scans_, (Texts{"unknown A001", "unknown b-"}));
}

TEST_F(KeyboardParserTest, reads_the_aim_id_and_signs) {
    make();
    type({KEY_RIGHTBRACE});
    type_shifted(KEY_Q);
    type({KEY_1, KEY_X});
    type_shifted(KEY_BACKSLASH);
    type_shifted(KEY_2);
    type({KEY_TAB});
    EXPECT_EQ(scans_, Texts{"qr x|@"});
}

TEST_F(KeyboardParserTest, follows_the_layout_the_scanner_is_set_to) {
    KeyboardFormat french;
    french.layout = "fr";
    make(french);
    type({KEY_A, KEY_Q, KEY_ENTER});
    EXPECT_EQ(scans_, Texts{"unknown qa"});
    KeyboardFormat none;
    none.layout = "nowhere";
    EXPECT_THROW(make(none), std::runtime_error);
}

TEST_F(KeyboardParserTest, does_not_repeat_a_key_that_is_held) {
    make();
    press(KEY_A);
    for (int i = 0; i < 100; ++i) {
        event(EV_KEY, KEY_A, 2);
    }
    release(KEY_A);
    type({KEY_ENTER});
    EXPECT_EQ(scans_, Texts{"unknown a"});
}

TEST_F(KeyboardParserTest, reads_bytes_that_are_typed_as_numbers) {
    make();
    for (const char* byte : {"077", "225", "186", "171", "117"}) { // M, three of ẫ, u
        type_number(byte);
    }
    type({KEY_ENTER});
    EXPECT_EQ(scans_, Texts{"unknown Mẫu"});
}

TEST_F(KeyboardParserTest, reads_letters_that_are_typed_as_numbers) {
    KeyboardFormat format;
    format.alt_numpad = KeyboardFormat::AltNumpad::characters;
    make(format);
    for (const char* letter : {"77", "7851", "233", "0", "99999999"}) {
        type_number(letter);
    }
    type({KEY_ENTER});
    EXPECT_EQ(scans_, Texts{"unknown Mẫé"});
}

TEST_F(KeyboardParserTest, drops_what_is_never_finished) {
    make();
    type({KEY_A, KEY_B});
    EXPECT_EQ(parser_->deadline(), now_ + 500ms);
    now_ += 1s;
    parser_->rest(now_);
    EXPECT_EQ(parser_->dropped(), 1U);
    type({KEY_C, KEY_ENTER});
    EXPECT_EQ(scans_, Texts{"unknown c"});
}

TEST_F(KeyboardParserTest, lets_go_of_every_key_when_the_cable_is_pulled) {
    make();
    press(KEY_LEFTSHIFT);
    type({KEY_A});
    parser_->reset();
    type({KEY_B, KEY_ENTER});
    EXPECT_EQ(scans_, Texts{"unknown b"});
}

TEST_F(KeyboardParserTest, is_not_shaken_by_keys_that_type_nothing) {
    make();
    for (int key = 0; key < KEY_CNT; ++key) {
        if (key != KEY_ENTER && key != KEY_KPENTER && key != KEY_TAB) {
            type({key});
        }
    }
    event(EV_REL, REL_X, 5);
    event(EV_KEY, KEY_A, -7);
    parser_->reset();
    type({KEY_Z, KEY_ENTER});
    ASSERT_FALSE(scans_.empty());
    EXPECT_EQ(scans_.back(), "unknown z");
}

} // namespace
} // namespace motcua::drivers
