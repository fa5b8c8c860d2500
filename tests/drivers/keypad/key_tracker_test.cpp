#include "drivers/keypad/key_tracker.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>

namespace motcua::drivers {
namespace {

using namespace std::chrono_literals;
using Time = KeyTracker::Time;

std::string word(const KeyPress& press) {
    constexpr const char* names[] = {
        "next", "recall", "no_show", "finish", "rate", "pause", "help"};
    return press.unit + (press.unit.empty() ? "" : " ") +
           names[static_cast<std::size_t>(press.button)] +
           (press.button == Button::rate ? " " + std::to_string(press.level) : "");
}

/// Keys 0 to 2: rate 1 to 3; key 3: next on release; key 4: no_show when held.
class KeyTrackerTest : public testing::Test {
protected:
    std::string words(const std::vector<KeyPress>& presses) {
        std::string text;
        for (const auto& press : presses) {
            text += (text.empty() ? "" : ", ") + word(press);
        }
        return text;
    }

    std::string down(std::size_t key, const std::string& unit = "") {
        return words(tracker_.set(unit, key, true, now_));
    }

    std::string up(std::size_t key, const std::string& unit = "") {
        return words(tracker_.set(unit, key, false, now_));
    }

    /// Lets time pass, waking the tracker whenever it wants to be.
    std::string wait(std::chrono::milliseconds time) {
        const auto end = now_ + time;
        std::string text;
        while (tracker_.deadline() && *tracker_.deadline() <= end) {
            now_ = std::max(now_, *tracker_.deadline());
            text += words(tracker_.wake(now_));
        }
        now_ = end;
        return text;
    }

    /// What came of several things done one after another; a braced list is in order.
    static std::string all(std::initializer_list<std::string> done) {
        std::string text;
        for (const auto& one : done) {
            text += one;
        }
        return text;
    }

    Time now_{1h};
    KeyTracker tracker_{{{Button::rate, 1, Edge::press},
                         {Button::rate, 2, Edge::press},
                         {Button::rate, 3, Edge::press},
                         {Button::next, 0, Edge::release},
                         {Button::no_show, 0, Edge::hold}},
                        KeyTiming{}};
};

TEST_F(KeyTrackerTest, counts_a_press_once) {
    EXPECT_EQ(down(0), "rate 1");
    EXPECT_EQ(down(0), "");
    EXPECT_EQ(wait(200ms), "");
    EXPECT_EQ(up(0), "");
    EXPECT_EQ(wait(200ms), "");
    EXPECT_EQ(down(1), "rate 2");
}

TEST_F(KeyTrackerTest, counts_a_bouncing_contact_once) {
    std::string text;
    for (int bounce = 0; bounce < 6; ++bounce) {
        text += down(0);
        text += wait(2ms);
        text += up(0);
        text += wait(2ms);
    }
    text += down(0);
    text += wait(500ms);
    for (int bounce = 0; bounce < 6; ++bounce) {
        text += all({up(0), wait(1ms), down(0), wait(1ms)});
    }
    text += all({up(0), wait(1s)});
    EXPECT_EQ(text, "rate 1");
    EXPECT_EQ(down(0), "rate 1");
}

TEST_F(KeyTrackerTest, follows_a_contact_that_settled_while_it_was_not_looked_at) {
    EXPECT_EQ(down(3), "");
    EXPECT_EQ(all({wait(5ms), up(3)}), ""); // may be a bounce
    EXPECT_EQ(wait(100ms), "next");         // it was none
}

TEST_F(KeyTrackerTest, takes_two_keys_at_once_for_a_hand) {
    EXPECT_EQ(down(0), "rate 1");
    EXPECT_EQ(down(2), "");
    EXPECT_EQ(all({wait(100ms), up(0), up(2), wait(100ms)}), "");
    EXPECT_EQ(down(3), "");
    EXPECT_EQ(down(0), "");
    EXPECT_EQ(all({wait(100ms), up(3), up(0)}), "next");
}

TEST_F(KeyTrackerTest, waits_for_keys_that_must_be_held) {
    EXPECT_EQ(down(4), "");
    EXPECT_EQ(all({wait(1s), up(4), wait(1s)}), "");
    EXPECT_EQ(down(4), "");
    EXPECT_EQ(wait(1400ms), "");
    EXPECT_EQ(wait(200ms), "no_show");
    EXPECT_EQ(all({wait(3s), up(4)}), "");
}

TEST_F(KeyTrackerTest, puts_a_stuck_key_out_of_use_and_lets_the_others_work) {
    EXPECT_EQ(down(0), "rate 1");
    EXPECT_EQ(wait(14s), "");
    EXPECT_FALSE(tracker_.stuck());
    EXPECT_EQ(wait(2s), "");
    EXPECT_TRUE(tracker_.stuck());
    EXPECT_EQ(tracker_.deadline(), std::nullopt) << "a stuck key wakes nobody";
    EXPECT_EQ(down(1), "rate 2");
    EXPECT_EQ(all({wait(100ms), up(1), wait(100ms)}), "");
    EXPECT_EQ(up(0), "");
    EXPECT_FALSE(tracker_.stuck());
    EXPECT_EQ(all({wait(100ms), down(0)}), "rate 1");
}

TEST_F(KeyTrackerTest, does_not_act_when_a_stuck_key_comes_up) {
    EXPECT_EQ(down(3), "");
    EXPECT_EQ(all({wait(20s), up(3), wait(1s)}), "");
}

TEST_F(KeyTrackerTest, keeps_units_apart) {
    EXPECT_EQ(down(0, "5"), "5 rate 1");
    EXPECT_EQ(down(0, "6"), "6 rate 1");
    EXPECT_EQ(down(9, "6"), "") << "a key the pad does not have";
}

TEST_F(KeyTrackerTest, takes_clicks_of_pads_that_tell_no_release) {
    EXPECT_EQ(words(tracker_.click("", 0, now_)), "rate 1");
    EXPECT_EQ(words(tracker_.click("", 0, now_)), "") << "told twice at once";
    EXPECT_EQ(wait(100ms), "");
    EXPECT_EQ(words(tracker_.click("", 0, now_)), "rate 1");
    wait(1h);
    EXPECT_FALSE(tracker_.stuck());
}

TEST_F(KeyTrackerTest, forgets_what_was_down_when_the_pad_is_gone) {
    EXPECT_EQ(down(0), "rate 1");
    tracker_.reset();
    EXPECT_EQ(tracker_.deadline(), std::nullopt);
    EXPECT_EQ(down(1), "rate 2");
}

} // namespace
} // namespace motcua::drivers
