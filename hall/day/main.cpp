#include "hall/day/citizens.h"
#include "hall/day/clerk.h"
#include "hall/day/sign_in.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/json.hpp>

#include <csignal>
#include <cstring>
#include <exception>
#include <fstream>
#include <iostream>
#include <memory>
#include <random>
#include <sstream>

namespace {

namespace day = motcua::day;
namespace client = motcua::client;
namespace json = boost::json;
using namespace std::chrono_literals;

const char* const usage =
    "motcua-day: plays the citizens and clerks of a day through the hall's own doors\n"
    "\n"
    "  --hall ws://HOST:PORT   the hall (127.0.0.1:7450)\n"
    "  --pins FILE             staff and PINs of a trial hall: id, tab, PIN, one a line\n"
    "  --visits N              visits a day (40 for each clerk)\n"
    "  --seed N                another day (1)\n";

struct Options {
    std::string host = "127.0.0.1";
    std::uint16_t port = 7450;
    std::string pins;
    double visits = 0;
    std::uint64_t seed = 1;
};

void read_address(std::string address, Options& options) {
    if (const auto scheme = address.find("://"); scheme != std::string::npos) {
        address.erase(0, scheme + 3);
    }
    const auto colon = address.rfind(':');
    options.host = address.substr(0, colon);
    options.port = static_cast<std::uint16_t>(std::stoi(address.substr(colon + 1)));
}

Options read_options(int count, char** words) {
    Options options;
    for (int index = 1; index + 1 < count; index += 2) {
        const std::string name = words[index];
        const std::string value = words[index + 1];
        if (name == "--hall") {
            read_address(value, options);
        } else if (name == "--pins") {
            options.pins = value;
        } else if (name == "--visits") {
            options.visits = std::stod(value);
        } else if (name == "--seed") {
            options.seed = std::stoull(value);
        } else {
            throw std::runtime_error("unknown option " + name + "\n\n" + usage);
        }
    }
    return options;
}

/// What people come for, in the hall's own order; the first of a field is asked for most.
std::vector<day::Demand> demands_of(const client::Topic& hall) {
    std::vector<day::Demand> demands;
    std::map<std::string, int> in_field;
    for (const auto& [key, record] : hall.records) {
        if (key.starts_with("service/") && record.at("state") != "not_here") {
            const int before = in_field[record.at("field").as_string().c_str()]++;
            demands.push_back({record.at("id").as_string().c_str(), 3.0 / (1 + before), 6});
        }
    }
    return demands;
}

/// The whole cast, made when the hall's records are known.
class Cast {
public:
    Cast(boost::asio::io_context& loop, const Options& options)
        : loop_(loop), options_(options), kiosk_(loop.get_executor(), client_options()),
          timer_(loop) {
        kiosk_.follow("hall", {});
        kiosk_.start();
        step();
    }

private:
    client::Options client_options() const {
        client::Options options;
        options.host = options_.host;
        options.port = options_.port;
        options.role = "kiosk";
        options.id = "K1";
        return options;
    }

    void step() {
        const client::Topic* hall = kiosk_.topic("hall");
        if (hall != nullptr && hall->known) {
            if (!plan_) {
                begin(*hall);
            }
            live(*hall);
        }
        timer_.expires_after(50ms);
        timer_.async_wait([this](const boost::system::error_code& error) {
            if (!error) {
                step();
            }
        });
    }

    void begin(const client::Topic& hall) {
        std::vector<std::string> counters;
        for (const auto& [key, record] : hall.records) {
            if (key.starts_with("counter/")) {
                counters.push_back(key.substr(std::strlen("counter/")));
            }
        }
        const auto staff = sign_staff_in(counters.size());
        constexpr double visits_a_clerk = 40;
        const double visits = options_.visits > 0
                                  ? options_.visits
                                  : visits_a_clerk * static_cast<double>(staff.size());
        plan_ = std::make_unique<day::Plan>(options_.seed, demands_of(hall), visits);
        citizens_ = std::make_unique<day::Citizens>(kiosk_, *plan_, "K1");
        for (std::size_t place = 0; place < staff.size(); ++place) {
            clerks_.push_back(std::make_unique<day::Clerk>(
                loop_.get_executor(),
                staff[place],
                counters[place],
                *plan_,
                [this](std::uint64_t visit) { citizens_->served(visit); }));
        }
        std::cout << "a day with " << clerks_.size() << " clerks begins" << std::endl;
    }

    /// Connections of as many signed-in people as there are counters.
    std::vector<client::Options> sign_staff_in(std::size_t counters) const {
        std::vector<client::Options> staff;
        std::ifstream pins(options_.pins);
        std::string line;
        while (staff.size() < counters && std::getline(pins, line)) {
            std::istringstream words(line);
            std::string name;
            std::string pin;
            words >> name >> pin;
            client::Options options = client_options();
            options.role = "clerk";
            options.cookie = day::sign_in(options.host, options.port, name, pin);
            if (!options.cookie.empty()) {
                staff.push_back(options);
            }
        }
        return staff;
    }

    void live(const client::Topic& hall) {
        const auto now = kiosk_.hall_time();
        if (!now) {
            return;
        }
        citizens_->live(*now);
        for (const auto& clerk : clerks_) {
            clerk->live(*now);
        }
        const std::string state = hall.find("hall")->at("state").as_string().c_str();
        opened_ = opened_ || state == "open";
        if (opened_ && state == "closed" && hall.find("day")->at("waiting") == 0) {
            std::cout << "the day is over: " << citizens_->issued() << " tickets, "
                      << citizens_->rated() << " ratings" << std::endl;
            loop_.stop();
        }
    }

    boost::asio::io_context& loop_;
    const Options& options_;
    client::HallClient kiosk_;
    boost::asio::steady_timer timer_;
    std::unique_ptr<day::Plan> plan_;
    std::unique_ptr<day::Citizens> citizens_;
    std::vector<std::unique_ptr<day::Clerk>> clerks_;
    bool opened_ = false;
};

} // namespace

int main(int count, char** words) {
    if (count == 2) {
        std::cout << usage;
        return 0;
    }
    try {
        const Options options = read_options(count, words);
        boost::asio::io_context loop(1);
        boost::asio::signal_set signals(loop, SIGINT, SIGTERM);
        signals.async_wait([&](const boost::system::error_code&, int) { loop.stop(); });
        const Cast cast(loop, options);
        loop.run();
        return 0;
    } catch (const std::exception& broken) {
        std::cerr << "motcua-day: " << broken.what() << '\n';
        return 1;
    }
}
