#include <QGuiApplication>

#include <gtest/gtest.h>

/// Runs tests that need Qt's event loop or pixels: offscreen and in software, as the screens'
/// own tests always are.
int main(int argc, char* argv[]) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    testing::InitGoogleTest(&argc, argv);
    QGuiApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
