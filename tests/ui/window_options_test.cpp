#include "ui/window_options.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace motcua::ui {

namespace {

WindowOptions read(const QStringList& arguments) {
    QCommandLineParser parser;
    add_window_options(parser);
    parser.parse(QStringList{QStringLiteral("motcua-kiosk")} + arguments);
    return read_window_options(parser);
}

TEST(WindowOptions, HaveDefaults) {
    const WindowOptions options = read({});
    EXPECT_EQ(options.hall, QStringLiteral("ws://127.0.0.1:7450"));
    EXPECT_EQ(options.language, QStringLiteral("vi"));
    EXPECT_TRUE(options.geometry.isNull());
    EXPECT_TRUE(options.pictures.isEmpty());
    EXPECT_TRUE(options.motion);
}

TEST(WindowOptions, ReadAGeometry) {
    EXPECT_EQ(read({QStringLiteral("--geometry"), QStringLiteral("540x960+100+20")}).geometry,
              QRect(100, 20, 540, 960));
    EXPECT_EQ(read({QStringLiteral("--geometry"), QStringLiteral("1080x1920")}).geometry,
              QRect(0, 0, 1080, 1920));
}

TEST(WindowOptions, RefuseWhatTheyDoNotKnow) {
    for (const char* wrong : {"540", "x960", "540x960+1", "1x1", "540x960+-1+0"})
        EXPECT_THROW(read({QStringLiteral("--geometry"), QLatin1String(wrong)}), std::runtime_error)
            << wrong;
    EXPECT_THROW(read({QStringLiteral("--language"), QStringLiteral("fr")}), std::runtime_error);
}

} // namespace

} // namespace motcua::ui
