#include "central/dossiers.h"
#include "tests/support/await.h"
#include "tests/support/hall_events.h"

#include <gtest/gtest.h>

namespace motcua::central {
namespace {

using testing::opening;

class DossiersTest : public ::testing::Test {
protected:
    protocol::DossierStatus ask(protocol::EventTime now) {
        return testing::await(loop_, dossiers_.look_up("H19-261123-0014", now));
    }

    boost::asio::awaitable<protocol::DossierStatus> provide(std::string code) {
        asked_ += 1;
        if (!there_)
            co_return protocol::unavailable_dossier(code);
        co_return protocol::known_dossier(code, 4, std::nullopt);
    }

    boost::asio::io_context loop_{1};
    int asked_ = 0;
    bool there_ = true;
    Dossiers dossiers_{[this](std::string code) { return provide(std::move(code)); }};
};

TEST_F(DossiersTest, keeps_an_answer_for_a_minute) {
    EXPECT_EQ(ask(opening).status, 4);
    EXPECT_EQ(ask(opening + std::chrono::seconds(59)).status, 4);
    EXPECT_EQ(asked_, 1);
    ask(opening + std::chrono::seconds(60));
    EXPECT_EQ(asked_, 2);
}

TEST_F(DossiersTest, asks_again_at_once_where_nobody_could_say) {
    there_ = false;
    EXPECT_EQ(ask(opening).answer, "unavailable");
    there_ = true;
    EXPECT_EQ(ask(opening).answer, "known");
}

TEST_F(DossiersTest, without_a_provider_nothing_is_known) {
    Dossiers nobody;
    EXPECT_EQ(testing::await(loop_, nobody.look_up("A-1", opening)).answer, "unavailable");
    EXPECT_EQ(testing::await(loop_, sample_dossier("A-9")).status, 9);
    EXPECT_EQ(testing::await(loop_, sample_dossier("A-10")).answer, "unknown");
}

} // namespace
} // namespace motcua::central
