#include "drivers/agent/agent.h"

#include "drivers/agent/device_words.h"
#include "drivers/agent/make_printer.h"
#include "drivers/agent/open_devices.h"
#include "hall/protocol/json.h"

#include <cstdio>
#include <utility>

namespace motcua::devices {
namespace {

using Clock = std::chrono::steady_clock;

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

} // namespace

Agent::Agent(boost::asio::io_context& context,
             drivers::UsbBus& usb,
             const BoxConfig& config,
             const std::vector<drivers::PrinterModel>& models,
             const TicketLayout& layout)
    : context_(context), usb_(usb), layout_(layout), memory_(config.state / "printed.log"),
      hall_(context.get_executor(), hall_options(config)),
      desk_(printers_by_kiosk(config), config.too_old, memory_), nodes_(context.get_executor()),
      lines_(context.get_executor(), usb, nodes_), reports_(hall_),
      scanners_(context.get_executor(), hall_, reports_), boards_(context.get_executor(), reports_),
      pads_(context.get_executor(), hall_, reports_) {
    for (const auto& printer : config.printers) {
        add_printer(printer, models);
    }
    for (const auto& scanner : config.scanners) {
        scanners_.add(scanner, lines_);
    }
    for (const auto& board : config.boards) {
        boards_.add(board, lines_);
    }
    for (const auto& keypad : config.keypads) {
        pads_.add(keypad, lines_);
    }
}

void Agent::add_printer(const PrinterConfig& config,
                        const std::vector<drivers::PrinterModel>& models) {
    const auto& model = printer_model(models, config);
    printers_.push_back(Printer{config, make_printer(context_, usb_, config, model)});
}

void Agent::start() {
    for (auto& printer : printers_) {
        printer.device->start([this, &printer](const drivers::PrinterStatus&) {
            printer.settled = true;
            report(printer);
            pump(printer);
        });
    }
    scanners_.start();
    boards_.start();
    pads_.start();
    lines_.start();
    client::ConnectionHandlers handlers;
    handlers.welcome = [this](const client::Welcome& welcome) { welcomed(welcome); };
    handlers.connection = [this](client::Connection state) { boards_.connection(state); };
    hall_.set_handlers(std::move(handlers));
    client::TopicHandlers topic;
    topic.changed = [this](const client::Topic& devices, const client::Keys&) {
        take_tickets(devices);
    };
    hall_.follow("devices", std::move(topic));
    if (!boards_.empty() || !pads_.empty()) {
        client::TopicHandlers counters;
        counters.changed = [this](const client::Topic& hall, const client::Keys&) {
            boards_.show(hall);
        };
        hall_.follow("hall", std::move(counters));
    }
    hall_.start();
}

void Agent::welcomed(const client::Welcome& welcome) {
    epoch_ = welcome.epoch;
    desk_.set_epoch(welcome.epoch);
    reports_.repeat_all();
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
    const auto slip = layout_.lay_out(order.ticket, Head{model.dots, model.dpi});
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

void Agent::report(const Printer& printer) {
    reports_.report(describe_printer(
        printer.config.id, printer.config.label, printer.config.kiosk, printer.device->status()));
}

protocol::Instant Agent::hall_now() const {
    if (const auto hall_time = hall_.hall_time()) {
        return protocol::Instant(std::chrono::milliseconds(*hall_time));
    }
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace motcua::devices
