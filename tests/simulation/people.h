#pragma once

#include "hall/client/hall_client.h"
#include "tests/simulation/network.h"
#include "tests/simulation/record.h"
#include "tests/simulation/sim_hall.h"

#include <boost/asio/io_context.hpp>

#include <memory>
#include <string>

namespace motcua::simulation {

/// A kiosk's program: the production client behind a screen of dice.
class Kiosk {
public:
    Kiosk(World& world, boost::asio::io_context& loop, Record& record, std::string id);

    /// Somebody takes a ticket. Its request goes on until it is answered.
    void tap();

    /// The program is killed and starts again: what was not answered is forgotten with it.
    void restart();

private:
    void open();
    std::string arguments();

    World& world_;
    boost::asio::io_context& loop_;
    Record& record_;
    std::string id_;
    std::unique_ptr<client::HallClient> client_;
};

/// A board: follows the topic "hall" and must never show what was not so.
class Board {
public:
    Board(boost::asio::io_context& loop, Record& record, std::string id);

    /// What differs from the hall's own page, in words; empty where nothing does.
    std::string difference(hall::Hall& desk) const;

private:
    void changed(const client::Topic& topic, const client::Keys& keys);

    Record& record_;
    client::HallClient client_;
};

/// A clerk at a counter with a browser that asks again when no answer comes, now and then doing
/// things that nobody should.
class Clerk {
public:
    Clerk(World& world, Network& network, SimHall& hall, Record& record, int number);

    /// Works until leave().
    void work();

    void leave() { working_ = false; }

private:
    struct Act {
        std::string command;
        std::string arguments;
    };

    void go_on();
    Act choose() const;
    Act at_the_counter(const rules::Counter& counter) const;
    Act with_a_citizen() const;
    void ask(const std::string& id, const Act& act, int times);
    Act act(const std::string& command, const std::string& more = {}) const;

    World& world_;
    Network& network_;
    SimHall& hall_;
    Record& record_;
    std::string counter_;
    hall::Caller caller_;
    std::uint64_t asked_ = 0;
    std::uint64_t answered_ = 0;
    bool working_ = false;
};

} // namespace motcua::simulation
