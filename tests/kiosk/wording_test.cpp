#include "kiosk/wording.h"

#include <gtest/gtest.h>

namespace motcua::kiosk {

namespace {

std::string wait(int low, int high) {
    return Wording::wait(Wait{low, high}).toStdString();
}

std::string levels(int count) {
    QStringList all;
    for (int level = 1; level <= count; ++level)
        all << Wording::level(level, count);
    return all.join(QStringLiteral(", ")).toStdString();
}

TEST(Wording, TellsAWaitAsARange) {
    EXPECT_EQ(wait(10, 20), "10–20 phút");
    EXPECT_EQ(wait(0, 10), "dưới 10 phút");
    EXPECT_EQ(wait(15, 15), "khoảng 15 phút");
    EXPECT_EQ(wait(0, 0), "Không phải chờ");
    EXPECT_TRUE(Wording::wait(std::nullopt).isEmpty());
}

TEST(Wording, SaysThatNoCounterIsOpenYet) {
    EXPECT_EQ(Wording::wait(std::nullopt, 0), QStringLiteral("Quầy chưa mở"));
    EXPECT_TRUE(Wording::wait(std::nullopt, 1).isEmpty());
}

TEST(Wording, CountsPeopleWithTheirUnit) {
    EXPECT_EQ(Wording::ahead(6), QStringLiteral("6 người"));
    EXPECT_EQ(Wording::ahead(0), QStringLiteral("Không có ai"));
    EXPECT_TRUE(Wording::waiting(0).isEmpty());
}

TEST(Wording, NamesCounters) {
    const QString one = QStringLiteral("1");
    const QString two = QStringLiteral("2");
    EXPECT_EQ(Wording::counters({one}), QStringLiteral("Quầy 1"));
    EXPECT_EQ(Wording::counters({one, two}), QStringLiteral("Quầy 1 và 2"));
    EXPECT_EQ(Wording::counters({one, two, QStringLiteral("5")}), QStringLiteral("Quầy 1, 2 và 5"));
    EXPECT_TRUE(Wording::counters({}).isEmpty());
}

TEST(Wording, TellsOpeningTodayByTimeAndLaterByDay) {
    const QString vi = QStringLiteral("vi");
    constexpr std::int64_t morning = 1'795'398'120'000;
    EXPECT_EQ(Wording::opening(morning + 3'600'000, morning, vi),
              QStringLiteral("Mở cửa lúc 09:42"));
    EXPECT_EQ(Wording::opening(morning + 86'400'000, morning, vi),
              QStringLiteral("Mở cửa lúc 08:42, Thứ Ba 24/11/2026"));
    EXPECT_TRUE(Wording::opening(0, morning, vi).isEmpty());
}

TEST(Wording, NamesEveryLevelOfThreeAndFive) {
    EXPECT_EQ(levels(2), "Hài lòng, Chưa hài lòng");
    EXPECT_EQ(levels(3), "Rất hài lòng, Hài lòng, Chưa hài lòng");
    EXPECT_EQ(levels(4), "Rất hài lòng, Hài lòng, Chưa hài lòng, Rất không hài lòng");
    EXPECT_EQ(levels(5), "Rất hài lòng, Hài lòng, Bình thường, Chưa hài lòng, Rất không hài lòng");
}

} // namespace

} // namespace motcua::kiosk
