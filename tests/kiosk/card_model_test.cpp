#include "kiosk/card_model.h"

#include <gtest/gtest.h>

namespace motcua::kiosk {

namespace {

Card card(const char* id, const char* wait) {
    return {.id = QLatin1String(id), .label = QLatin1String(id), .wait = QLatin1String(wait)};
}

struct CardModelTest : ::testing::Test {
    CardModelTest() {
        QObject::connect(&model, &CardModel::modelReset, [this] { ++resets; });
        QObject::connect(&model, &CardModel::dataChanged, [this] { ++changes; });
    }

    CardModel model;
    int resets = 0;
    int changes = 0;
};

TEST_F(CardModelTest, ChangesOnlyTheCardsThatDiffer) {
    model.show({card("a", "1"), card("b", "1")});
    EXPECT_EQ(resets, 1);
    model.show({card("a", "1"), card("b", "2")});
    EXPECT_EQ(resets, 1);
    EXPECT_EQ(changes, 1);
    model.show({card("a", "1"), card("b", "2")});
    EXPECT_EQ(changes, 1);
}

TEST_F(CardModelTest, StartsAnewWhenOthersAreShown) {
    model.show({card("a", "1")});
    model.show({card("b", "1")});
    EXPECT_EQ(resets, 2);
    EXPECT_EQ(model.count(), 1);
}

TEST_F(CardModelTest, GivesEveryRoleItsField) {
    model.show({{.id = QStringLiteral("A"),
                 .badge = QStringLiteral("A1"),
                 .label = QStringLiteral("name"),
                 .waiting = QStringLiteral("6"),
                 .wait = QStringLiteral("10"),
                 .reason = QStringLiteral("why"),
                 .open = false,
                 .chosen = true}});
    QHash<QByteArray, QString> shown;
    const auto roles = model.roleNames();
    for (auto role = roles.begin(); role != roles.end(); ++role)
        shown[role.value()] = model.data(model.index(0), role.key()).toString();
    EXPECT_EQ(shown["cardId"], QStringLiteral("A"));
    EXPECT_EQ(shown["badge"], QStringLiteral("A1"));
    EXPECT_EQ(shown["label"], QStringLiteral("name"));
    EXPECT_EQ(shown["waiting"], QStringLiteral("6"));
    EXPECT_EQ(shown["wait"], QStringLiteral("10"));
    EXPECT_EQ(shown["reason"], QStringLiteral("why"));
    EXPECT_EQ(shown["open"], QStringLiteral("false"));
    EXPECT_EQ(shown["chosen"], QStringLiteral("true"));
}

} // namespace

} // namespace motcua::kiosk
