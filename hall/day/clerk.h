#pragma once

#include "hall/client/hall_client.h"
#include "hall/day/plan.h"

#include <boost/asio/any_io_executor.hpp>

#include <cstdint>
#include <functional>
#include <string>

namespace motcua::day {

/// One clerk at one counter: opens it, calls, serves, ends, as the counter's page would.
class Clerk {
public:
    using Served = std::function<void(std::uint64_t visit)>;

    Clerk(boost::asio::any_io_executor executor,
          client::Options options,
          std::string counter,
          Plan& plan,
          Served served);

    /// To be called often; `now` is hall time, ms UTC.
    void live(std::int64_t now);

    int served() const { return count_; }

private:
    const boost::json::object* record(const char* key) const;
    void give(const std::string& command, boost::json::object arguments);
    void look_for_next(std::int64_t now);
    void wait_at_counter(std::int64_t now, const boost::json::object& visit);
    void serve(std::int64_t now, const boost::json::object& visit);

    client::HallClient hall_;
    std::string counter_;
    Plan& plan_;
    Served on_served_;
    bool asking_ = false;       ///< a command is on its way
    std::uint64_t at_hand_ = 0; ///< the visit that `until_` is about
    std::string at_state_;
    std::int64_t until_ = 0;
    std::int64_t now_ = 0;
    std::int64_t refused_until_ = 0; ///< asks no more before
    int count_ = 0;
};

} // namespace motcua::day
