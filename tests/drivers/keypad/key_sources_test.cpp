#include "drivers/keypad/event_keys.h"
#include "drivers/keypad/frame_keys.h"
#include "drivers/keypad/hid_keys.h"

#include <gtest/gtest.h>

#include <linux/input.h>
#include <random>

namespace motcua::drivers {
namespace {

using Kind = KeyChange::Kind;

/// "+2" key 2 went down, "-2" up, "!2" clicked; "5:+2" of unit 5.
std::string words(const std::vector<KeyChange>& changes) {
    std::string text;
    for (const auto& change : changes) {
        text += (text.empty() ? "" : " ") + change.unit + (change.unit.empty() ? "" : ":");
        text += change.kind == Kind::down ? '+' : change.kind == Kind::up ? '-' : '!';
        text += std::to_string(change.key);
    }
    return text;
}

HidKeysFormat xk4() {
    HidKeysFormat format;
    format.unit_at = 0;
    format.kind_at = 1;
    format.kind_at_most = 3;
    format.keys = {{2, 1, 1}, {3, 1, 1}, {4, 1, 1}, {5, 1, 1}};
    return format;
}

TEST(HidKeys, reads_the_keys_of_an_x_keys_stick) {
    HidKeys pad(xk4());
    EXPECT_EQ(words(pad.feed(Bytes{0, 0, 1, 0, 0, 0, 0, 0, 0, 9})), "0:+0 0:-1 0:-2 0:-3");
    EXPECT_EQ(words(pad.feed(Bytes{7, 0, 0, 0, 1, 1})), "7:-0 7:-1 7:+2 7:+3");
    EXPECT_EQ(words(pad.feed(Bytes{0, 0xd6, 1, 1, 1, 1})), "") << "its version, no keys";
    EXPECT_EQ(words(pad.feed(Bytes{0, 0, 1})), "0:+0") << "a short report";
    EXPECT_EQ(words(pad.feed(Bytes{})), "");
}

TEST(HidKeys, reads_keys_that_are_low_when_pressed_or_a_number) {
    HidKeysFormat format;
    format.report = 4;
    format.keys = {{1, 0x80, 0x00}, {2, 0xff, 7}};
    HidKeys pad(format);
    EXPECT_EQ(words(pad.feed(Bytes{4, 0x7f, 0})), "+0 -1");
    EXPECT_EQ(words(pad.feed(Bytes{4, 0x80, 7})), "-0 +1");
    EXPECT_EQ(words(pad.feed(Bytes{5, 0x7f, 7})), "");
}

TEST(EventKeys, knows_keys_by_name) {
    EXPECT_EQ(key_code("KEY_KP1"), KEY_KP1);
    EXPECT_EQ(key_code("BTN_TRIGGER"), BTN_TRIGGER);
    EXPECT_EQ(key_code("KEY_F24"), KEY_F24);
    EXPECT_EQ(key_code("KEY_NOWHERE"), std::nullopt);
    EXPECT_NE(key_names().find("KEY_KP1"), std::string::npos);
}

TEST(EventKeys, reads_presses_and_releases) {
    EventKeys pad({KEY_KP1, KEY_KP2});
    const auto event = [&](int type, int code, int value) {
        input_event one{};
        one.type = static_cast<std::uint16_t>(type);
        one.code = static_cast<std::uint16_t>(code);
        one.value = value;
        const auto* const bytes = reinterpret_cast<const std::uint8_t*>(&one);
        return words(pad.feed({bytes, sizeof one}));
    };
    EXPECT_EQ(event(EV_KEY, KEY_KP2, 1), "+1");
    EXPECT_EQ(event(EV_KEY, KEY_KP2, 2), "");
    EXPECT_EQ(event(EV_KEY, KEY_KP2, 0), "-1");
    EXPECT_EQ(event(EV_KEY, KEY_KP3, 1), "");
    EXPECT_EQ(event(EV_MSC, KEY_KP1, 1), "");
    EXPECT_EQ(words(pad.feed(Bytes(sizeof(input_event) - 1))), "");
}

/// The frame of "21键点阵液晶呼叫器": FF 68 L L 68 addr cmd data sum 16.
FrameKeysFormat caller() {
    FrameKeysFormat format;
    format.start = {0x68};
    format.end = {0x16};
    format.length_at = 1;
    format.length_again_at = 2;
    format.start_again_at = 3;
    format.length_adds = 6;
    format.checksum = Checksum::sum8;
    format.checksum_from = 4;
    format.unit_at = 4;
    format.key_at = 5;
    format.keys = {{0x01, 0x00}, {0x01, 0x01}};
    return format;
}

const Bytes call{0xff, 0x68, 0x03, 0x03, 0x68, 0x05, 0x01, 0x00, 0x06, 0x16};

TEST(FrameKeys, reads_a_caller) {
    FrameKeys pad(caller());
    EXPECT_EQ(words(pad.feed(call)), "5:!0");
    EXPECT_EQ(words(pad.feed(Bytes{0x68, 3, 3, 0x68, 12, 1, 1, 14, 0x16})), "12:!1");
    EXPECT_EQ(words(pad.feed(Bytes{0x68, 3, 3, 0x68, 12, 9, 9, 30, 0x16})), "") << "no key of ours";
}

TEST(FrameKeys, reads_frames_however_they_are_cut) {
    for (std::size_t cut = 1; cut < call.size(); ++cut) {
        FrameKeys pad(caller());
        std::string all = words(pad.feed(std::span(call).first(cut)));
        all += words(pad.feed(std::span(call).subspan(cut)));
        EXPECT_EQ(all, "5:!0") << cut;
    }
}

TEST(FrameKeys, reads_on_after_noise) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    for (int round = 0; round < 500; ++round) {
        FrameKeys pad(caller());
        Bytes bytes(random() % 30);
        for (auto& byte : bytes) {
            byte = static_cast<std::uint8_t>(random());
        }
        // Noise that begins like a frame may take as many bytes as that would have.
        for (int again = 0; again < 40; ++again) {
            bytes.insert(bytes.end(), call.begin(), call.end());
        }
        EXPECT_NE(words(pad.feed(bytes)).find("5:!0"), std::string::npos);
    }
}

TEST(FrameKeys, does_not_take_a_damaged_frame) {
    for (std::size_t at = 1; at < call.size(); ++at) {
        auto frame = call;
        frame[at] = static_cast<std::uint8_t>(frame[at] ^ 0x10);
        FrameKeys pad(caller());
        EXPECT_EQ(words(pad.feed(frame)), "") << at;
    }
}

TEST(FrameKeys, survives_a_megabyte) {
    FrameKeys pad(caller());
    pad.feed(Bytes(1'000'000, 0x68));
    EXPECT_EQ(words(pad.feed(Bytes(200, 0))), "");
    EXPECT_EQ(words(pad.feed(call)), "5:!0");
}

TEST(FrameKeys, reads_lines_of_text_with_releases) {
    FrameKeysFormat format;
    format.start = {'U'};
    format.end = {'\r'};
    format.unit_at = 1;
    format.unit_size = 2;
    format.unit_is_text = true;
    format.key_at = 3;
    format.keys = {{'K', '1'}, {'K', '2'}};
    format.releases = {{'R', '1'}, {}};
    FrameKeys pad(format);
    const std::string_view text = "U01K1\rU01R1\rU02K2\rU03K9\rU\x01\x02K2\r";
    EXPECT_EQ(words(pad.feed({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()})),
              "01:+0 01:-0 02:!1 !1");
}

} // namespace
} // namespace motcua::drivers
