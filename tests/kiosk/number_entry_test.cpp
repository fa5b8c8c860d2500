#include "kiosk/number_entry.h"

#include <gtest/gtest.h>

#include <string>

namespace motcua::kiosk {

namespace {

struct NumberEntryTest : ::testing::Test {
    NumberEntryTest() {
        entry.use_series({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("BK")});
    }

    void type(const std::string& keys) {
        for (const char key : keys)
            entry.type(QString(QLatin1Char(key)));
    }

    NumberEntry entry;
};

TEST_F(NumberEntryTest, TakesASeriesLetterOnlyFirst) {
    type("A0B1B7");
    EXPECT_EQ(entry.number(), QStringLiteral("A017"));
}

TEST_F(NumberEntryTest, TakesANumberOfDigitsAlone) {
    type("1002");
    EXPECT_EQ(entry.number(), QStringLiteral("1002"));
}

TEST_F(NumberEntryTest, TakesNoLetterThatIsNoSeriesOfTheHall) {
    type("Q");
    EXPECT_TRUE(entry.number().isEmpty());
}

TEST_F(NumberEntryTest, TakesASeriesOfTwoLettersAndLongNumbers) {
    type("BK");
    EXPECT_EQ(entry.usable(), QStringLiteral("1234567890"));
    type("123456K7P");
    EXPECT_EQ(entry.number(), QStringLiteral("BK123456"));
    EXPECT_EQ(entry.check(), QStringLiteral("K7P"));
}

TEST_F(NumberEntryTest, IsNotReadyWithASeriesAlone) {
    type("BK");
    EXPECT_FALSE(entry.ready());
}

TEST_F(NumberEntryTest, GoesOnToTheCheckWithItsFirstLetter) {
    type("A017K7P");
    EXPECT_EQ(entry.number(), QStringLiteral("A017"));
    EXPECT_EQ(entry.check(), QStringLiteral("K7P"));
    EXPECT_TRUE(entry.complete());
}

TEST_F(NumberEntryTest, TakesLowerCaseAndNeverTooMuch) {
    type("a017");
    entry.editCheck();
    type("k7px");
    EXPECT_EQ(entry.check(), QStringLiteral("K7P"));
    EXPECT_TRUE(entry.usable().isEmpty());
}

TEST_F(NumberEntryTest, ErasesBackIntoTheNumber) {
    type("A017K");
    entry.erase();
    EXPECT_TRUE(entry.check().isEmpty());
    entry.erase();
    EXPECT_FALSE(entry.on_check());
    entry.erase();
    EXPECT_EQ(entry.number(), QStringLiteral("A01"));
}

TEST_F(NumberEntryTest, IsReadyPartByPart) {
    type("A");
    EXPECT_FALSE(entry.ready());
    type("1");
    EXPECT_TRUE(entry.ready());
    entry.editCheck();
    EXPECT_FALSE(entry.ready());
}

} // namespace

} // namespace motcua::kiosk
