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

TEST(DisplayOptions, ShowAConfiguredBoardByItsName) {
    const DisplayOptions options = read({"--name", "sanh"});
    EXPECT_EQ(options.name(), "sanh");
    EXPECT_EQ(options.setup.name, "sanh");
    EXPECT_EQ(options.voice, std::nullopt) << "as the hall has it";
}

TEST(DisplayOptions, SpeakOnAPlainCallingBoardByThemselves) {
    EXPECT_TRUE(read({}).setup.plain.board.voice);
    EXPECT_EQ(read({}).name(), "calling");
    EXPECT_FALSE(read({"--board", "waiting"}).setup.plain.board.voice);
    EXPECT_EQ(read({"--voice", "off"}).voice, false);
    EXPECT_EQ(read({"--board", "waiting", "--voice", "on"}).voice, true);
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
