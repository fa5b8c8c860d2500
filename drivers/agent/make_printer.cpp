#include "drivers/agent/make_printer.h"

#include "drivers/printer/cups_printer.h"
#include "drivers/printer/ticket_printer.h"
#include "drivers/transport/open_transport.h"

#include <stdexcept>
#include <utility>

namespace motcua::devices {
namespace {

/// What stands in the way of reaching a printer of this model at this address.
const char* mismatch(const drivers::Address& address, const drivers::PrinterModel& model) {
    const bool spooler = std::holds_alternative<drivers::SpoolerAddress>(address);
    if (spooler != (model.language == drivers::PrinterLanguage::ipp)) {
        return "ipp:// and cups:// go with a model of the language \"ipp\", and only they do";
    }
    const auto* usb = std::get_if<drivers::UsbAddress>(&address);
    if (usb != nullptr && usb->id.empty() && model.link.matches.empty()) {
        return "usb:// alone needs a model that claims devices; name it: usb://VVVV:PPPP "
               "(motcua-devices list shows what is plugged in)";
    }
    return nullptr;
}

} // namespace

std::unique_ptr<drivers::SlipPrinter> make_printer(boost::asio::io_context& context,
                                                   drivers::UsbBus& usb,
                                                   const PrinterConfig& config,
                                                   const drivers::PrinterModel& model) {
    if (const char* why = mismatch(config.address, model)) {
        throw std::runtime_error("device " + config.id + ": " + why + "\n");
    }
    const auto executor = context.get_executor();
    if (const auto* spooler = std::get_if<drivers::SpoolerAddress>(&config.address)) {
        return std::make_unique<drivers::CupsPrinter>(executor, spooler->destination, model);
    }
    auto transport = drivers::make_transport(executor, usb, config.address, model.link);
    return std::make_unique<drivers::TicketPrinter>(executor, std::move(transport), model);
}

} // namespace motcua::devices
