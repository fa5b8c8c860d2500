#include "hall/protocol/centre_link.h"
#include "hall/server/accounts.h"
#include "hall/server/archive.h"
#include "hall/server/centre_desk.h"
#include "hall/server/clock.h"
#include "hall/server/config/load_hall.h"
#include "hall/server/config/write_hall.h"
#include "hall/server/demo.h"
#include "hall/server/hall.h"
#include "hall/server/hall_copy.h"
#include "hall/server/join_centre.h"
#include "hall/server/net/listener.h"
#include "hall/server/net/url.h"
#include "hall/server/office/office.h"
#include "hall/server/openapi.h"
#include "hall/server/options.h"
#include "hall/server/outbox.h"
#include "hall/server/province.h"
#include "hall/server/webhooks.h"
#include "hall/service/heartbeat.h"
#include "hall/uplink/uplink.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/json.hpp>

#include <csignal>
#include <exception>
#include <iostream>
#include <random>
#include <string>

namespace {

namespace hall = motcua::hall;
namespace rules = motcua::rules;

constexpr auto default_data = "/var/lib/motcua-hall";

void log(const std::string& line) {
    std::cerr << line << std::endl;
}

/// "host:port", with or without ws:// or wss:// before it.
motcua::uplink::UplinkSettings uplink_settings(std::string address, const std::string& source) {
    motcua::uplink::UplinkSettings settings;
    settings.source = source;
    if (const auto scheme = address.find("://"); scheme != std::string::npos) {
        address.erase(0, scheme + 3);
    }
    const auto colon = address.rfind(':');
    if (address != "none" && colon != std::string::npos) {
        settings.host = address.substr(0, colon);
        settings.port = address.substr(colon + 1);
    }
    return settings;
}

/// Over wss:// each connection shows the certificate that the hall has by then.
void secure(motcua::uplink::UplinkSettings& settings,
            const std::string& address,
            const hall::CentreDesk& desk) {
    if (address.starts_with("wss://")) {
        settings.tls = [&desk] { return desk.context(); };
    }
}

/// A link may last for months, and a certificate must not end in it.
void renew_each_hour(boost::asio::steady_timer& timer, hall::CentreDesk& desk) {
    desk.renew_if_due(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
    timer.expires_after(std::chrono::hours(1));
    timer.async_wait([&timer, &desk](const boost::system::error_code& stopped) {
        if (!stopped) {
            renew_each_hour(timer, desk);
        }
    });
}

std::string link_name(motcua::uplink::LinkState state) {
    using motcua::uplink::LinkState;
    return state == LinkState::up ? "up" : state == LinkState::down ? "down" : "off";
}

hall::HallClock::Options
clock_options(const hall::Options& options, const hall::HallFile& file, rules::Instant last) {
    hall::HallClock::Options clock;
    if (options.demo) {
        const auto real = std::chrono::floor<rules::Duration>(std::chrono::system_clock::now());
        const auto begin = std::max(real, last);
        clock.ahead = begin - real + hall::until_open(file.hall, begin);
        clock.speed = options.speed;
    }
    return clock;
}

hall::net::ListenerOptions door_options(const hall::Options& options,
                                        const hall::HallFile& file,
                                        const motcua::service::ServiceManager& manager) {
    hall::net::ListenerOptions doors;
    doors.socket = manager.passed_socket("hall");
    doors.address = file.server.address;
    doors.port = options.port.value_or(file.server.port);
    doors.pages = options.pages;
    doors.openapi = hall::openapi_text();
    // Phones come by the name on the ticket, through whatever stands in front of the hall.
    if (const auto name = hall::net::host_in_url(file.hall.public_url); !name.empty()) {
        doors.names.push_back(name);
    }
    doors.log = &log;
    return doors;
}

/// Training halls tell the centre nothing.
std::string centre_address(const hall::Options& options, const hall::HallFile& file) {
    return file.hall.training ? "none" : options.centre.value_or(file.server.centre);
}

/// The hall's file, as the command line wants it.
hall::HallFile read_file(const hall::Options& options) {
    hall::HallFile file = hall::load_hall_file(options.hall_file);
    file.server.data = options.data.value_or(file.server.data);
    if (options.training) {
        // What is learned on never mixes with what counts.
        file.hall.training = true;
        file.server.data /= "training";
    }
    return file;
}

/// The program that lays PDFs out stands beside this one; empty when it does not.
std::filesystem::path pdf_maker() {
    std::error_code error;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
    const auto maker = self.parent_path() / "motcua-pdf";
    return !error && std::filesystem::exists(maker, error) ? maker : std::filesystem::path();
}

std::vector<std::string> webhook_urls(const hall::ServerSettings& server) {
    std::vector<std::string> urls;
    for (const hall::Webhook& webhook : server.webhooks) {
        urls.push_back(webhook.url);
    }
    return urls;
}

std::string
alert_text(const std::string& id, const std::string& key, const hall::Alert& alert, bool raised) {
    namespace json = boost::json;
    return json::serialize(json::object{{"hall", id},
                                        {"alert", key},
                                        {"raised", raised},
                                        {"kind", alert.kind},
                                        {"subject", alert.subject},
                                        {"name", {{"vi", alert.name.vi}, {"en", alert.name.en}}},
                                        {"detail", alert.detail},
                                        {"since", alert.since.time_since_epoch().count()}});
}

/// Nobody has a password that was not chosen here: the first manager proves by this code to be
/// somebody who sees the server's own words.
void offer_enrolment(hall::Accounts& accounts, std::uint16_t port) {
    const std::string code = accounts.open_enrolment(hall::Accounts::Clock::now());
    if (!code.empty()) {
        log("no manager can sign in yet. Make the first one at http://127.0.0.1:" +
            std::to_string(port) + "/manager/ with this one-time code: " + code);
    }
}

int serve(const hall::Options& options, const motcua::service::ServiceManager& manager) {
    const hall::HallFile file = read_file(options);
    const auto data = file.server.data;
    std::filesystem::create_directories(data);

    motcua::journal::Journal journal(data / "journal.sqlite");
    hall::Ledger ledger(journal);
    hall::HallClock clock(ledger.committed().last_at,
                          clock_options(options, file, ledger.committed().last_at));
    hall::Accounts accounts(data / "accounts.json", file.server.staff);
    if (options.demo) {
        hall::make_up_pins(accounts, data / "demo-pins.txt");
    }

    hall::CardKey card_key(data / "card-key");
    hall::Tablets tablets(data / "tablets.json");

    boost::asio::io_context loop(1);
    hall::Hall server(loop.get_executor(),
                      {journal, ledger, clock, accounts, card_key, tablets, &log});
    if (!server.start(file.hall)) {
        return 1;
    }

    const auto source = motcua::protocol::make_source(file.hall.id, journal.epoch());
    hall::Outbox outbox(journal, source);
    hall::CentreDesk desk(data / "centre", file.hall.id, &log);
    server.look_up_dossiers_with(
        [&desk](const std::string& code, const hall::DossierDesk::Answer& answer) {
            desk.look_up(code, answer);
        });
    const std::string address = centre_address(options, file);
    auto settings = uplink_settings(address, source);
    secure(settings, address, desk);
    std::uniform_real_distribution<double> chance(0, 1);
    std::mt19937_64 random{std::random_device{}()};
    motcua::uplink::Uplink uplink(
        loop.get_executor(),
        std::move(settings),
        outbox,
        [&] { return chance(random); },
        [&](motcua::uplink::LinkState state, const std::string& reason) {
            server.set_link(link_name(state));
            if (!reason.empty()) {
                log("centre: " + reason);
            }
        },
        desk.handlers());
    desk.speak_through(
        [&uplink](const motcua::protocol::HallFrame& frame) { return uplink.say(frame); });
    desk.on_document([&server](const motcua::protocol::Document& document, bool fresh) {
        hall::take_document(document, fresh, server, &log);
    });
    hall::ReportWorker reports(
        loop.get_executor(), data / "journal.sqlite", data / "reports.sqlite", &log);
    server.on_commit([&] {
        uplink.notify();
        reports.keep_up();
    });
    uplink.start();
    boost::asio::steady_timer renewal(loop);
    renew_each_hour(renewal, desk);

    const auto webhook_key = hall::Webhooks::load_key((data / "webhook.key").string());
    hall::Webhooks webhooks(loop.get_executor(), webhook_urls(file.server), webhook_key, &log);
    server.alerts().on_change([&](const std::string& key, const hall::Alert& alert, bool raised) {
        webhooks.send(alert_text(file.hall.id, key, alert, raised));
    });
    hall::Office office({server, accounts, reports, file.server, pdf_maker(), data, webhook_key});
    server.set_side_desk(&office);

    hall::net::raise_descriptor_limit();
    hall::net::Listener listener(loop, server, door_options(options, file, manager));
    log("hall " + file.hall.id + ", journal epoch " + journal.epoch() + ", " +
        std::to_string(journal.last_sequence()) + " events (" +
        std::to_string(ledger.events_replayed()) + " replayed)");
    offer_enrolment(accounts, listener.port());
    log("listening on port " + std::to_string(listener.port()));

    motcua::service::Heartbeat heartbeat(
        loop.get_executor(), manager, [&] { return server.works(); });
    heartbeat.start();

    boost::asio::signal_set signals(loop, SIGINT, SIGTERM);
    signals.async_wait([&](const boost::system::error_code&, int) {
        heartbeat.stop();
        listener.stop();
        uplink.stop();
        server.stop();
        loop.stop();
    });
    loop.run();
    return 0;
}

int set_pin(const hall::Options& options) {
    const hall::HallFile file = read_file(options);
    const auto data = file.server.data;
    std::filesystem::create_directories(data);
    hall::Accounts accounts(data / "accounts.json", file.server.staff);
    std::string pin;
    std::cout << "PIN (at least 6 digits): " << std::flush;
    if (!accounts.known(options.staff) || !std::getline(std::cin, pin) || pin.size() < 6) {
        std::cerr << "no such staff, or PIN too short\n";
        return 1;
    }
    accounts.set_pin(rules::StaffId{options.staff}, pin);
    std::cout << "set; takes effect when the hall is started again\n";
    return 0;
}

/// The settings now: the journal's, which may have been changed at the hall since the file was
/// read.
int export_config(const hall::Options& options) {
    hall::HallFile file = read_file(options);
    motcua::journal::Journal journal(file.server.data / "journal.sqlite");
    const hall::Ledger ledger(journal);
    file.hall = ledger.committed().config;
    std::cout << hall::write_hall(file);
    return 0;
}

int archive(const hall::Options& options) {
    const auto data = options.data.value_or("/var/lib/motcua-hall");
    motcua::journal::Journal journal(data / "journal.sqlite");
    const hall::Ledger ledger(journal);
    const auto& config = ledger.committed().config;
    const auto count = hall::write_archive(
        journal, config.id, config.calendar.utc_offset, options.year, std::cout);
    std::cerr << count << " events of " << options.year << '\n';
    return std::cout.flush() ? 0 : 1;
}

/// Runs beside the hall and outlives its restarts.
int keep_copy(const hall::Options& options, const motcua::service::ServiceManager& manager) {
    const auto data = options.data.value_or(default_data);
    std::filesystem::create_directories(options.copy);
    boost::asio::io_context loop(1);
    hall::HallCopy copy(loop.get_executor(), data, options.copy, &log);
    motcua::service::Heartbeat heartbeat(loop.get_executor(), manager, [] { return true; });
    copy.start();
    heartbeat.start();
    boost::asio::signal_set signals(loop, SIGINT, SIGTERM);
    signals.async_wait([&](const boost::system::error_code&, int) { loop.stop(); });
    loop.run();
    return 0;
}

int restore(const hall::Options& options) {
    const auto data = options.data.value_or(default_data);
    const auto epoch = hall::restore_hall(options.copy, data);
    std::cout << "restored to " << data.string() << "; its journal has the new epoch " << epoch
              << '\n';
    return 0;
}

/// Every page and checksum of the journal, and a replay of all of it.
int verify(const hall::Options& options) {
    const auto data = options.data.value_or(default_data);
    motcua::journal::Journal journal(data / "journal.sqlite");
    const auto wrong = journal.integrity_check();
    for (const std::string& text : wrong) {
        std::cout << text << '\n';
    }
    const hall::Ledger ledger(journal);
    std::cout << journal.last_sequence() << " events, " << wrong.size() << " mistakes\n";
    return wrong.empty() ? 0 : 1;
}

int run(const hall::Options& options) {
    const auto manager = motcua::service::ServiceManager::from_environment();
    using Task = hall::Options::Task;
    switch (options.task) {
    case Task::run:
        return serve(options, manager);
    case Task::check:
        return hall::check_hall(options.hall_file, std::cout) ? 0 : 1;
    case Task::join:
        return hall::join_centre(options.join, options.code, read_file(options).server.data);
    case Task::verify:
        return verify(options);
    case Task::copy:
        return keep_copy(options, manager);
    case Task::restore:
        return restore(options);
    case Task::openapi:
        std::cout << hall::openapi_text();
        return 0;
    case Task::set_pin:
        return set_pin(options);
    case Task::export_config:
        return export_config(options);
    case Task::archive:
        return archive(options);
    case Task::waits:
        return hall::waits::run(options.waits, std::cout, std::cerr) ? 0 : 1;
    case Task::help:
        std::cout << hall::usage;
        return 0;
    }
    return 2;
}

} // namespace

int main(int count, char** words) {
    try {
        return run(hall::read_options(count, words));
    } catch (const hall::BadOptions& mistake) {
        std::cerr << "motcua-hall: " << mistake.what() << '\n';
        return 2;
    } catch (const std::exception& broken) {
        std::cerr << broken.what() << '\n';
        return 1;
    }
}
