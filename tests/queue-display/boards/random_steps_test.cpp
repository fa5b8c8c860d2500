#include "hall/client/topic_store.h"
#include "queue-display/boards/calling_view.h"
#include "queue-display/boards/spoken_calls.h"
#include "queue-display/voice/announcement_queue.h"
#include "tests/queue-display/boards/pictures.h"

#include <boost/json/serialize.hpp>
#include <gtest/gtest.h>

#include <random>
#include <set>

namespace motcua::display {

namespace {

using boost::json::object;

/// A hall that only calls: it keeps its records and tells each change as a frame of the wire.
class CallingHall {
public:
    explicit CallingHall(unsigned seed) : random_(seed) {
        records_["hall"] = object{{"state", "open"}};
    }

    HallTime now = morning;

    /// One random step; the frame that tells it.
    object step() {
        now += 500 + pick(1'500);
        if (calls_.empty() || (calls_.size() < 12 && pick(3) == 0))
            return call(++visits_, 1);
        const auto chosen = std::next(calls_.begin(), pick(static_cast<int>(calls_.size())));
        const auto [visit, times] = *chosen;
        switch (pick(4)) {
        case 0:
            return call(visit, times + 1);
        case 1:
            return serve(visit);
        case 2:
            return call(visit, 1);
        default:
            return finish(visit);
        }
    }

    object snapshot() const {
        object records;
        for (const auto& [key, record] : records_)
            records[key] = record;
        return {{"topic", "hall"}, {"version", version_}, {"snapshot", records}};
    }

    const ui::Records& records() const { return records_; }

private:
    int pick(int count) { return std::uniform_int_distribution<int>(0, count - 1)(random_); }

    object frame(const std::string& key, bool removed) {
        ++version_;
        object change{{"topic", "hall"}, {"version", version_}, {"after", version_ - 1}};
        if (removed)
            change["remove"] = boost::json::array{key};
        else
            change["set"] = object{{key, records_.at(key)}};
        return change;
    }

    object call(int visit, int times) {
        const std::string key = "call/" + std::to_string(visit);
        const std::string counter = std::to_string(1 + pick(40));
        calls_[visit] = times;
        records_[key] = object{{"visit", visit},
                               {"number", "A" + std::to_string(1000 + visit)},
                               {"counter", counter},
                               {"label", counter},
                               {"called_at", now},
                               {"times", times},
                               {"state", "called"}};
        return frame(key, false);
    }

    object serve(int visit) {
        const std::string key = "call/" + std::to_string(visit);
        records_.at(key)["state"] = "serving";
        return frame(key, false);
    }

    object finish(int visit) {
        const std::string key = "call/" + std::to_string(visit);
        calls_.erase(visit);
        records_.erase(key);
        return frame(key, true);
    }

    std::mt19937 random_;
    ui::Records records_;
    std::map<int, int> calls_; ///< times called, by visit
    int visits_ = 0;
    std::int64_t version_ = 1;
};

/// What a board makes of the frames that reach it.
class FollowingBoard {
public:
    explicit FollowingBoard(CallingHall& hall) : hall_(hall) {
        store_.add("hall");
        take(hall.snapshot());
    }

    /// Takes a frame; a gap fetches a snapshot, as the client does.
    void take(object frame) {
        const auto change = store_.apply(std::move(frame));
        if (change.kind == client::Change::Kind::gap)
            store_.apply(hall_.snapshot());
        queue_.update(spoken_calls(picture()), hall_.now);
        while (const auto call = queue_.begin(hall_.now)) {
            said_.push_back(call->number + " " + call->counter + " " +
                            std::to_string(call->called_at));
            queue_.end();
        }
    }

    HallPicture picture() const {
        ui::Records records;
        for (const auto& [key, record] : store_.find("hall")->records)
            records.emplace(key, record.get_object());
        return read_hall_picture(records);
    }

    const std::vector<std::string>& said() const { return said_; }

private:
    CallingHall& hall_;
    client::TopicStore store_;
    AnnouncementQueue queue_{{}};
    std::vector<std::string> said_;
};

CallingView whole_view(const HallPicture& picture, HallTime now) {
    return calling_view(picture, moment_at(now), {.calls = 100});
}

class RandomSteps : public testing::TestWithParam<unsigned> {};

TEST_P(RandomSteps, EndEqualToTheHallThoughChangesAreLost) {
    CallingHall hall(GetParam());
    FollowingBoard board(hall);
    std::mt19937 losses(GetParam() + 1);
    for (int step = 0; step < 1'000; ++step) {
        object frame = hall.step();
        if (losses() % 5 == 0)
            continue;
        board.take(std::move(frame));
        if (losses() % 50 == 0)
            board.take(hall.snapshot());
        ASSERT_EQ(whole_view(board.picture(), hall.now),
                  whole_view(read_hall_picture(hall.records()), hall.now))
            << "step " << step;
    }
}

TEST_P(RandomSteps, SayEveryCallOnce) {
    CallingHall hall(GetParam());
    FollowingBoard board(hall);
    std::set<std::string> called;
    for (int step = 0; step < 1'000; ++step) {
        board.take(hall.step());
        for (const auto& call : spoken_calls(read_hall_picture(hall.records())))
            if (!call.serving)
                called.insert(call.number + " " + call.counter + " " +
                              std::to_string(call.called_at));
        if (step % 10 == 0)
            board.take(hall.snapshot());
    }
    const std::set<std::string> said(board.said().begin(), board.said().end());
    EXPECT_EQ(said, called);
    EXPECT_EQ(said.size(), board.said().size()) << "something was said twice";
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomSteps, testing::Values(1U, 2U, 3U, 4U));

} // namespace

} // namespace motcua::display
