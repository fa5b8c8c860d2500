#include "hall/server/net/crowd.h"
#include "hall/server/net/outgoing_queue.h"
#include "hall/server/net/token_bucket.h"

#include <gtest/gtest.h>

namespace motcua::hall::net {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

class Visitor : public Guest {
public:
    using Guest::Guest;
    using Guest::settle;
    using Guest::wait_for_peer;

    void drop() override { dropped = true; }

    bool dropped = false;
};

class CrowdTest : public testing::Test {
protected:
    std::shared_ptr<Crowd> crowd_ = std::make_shared<Crowd>(3);
    Visitor first_{crowd_};
    Visitor second_{crowd_};
};

TEST_F(CrowdTest, a_full_hall_sends_away_who_owes_for_longest) {
    EXPECT_TRUE(crowd_->make_room());
    EXPECT_FALSE(first_.dropped);
    Visitor third(crowd_);
    second_.wait_for_peer(seconds(5));
    first_.wait_for_peer(seconds(1));
    EXPECT_TRUE(crowd_->make_room());
    EXPECT_TRUE(second_.dropped);
    EXPECT_FALSE(first_.dropped);
    EXPECT_TRUE(crowd_->make_room());
    EXPECT_TRUE(first_.dropped);
    EXPECT_FALSE(crowd_->make_room()) << "nobody owes anything";
    EXPECT_FALSE(third.dropped);
}

TEST_F(CrowdTest, who_owes_for_too_long_goes) {
    first_.wait_for_peer(seconds(1));
    second_.wait_for_peer(seconds(9));
    crowd_->sweep(Clock::now());
    EXPECT_FALSE(first_.dropped);
    crowd_->sweep(Clock::now() + seconds(2));
    EXPECT_TRUE(first_.dropped);
    EXPECT_FALSE(second_.dropped);
    second_.settle();
    crowd_->sweep(Clock::now() + seconds(20));
    EXPECT_FALSE(second_.dropped);
}

TEST_F(CrowdTest, counts_everybody) {
    EXPECT_EQ(crowd_->size(), 2U);
    {
        Visitor third(crowd_);
        third.wait_for_peer(seconds(1));
        EXPECT_EQ(crowd_->size(), 3U);
    }
    EXPECT_EQ(crowd_->size(), 2U);
    crowd_->clear();
    EXPECT_TRUE(first_.dropped && second_.dropped);
}

TEST(TokenBucket, allows_a_rate_and_a_burst) {
    TokenBucket bucket(10);
    TokenBucket::Time now{seconds(100)};
    for (int i = 0; i < 10; ++i)
        EXPECT_TRUE(bucket.take(now));
    EXPECT_FALSE(bucket.take(now));
    EXPECT_FALSE(bucket.take(now + milliseconds(50)));
    EXPECT_TRUE(bucket.take(now + milliseconds(110)));
    EXPECT_FALSE(bucket.take(now + milliseconds(115)));
    now += seconds(60);
    for (int i = 0; i < 10; ++i)
        EXPECT_TRUE(bucket.take(now));
    EXPECT_FALSE(bucket.take(now));
}

TEST(OutgoingQueue, counts_bytes) {
    OutgoingQueue queue;
    queue.push(std::make_shared<const std::string>("abc"));
    queue.push(std::make_shared<const std::string>("de"));
    EXPECT_EQ(queue.bytes(), 5U);
    EXPECT_EQ(*queue.front(), "abc");
    queue.pop();
    EXPECT_EQ(queue.bytes(), 2U);
    queue.pop();
    EXPECT_TRUE(queue.empty());
}

} // namespace
} // namespace motcua::hall::net
