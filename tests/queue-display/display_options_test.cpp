#include "queue-display/display_options.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace motcua::display {

namespace {

DisplayOptions read(const QStringList& arguments) {
    QCommandLineParser parser;
    add_display_options(parser);
    EXPECT_TRUE(parser.parse(QStringList{"motcua-display"} + arguments))
        << parser.errorText().toStdString();
    return read_display_options(parser);
}

TEST(DisplayOptions, SpeakOnTheCallingBoardByThemselves) {
    EXPECT_TRUE(read({}).voice);
    EXPECT_EQ(read({}).name(), "calling");
    EXPECT_FALSE(read({"--board", "waiting"}).voice);
    EXPECT_FALSE(read({"--voice", "off"}).voice);
    EXPECT_TRUE(read({"--board", "waiting", "--voice", "on"}).voice);
}

TEST(DisplayOptions, ChooseTheVoiceOfTheRegion) {
    EXPECT_EQ(read({}).profile.vietnamese_voice, "vi-vn-x-south");
    const DisplayOptions north =
        read({"--accent", "north", "--reading", "whole", "--repeats", "2", "--speak", "vi"});
    EXPECT_EQ(north.profile.vietnamese_voice, "vi");
    EXPECT_EQ(north.profile.reading, NumberReading::whole);
    EXPECT_EQ(north.profile.repeats, 2);
    EXPECT_FALSE(north.profile.english);
}

TEST(DisplayOptions, NameTheCounter) {
    EXPECT_EQ(read({"--board", "counter", "--counter", "2"}).name(), "counter-2");
    EXPECT_THROW(read({"--board", "counter"}), std::runtime_error);
}

TEST(DisplayOptions, TellWhatIsAllowed) {
    try {
        read({"--board", "weather"});
        FAIL();
    } catch (const std::runtime_error& error) {
        EXPECT_STREQ(error.what(),
                     "--board wants one of calling, counter, waiting, not \"weather\"");
    }
}

} // namespace

} // namespace motcua::display
