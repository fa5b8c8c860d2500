#include "drivers/agent/open_devices.h"

#include "drivers/keypad/line_keypad.h"
#include "drivers/keypad/wired_keypad.h"

#include <algorithm>
#include <stdexcept>

namespace motcua::devices {
namespace {

using Node = drivers::DeviceNode::Kind;

Node node_of(drivers::ScannerModel::Language language) {
    using Language = drivers::ScannerModel::Language;
    switch (language) {
    case Language::hid_pos:
        return Node::hidraw;
    case Language::keyboard:
        return Node::input;
    case Language::serial:
        break;
    }
    return Node::serial;
}

Node node_of(drivers::KeypadModel::Language language) {
    using Language = drivers::KeypadModel::Language;
    switch (language) {
    case Language::hid_report:
        return Node::hidraw;
    case Language::events:
        return Node::input;
    case Language::frames:
    case Language::modbus:
        break;
    }
    return Node::serial;
}

/// What the models of all kinds say of the way to a device.
template <class Config, class Model>
DeviceLines::Way way_to(const Config& config, const drivers::Address& address, const Model& model) {
    DeviceLines::Way way;
    way.address = config.transport;
    way.place = address;
    way.link = model.link;
    way.model = model.identity.id;
    way.line.baud = model.link.serial.baud;
    return way;
}

} // namespace

std::unique_ptr<drivers::Scanner> open_scanner(const boost::asio::any_io_executor& executor,
                                               const ScannerConfig& config,
                                               DeviceLines& lines) {
    auto way = way_to(config, config.address, config.model);
    way.listen = config.listen;
    way.node = node_of(config.model.language);
    way.enable = config.model.enable;
    return std::make_unique<drivers::Scanner>(
        executor, lines.transport(way), drivers::make_scan_parser(config.model));
}

std::unique_ptr<drivers::Board> open_board(const boost::asio::any_io_executor& executor,
                                           const BoardConfig& config,
                                           DeviceLines& lines) {
    auto way = way_to(config, config.address, config.model);
    way.line.echo = config.echo;
    drivers::Board::Settings settings;
    settings.address = config.unit;
    settings.refresh = config.model.refresh;
    return std::make_unique<drivers::Board>(
        executor, lines.line(way), drivers::make_board_language(config.model), settings);
}

std::unique_ptr<drivers::Keypad> open_keypad(const boost::asio::any_io_executor& executor,
                                             const KeypadConfig& config,
                                             DeviceLines& lines) {
    if (config.listen) {
        return std::make_unique<drivers::LineKeypad>(executor, *config.listen);
    }
    const auto& model = *config.model;
    auto way = way_to(config, *config.address, model);
    way.node = node_of(model.language);
    way.enable = model.enable;
    way.line.echo = config.echo;
    std::vector<std::string> units;
    for (const auto& [unit, counter] : config.counters) {
        units.push_back(unit);
    }
    return std::make_unique<drivers::WiredKeypad>(
        executor, lines.line(way), model, std::move(units));
}

const drivers::PrinterModel& printer_model(const std::vector<drivers::PrinterModel>& models,
                                           const PrinterConfig& config) {
    const auto model = std::ranges::find(models, config.model, &drivers::PrinterModel::id);
    if (model != models.end()) {
        return *model;
    }
    std::string allowed;
    for (const auto& known : models) {
        allowed += (allowed.empty() ? "" : ", ") + known.id;
    }
    throw std::runtime_error("device " + config.id + ": no model \"" + config.model +
                             "\"; allowed: " + allowed + "\n");
}

} // namespace motcua::devices
