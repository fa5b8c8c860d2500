#include "drivers/agent/device_watch.h"

#include "drivers/agent/box_config.h"
#include "drivers/agent/device_lines.h"
#include "drivers/agent/make_printer.h"
#include "drivers/agent/offscreen_qt.h"
#include "drivers/agent/open_devices.h"
#include "drivers/agent/ticket_layout.h"
#include "drivers/agent/ticket_words.h"
#include "drivers/scanner/scan_text.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include <array>
#include <csignal>
#include <cstdio>
#include <deque>
#include <optional>
#include <ostream>
#include <stdexcept>

namespace motcua::devices {
namespace {

using Arguments = std::vector<std::string>;

/// What all of these need, until a signal ends it.
struct Bench {
    boost::asio::io_context context{1};
    drivers::UsbBus usb{context.get_executor()};
    drivers::NodeBus nodes{context.get_executor()};
    DeviceLines lines{context.get_executor(), usb, nodes};

    void run() {
        boost::asio::signal_set signals(context, SIGINT, SIGTERM);
        signals.async_wait([this](boost::system::error_code, int) { context.stop(); });
        context.run();
    }
};

std::string told(const drivers::Scan& scan, bool show) {
    std::string text = std::string(drivers::name_of(scan.symbology)) + ", " +
                       std::to_string(scan.data.size()) + " bytes, " +
                       (drivers::is_utf8(scan.data) ? "UTF-8" : "no UTF-8");
    return show ? text + ": " + escaped(scan.data) : text;
}

std::string told(const drivers::KeyPress& key) {
    constexpr const char* words[] = {
        "next", "recall", "no_show", "finish", "rate", "pause", "help"};
    return "unit \"" + escaped(key.unit) + "\": " + words[static_cast<std::size_t>(key.button)] +
           (key.button == drivers::Button::rate ? " " + std::to_string(key.level) : "");
}

std::string told(drivers::BoardState state) {
    constexpr const char* words[] = {
        "its line is not there", "unknown, it never answers", "good", "refuses", "silent"};
    return words[static_cast<std::size_t>(state)];
}

/// The devices of a box that are not printers, telling what they do.
struct Watched {
    Watched(const BoxConfig& box, Bench& bench, std::ostream& to, bool with_text)
        : out(to), show(with_text) {
        const auto executor = bench.context.get_executor();
        for (const auto& config : box.scanners) {
            scanners.push_back(open_scanner(executor, config, bench.lines));
            start(*scanners.back(), config);
        }
        for (const auto& config : box.boards) {
            boards.push_back(open_board(executor, config, bench.lines));
            boards.back()->start(
                [this, id = config.id](drivers::BoardState state) { tell(id, told(state)); });
        }
        for (const auto& config : box.keypads) {
            keypads.push_back(open_keypad(executor, config, bench.lines));
            start(*keypads.back(), config);
        }
        bench.lines.start();
    }

    void start(drivers::Scanner& scanner, const ScannerConfig& config) {
        scanner.start(
            [this, id = config.id](const drivers::Scan& scan) { tell(id, told(scan, show)); },
            [this, id = config.id](bool online) { tell(id, online ? "online" : "not there"); });
    }

    void start(drivers::Keypad& keypad, const KeypadConfig& config) {
        keypad.start([this, id = config.id](const drivers::KeyPress& key) { tell(id, told(key)); },
                     [this, id = config.id](const drivers::KeypadState& state) {
                         tell(id,
                              std::string(state.online ? "online" : "not there") +
                                  (state.stuck ? ", a key is stuck" : ""));
                     });
    }

    void tell(const std::string& id, const std::string& what) const {
        out << id << ": " << what << std::endl; // at once, for whoever looks on
    }

    std::ostream& out;
    bool show;
    std::deque<std::unique_ptr<drivers::Scanner>> scanners;
    std::deque<std::unique_ptr<drivers::Board>> boards;
    std::deque<std::unique_ptr<drivers::Keypad>> keypads;
};

std::string printer_told(const drivers::PrinterStatus& status) {
    const auto obstacle = drivers::obstacle(status);
    return std::string(obstacle.empty() ? "ready" : obstacle);
}

int watch_box(const std::string& file, std::ostream& out) {
    const auto box = load_box_config(file);
    const auto models = drivers::load_printer_models(box.models);
    Bench bench;
    const Watched watched(box, bench, out, false);
    std::deque<std::unique_ptr<drivers::SlipPrinter>> printers;
    for (const auto& config : box.printers) {
        auto& printer = printers.emplace_back(
            make_printer(bench.context, bench.usb, config, printer_model(models, config)));
        printer->start([&watched, id = config.id](const drivers::PrinterStatus& status) {
            watched.tell(id, printer_told(status));
        });
    }
    bench.run();
    return 0;
}

/// A plugged-in device may have several files: the first kind that is there.
drivers::DeviceNode::Kind kind_of(const drivers::UsbAddress& address,
                                  const std::vector<drivers::DeviceNode>& nodes) {
    using Node = drivers::DeviceNode::Kind;
    for (const auto kind : {Node::serial, Node::hidraw, Node::input}) {
        drivers::NodeChoice choice;
        choice.kind = kind;
        choice.address = address;
        if (drivers::choose_node(nodes, choice) != nullptr) {
            return kind;
        }
    }
    return Node::hidraw;
}

int watch_bytes(const std::string& text, std::ostream& out) {
    const auto address = drivers::parse_address(text);
    if (!address) {
        throw std::runtime_error("\"" + text + "\": " + address.error().message());
    }
    Bench bench;
    DeviceLines::Way way;
    way.address = text;
    way.place = *address;
    if (const auto* const plugged = std::get_if<drivers::UsbAddress>(&*address)) {
        way.node = kind_of(*plugged, bench.nodes.nodes());
    }
    bench.lines.line(way).listen(
        [&out](bool up) { out << (up ? "open" : "not there") << std::endl; },
        [&out](std::span<const std::uint8_t> bytes) {
            out << dump({reinterpret_cast<const char*>(bytes.data()), bytes.size()}) << std::endl;
        });
    bench.lines.start();
    bench.run();
    return 0;
}

const PrinterConfig& chosen(const BoxConfig& box, const std::string& id) {
    std::string allowed;
    for (const auto& printer : box.printers) {
        if (id.empty() || printer.id == id) {
            return printer;
        }
        allowed += (allowed.empty() ? "" : ", ") + printer.id;
    }
    throw std::runtime_error(id.empty() ? "the box has no printer"
                                        : "no printer \"" + id + "\"; allowed: " + allowed);
}

} // namespace

int watch(const Arguments& arguments, std::ostream& out) {
    if (arguments.size() != 2) {
        throw std::runtime_error("watch needs a box file or an address");
    }
    const bool is_address = arguments[1].find("://") != std::string::npos;
    return is_address ? watch_bytes(arguments[1], out) : watch_box(arguments[1], out);
}

int test_scan(const Arguments& arguments, std::ostream& out) {
    const bool show = arguments.size() == 3 && arguments[2] == "--show";
    if (arguments.size() != 2 && !show) {
        throw std::runtime_error("test-scan needs a box file, and --show to tell the text too");
    }
    auto box = load_box_config(arguments[1]);
    box.boards.clear();
    box.keypads.clear();
    if (box.scanners.empty()) {
        throw std::runtime_error("the box has no scanner");
    }
    Bench bench;
    const Watched watched(box, bench, out, show);
    bench.run();
    return 0;
}

int test_print(const Arguments& arguments, std::ostream& out) {
    if (arguments.size() != 2 && arguments.size() != 3) {
        throw std::runtime_error("test-print needs a box file, and the id of one of its printers "
                                 "where there are several");
    }
    const auto box = load_box_config(arguments[1]);
    const auto& config = chosen(box, arguments.size() == 3 ? arguments[2] : "");
    const auto models = drivers::load_printer_models(box.models);
    const OffscreenQt qt;
    const TicketLayout layout(box.fonts, box.tickets, box.ticket);
    Bench bench;
    const auto printer =
        make_printer(bench.context, bench.usb, config, printer_model(models, config));
    const auto& model = printer->model();
    const auto slip = layout.lay_out(sample_ticket(), Head{model.dots, model.dpi});
    std::optional<drivers::PrintOutcome> outcome;
    bool begun = false;
    printer->start([&](const drivers::PrinterStatus& status) {
        out << config.id << ": " << printer_told(status) << std::endl;
        if (!std::exchange(begun, true)) {
            printer->print(slip, [&](const drivers::PrintOutcome& ended) {
                outcome = ended;
                bench.context.stop();
            });
        }
    });
    bench.run();
    constexpr const char* words[] = {"printed", "failed", "unknown"};
    const auto result = outcome ? static_cast<std::size_t>(outcome->result) : 1;
    out << words[result] << (outcome && !outcome->detail.empty() ? ": " + outcome->detail : "")
        << "\n";
    return result == 0 ? 0 : 1;
}

std::string dump(std::string_view bytes) {
    std::string hex;
    std::string text;
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        std::array<char, 4> two{};
        std::snprintf(two.data(), two.size(), "%02X ", code);
        hex += two.data();
        text += code >= ' ' && code < 0x7f ? byte : '.';
    }
    return hex + " " + text;
}

std::string escaped(std::string_view text) {
    std::string plain;
    const bool letters = drivers::is_utf8(text);
    for (const char byte : text) {
        const auto code = static_cast<unsigned char>(byte);
        if (code < ' ' || code == 0x7f || (code >= 0x80 && !letters)) {
            std::array<char, 5> visible{};
            std::snprintf(visible.data(), visible.size(), "\\x%02x", code);
            plain += visible.data();
        } else {
            plain += byte;
        }
    }
    return plain;
}

} // namespace motcua::devices
