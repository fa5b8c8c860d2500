#include "drivers/agent/agent.h"

#include "drivers/agent/device_words.h"
#include "drivers/agent/make_printer.h"
#include "hall/protocol/json.h"

#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <cstdio>
#include <stdexcept>
#include <utility>

namespace motcua::devices {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto bounce_pause = 400ms;
constexpr auto key_limit = 3s; ///< a key is of no use any more when the hall takes longer

client::Options hall_options(const BoxConfig& config) {
    client::Options options;
    options.host = config.hall_host;
    options.port = config.hall_port;
    options.role = "devices";
    options.id = config.id;
    return options;
}

std::map<std::string, std::string> printers_by_kiosk(const BoxConfig& config) {
    std::map<std::string, std::string> printers;
    for (const auto& printer : config.printers) {
        printers[printer.kiosk] = printer.id;
    }
    return printers;
}

rules::PrintOutcome wire_outcome(drivers::PrintOutcome::Result result) {
    switch (result) {
    case drivers::PrintOutcome::Result::printed:
        return rules::PrintOutcome::printed;
    case drivers::PrintOutcome::Result::failed:
        return rules::PrintOutcome::failed;
    case drivers::PrintOutcome::Result::unknown:
        break;
    }
    return rules::PrintOutcome::unknown;
}

std::vector<protocol::PrintRecord> read_tickets(const client::Topic& topic) {
    std::vector<protocol::PrintRecord> tickets;
    for (const auto& [key, value] : topic.records) {
        protocol::PrintRecord ticket;
        protocol::Reader reader(protocol::Unknown::ignored);
        if (key.starts_with("print/") && reader.read(value, ticket)) {
            tickets.push_back(std::move(ticket));
        } else if (key.starts_with("print/")) {
            std::fprintf(stderr, "%s: %s\n", key.c_str(), reader.error().text().c_str());
        }
    }
    return tickets;
}

/// What a pad shows: the number called, or the hall's words for no.
std::string answer_text(const client::Answer& answer) {
    if (answer.refusal) {
        return answer.refusal->vi;
    }
    const auto* number = answer.result.if_contains("number");
    return number != nullptr && number->is_string() ? std::string(number->get_string()) : "";
}

} // namespace

Agent::Agent(boost::asio::io_context& context,
             drivers::UsbBus& usb,
             const BoxConfig& config,
             const std::vector<drivers::PrinterModel>& models,
             const TicketLayout& layout)
    : context_(context), usb_(usb), layout_(layout), memory_(config.state / "printed.log"),
      hall_(context.get_executor(), hall_options(config)),
      desk_(printers_by_kiosk(config), config.too_old, memory_) {
    for (const auto& printer : config.printers) {
        add_printer(printer, models);
    }
    for (const auto& keypad : config.keypads) {
        add_pad(keypad);
    }
}

void Agent::add_printer(const PrinterConfig& config,
                        const std::vector<drivers::PrinterModel>& models) {
    const auto model = std::find_if(models.begin(), models.end(), [&config](const auto& known) {
        return known.id == config.model;
    });
    if (model == models.end()) {
        std::string allowed;
        for (const auto& known : models) {
            allowed += (allowed.empty() ? "" : ", ") + known.id;
        }
        throw std::runtime_error("device " + config.id + ": no model \"" + config.model +
                                 "\"; allowed: " + allowed + "\n");
    }
    printers_.push_back(Printer{config, make_printer(context_, usb_, config, *model)});
}

void Agent::add_pad(const KeypadConfig& config) {
    pads_.push_back(
        Pad{config,
            std::make_unique<drivers::LineKeypad>(context_.get_executor(), config.address),
            KeyCommands(config.counters, bounce_pause)});
}

void Agent::start() {
    for (auto& printer : printers_) {
        printer.device->start([this, &printer](const drivers::PrinterStatus&) {
            printer.settled = true;
            report(describe_printer(printer.config.id,
                                    printer.config.label,
                                    printer.config.kiosk,
                                    printer.device->status()));
            pump(printer);
        });
    }
    for (auto& pad : pads_) {
        pad.device->start([this, &pad](const drivers::KeyPress& key) { press(pad, key); },
                          [this, &pad](bool online) {
                              pad.online = online;
                              report(describe_keypad(pad.config.id, pad.config.label, online));
                          });
    }
    client::ConnectionHandlers handlers;
    handlers.welcome = [this](const client::Welcome& welcome) { welcomed(welcome); };
    hall_.set_handlers(std::move(handlers));
    client::TopicHandlers topic;
    topic.changed = [this](const client::Topic& devices, const client::Keys&) {
        take_tickets(devices);
    };
    hall_.follow("devices", std::move(topic));
    hall_.start();
}

void Agent::welcomed(const client::Welcome& welcome) {
    epoch_ = welcome.epoch;
    desk_.set_epoch(welcome.epoch);
    report_all_devices();
}

void Agent::take_tickets(const client::Topic& topic) {
    for (const auto& known : desk_.take_all(read_tickets(topic), hall_now(), Clock::now())) {
        for (auto& printer : printers_) {
            if (printer.config.id == known.cut_off_printer) {
                printer.device->assume_cut_off();
            }
        }
        report(known);
    }
    pump();
}

void Agent::pump() {
    for (auto& printer : printers_) {
        pump(printer);
    }
}

void Agent::pump(Printer& printer) {
    if (!printer.settled || printer.device->busy()) {
        return;
    }
    const auto next = desk_.next(printer.config.id, Clock::now());
    for (const auto& late : next.too_late) {
        report(late);
    }
    if (next.order) {
        print(printer, *next.order);
    }
}

void Agent::print(Printer& printer, const PrintOrder& order) {
    const auto& model = printer.device->model();
    const auto slip = layout_.lay_out(order.ticket, Head{model.dots, model.dpi, model.doubling});
    printer.device->print(slip, [this, &printer, order](const drivers::PrintOutcome& outcome) {
        report(desk_.ended(order, outcome));
        pump(printer);
    });
}

/// The same outcome has the same request id for ever, so that the hall counts it once.
void Agent::report(const PrintReport& print) {
    const rules::ReportPrint arguments{rules::VisitId{print.visit},
                                       print.copy,
                                       wire_outcome(print.outcome.result),
                                       print.outcome.detail};
    const auto id = epoch_ + "-" + print.key + "-" + std::to_string(int(print.outcome.result));
    hall_.request(id, "report_print", protocol::to_text(arguments), [id](const auto& answer) {
        if (answer.refusal) {
            std::fprintf(stderr, "%s: %s\n", id.c_str(), answer.refusal->code.c_str());
        }
    });
}

/// Only a device's latest state matters: one that was not taken yet is forgotten.
void Agent::report(const rules::ReportDevice& device) {
    const auto& id = device.device.value;
    if (const auto before = device_requests_.find(id); before != device_requests_.end()) {
        hall_.cancel(before->second);
    }
    const auto request = client::make_request_id();
    device_requests_[id] = request;
    hall_.request(request,
                  "report_device",
                  protocol::to_text(device),
                  [this, id, request](const client::Answer& answer) {
                      if (device_requests_[id] == request) {
                          device_requests_.erase(id);
                      }
                      if (answer.refusal) {
                          std::fprintf(
                              stderr, "%s: %s\n", id.c_str(), answer.refusal->code.c_str());
                      }
                  });
}

void Agent::report_all_devices() {
    for (const auto& printer : printers_) {
        if (printer.settled) {
            report(describe_printer(printer.config.id,
                                    printer.config.label,
                                    printer.config.kiosk,
                                    printer.device->status()));
        }
    }
    for (const auto& pad : pads_) {
        report(describe_keypad(pad.config.id, pad.config.label, pad.online));
    }
}

void Agent::press(Pad& pad, const drivers::KeyPress& key) {
    if (!pad.commands.knows(key.unit)) {
        pad.device->answer(key.unit, false, "no counter for this unit");
        return;
    }
    const auto command = pad.commands.take(key, Clock::now());
    if (!command) {
        return;
    }
    if (hall_.connection() != client::Connection::connected) {
        pad.device->answer(key.unit, false, "Mất kết nối");
        return;
    }
    const auto request = client::make_request_id();
    const auto limit = std::make_shared<boost::asio::steady_timer>(context_, key_limit);
    limit->async_wait([this, &pad, unit = key.unit, request](boost::system::error_code error) {
        if (!error) {
            hall_.cancel(request);
            pad.device->answer(unit, false, "Mất kết nối");
        }
    });
    hall_.request(request,
                  command->name,
                  command->arguments,
                  [&pad, unit = key.unit, limit](const client::Answer& answer) {
                      limit->cancel();
                      pad.device->answer(unit, !answer.refusal, answer_text(answer));
                  });
}

protocol::Instant Agent::hall_now() const {
    if (const auto hall_time = hall_.hall_time()) {
        return protocol::Instant(std::chrono::milliseconds(*hall_time));
    }
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace motcua::devices
