#include <QGuiApplication>

#include <gtest/gtest.h>

/// Boards need an application; pictures are drawn offscreen and in software.
int main(int argc, char* argv[]) {
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    const QGuiApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
