#pragma once

#include "hall/client/hall_client.h"
#include "hall/day/plan.h"

#include <cstdint>
#include <map>
#include <string>

namespace motcua::day {

/// The people of the day at one kiosk: they take tickets while the hall gives them, and some rate
/// their visit afterwards.
class Citizens {
public:
    Citizens(client::HallClient& kiosk, Plan& plan, std::string kiosk_id);

    /// To be called often; `now` is hall time, ms UTC.
    void live(std::int64_t now);

    /// A visit has been served: perhaps it is rated.
    void served(std::uint64_t visit);

    int issued() const { return issued_; }

    int rated() const { return rated_; }

private:
    void take_ticket();

    client::HallClient& kiosk_;
    Plan& plan_;
    std::string kiosk_id_;
    std::int64_t last_ = 0;
    std::map<std::uint64_t, std::string> tokens_; ///< of those not served yet
    int issued_ = 0;
    int rated_ = 0;
};

} // namespace motcua::day
