#include "drivers/agent/device_verbs.h"

#include "drivers/agent/device_catalog.h"
#include "drivers/agent/device_watch.h"
#include "drivers/agent/new_config.h"
#include "drivers/transport/node_bus.h"
#include "drivers/transport/usb_bus.h"

#include <boost/asio/io_context.hpp>

#include <algorithm>
#include <cstdlib>
#include <ostream>
#include <regex>
#include <stdexcept>

namespace motcua::devices {
namespace {

using Arguments = std::vector<std::string>;

/// Where the models are: here, beside the program's sources, or where the package puts them.
std::filesystem::path configs_folder() {
    const char* const told = std::getenv("MOTCUA_DEVICE_CONFIGS");
    if (told != nullptr) {
        return told;
    }
    for (const char* place : {"device-configs", "/usr/share/motcua/device-configs"}) {
        if (std::filesystem::is_directory(std::filesystem::path(place) / "printers")) {
            return place;
        }
    }
    throw std::runtime_error("the folder of the models is not here; name it in "
                             "MOTCUA_DEVICE_CONFIGS");
}

std::string only_argument(const Arguments& arguments, const char* what) {
    if (arguments.size() != 2) {
        throw std::runtime_error(arguments[0] + " needs " + what);
    }
    return arguments[1];
}

std::string described(const CatalogEntry& entry) {
    return entry.kind + " " + entry.identity.id + " (" + entry.identity.evidence + ")";
}

void list_node_paths(const std::vector<drivers::DeviceNode>& nodes,
                     const std::string& port,
                     std::ostream& out) {
    for (const auto& node : nodes) {
        if (!port.empty() && node.port == port) {
            out << "    " << node.path << "\n";
        }
    }
}

int list(const Arguments&, std::ostream& out) {
    boost::asio::io_context context;
    const drivers::UsbBus usb(context.get_executor());
    const drivers::NodeBus nodes(context.get_executor());
    const auto catalog = load_catalog(configs_folder());
    const auto devices = usb.devices();
    for (const auto& device : devices) {
        const auto models = claimants(catalog, device.id, device.product_name);
        out << device.id << "  port " << device.port << "  " << device.maker_name << " "
            << device.product_name << (device.serial.empty() ? "" : "  serial " + device.serial)
            << "\n";
        for (const auto* model : models) {
            out << "    " << described(*model) << "\n";
        }
        if (models.empty()) {
            out << "    no model claims it; motcua-devices new-config " << device.id
                << " writes a first file\n";
        }
        list_node_paths(nodes.nodes(), device.port, out);
    }
    if (devices.empty()) {
        out << "No USB device is plugged in"
            << (usb.available() ? "." : ", or this machine does not show any.") << "\n";
    }
    return 0;
}

int check(const Arguments& arguments, std::ostream& out) {
    const std::filesystem::path file = only_argument(arguments, "a file");
    const auto mistakes = mistakes_in(file);
    out << (mistakes.empty() ? file.string() + ": good\n" : mistakes);
    return mistakes.empty() ? 0 : 1;
}

int explain(const Arguments& arguments, std::ostream& out) {
    auto id = only_argument(arguments, "VENDOR:PRODUCT, for example 04b8:0202");
    std::ranges::transform(id, id.begin(), [](unsigned char c) { return std::tolower(c); });
    if (!std::regex_match(id, std::regex("[0-9a-f]{4}:[0-9a-f]{4}"))) {
        throw std::runtime_error("\"" + id + "\" is no VENDOR:PRODUCT of four hex digits each");
    }
    const auto catalog = load_catalog(configs_folder());
    const auto models = claimants(catalog, id, "");
    for (const auto* model : models) {
        out << described(*model) << ": " << model->identity.name << "\n    language "
            << model->language << ", file " << model->file.string() << "\n";
        for (const auto& match : model->matches) {
            if (match.usb == id && !match.product.empty()) {
                out << "    only where the device calls itself /" << match.product << "/\n";
            }
        }
        for (const auto& source : model->identity.source) {
            out << "    from: " << source << "\n";
        }
    }
    if (models.empty()) {
        out << "No model claims " << id << ". Plug it in: motcua-devices new-config " << id
            << " writes a first file.\n";
    }
    return models.empty() ? 1 : 0;
}

struct Verb {
    const char* name;
    int (*run)(const Arguments& arguments, std::ostream& out);
};

constexpr Verb verbs[] = {{"list", &list},
                          {"check", &check},
                          {"explain", &explain},
                          {"watch", &watch},
                          {"test-scan", &test_scan},
                          {"test-print", &test_print},
                          {"new-config", &new_config}};

const Verb* find_verb(const Arguments& arguments) {
    const auto* const verb = std::ranges::find_if(verbs, [&](const Verb& candidate) {
        return !arguments.empty() && arguments[0] == candidate.name;
    });
    return verb == std::end(verbs) ? nullptr : verb;
}

} // namespace

const char* const verb_help =
    "  list                  what is plugged in, and which model claims it\n"
    "  check FILE            the mistakes of a model's or a box's file\n"
    "  explain VVVV:PPPP     the models that claim these USB ids, and where they are known from\n"
    "  watch BOX             states and keys of the box's devices, as they change\n"
    "  watch ADDRESS         the bytes of one device, for whoever writes its file:\n"
    "                        usb://VVVV:PPPP, serial:///dev/ttyS0?baud=9600, tcp://HOST:PORT\n"
    "  test-scan BOX [--show]  what the box's scanners read; --show tells the text too\n"
    "  test-print BOX [ID]   prints a sample ticket on a printer of the box\n"
    "  new-config VVVV:PPPP  a first file for a plugged-in device, to standard output\n"
    "The models are those in MOTCUA_DEVICE_CONFIGS, ./device-configs or\n"
    "/usr/share/motcua/device-configs.\n";

bool is_verb(const Arguments& arguments) {
    return find_verb(arguments) != nullptr;
}

int run_verb(const Arguments& arguments, std::ostream& out) {
    return find_verb(arguments)->run(arguments, out);
}

} // namespace motcua::devices
