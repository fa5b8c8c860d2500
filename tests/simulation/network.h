#pragma once

#include "hall/client/link.h"
#include "hall/server/desk.h"
#include "hall/server/net/limits.h"
#include "tests/simulation/world.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace motcua::simulation {

/// How messages fare. Those of one connection keep their order, as TCP's do; requests of a browser
/// each take their own way.
struct Weather {
    Duration least{1};
    Duration most{30};
    double cut = 0;     ///< of a frame: it and its connection are gone
    double silence = 0; ///< of a frame: from it on nothing passes and nobody is told
    double doubled = 0; ///< of a browser's request: it comes twice
    double lost = 0;    ///< of a browser's request or its answer
};

class SimLine;

/// Joins the production client (hall/client) with the production conversation (hall/server/net).
/// While it lives it is what client::open_link() connects through.
class Network {
public:
    explicit Network(World& world);
    ~Network();
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;

    void set_weather(const Weather& weather) { weather_ = weather; }

    /// The hall's server listens, until hang_up(). After each call of it `turn` is called, so that
    /// it does what it has queued.
    void listen(hall::Desk& desk, std::function<void()> turn);

    /// The hall's server is gone: every line breaks, requests on their way are lost.
    void hang_up();

    /// While this is so nothing the hall says comes out: its process died in the middle of it.
    void mute_when(std::function<bool()> dead) { dead_ = std::move(dead); }

    /// A request over REST, with one id. Its answer may come twice or never.
    void post(const hall::Caller& caller,
              const std::string& id,
              const std::string& command,
              const std::string& arguments,
              const hall::AnswerHandler& answer);

    std::shared_ptr<client::Link> open(const client::Options& options,
                                       client::LinkHandlers handlers);

    /// Breaks every connection, as a switch that is unplugged and plugged in again.
    void cut_all();

private:
    friend class SimLine;

    bool muted() const { return desk_ == nullptr || (dead_ && dead_()); }

    void post_once(const hall::Caller& caller,
                   const std::string& id,
                   const std::string& command,
                   const std::string& arguments,
                   const hall::AnswerHandler& answer);

    World& world_;
    Weather weather_;
    hall::net::Limits limits_;
    hall::Desk* desk_ = nullptr;
    std::function<void()> turn_;
    std::uint64_t life_ = 0; ///< of the hall's server; another after each restart
    std::function<bool()> dead_;
    std::vector<std::weak_ptr<SimLine>> lines_;
};

} // namespace motcua::simulation
