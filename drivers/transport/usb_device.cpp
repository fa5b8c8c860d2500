#include "drivers/transport/usb_device.h"

#include <libusb.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>

namespace motcua::drivers {
namespace {

std::string port_of(libusb_device* device) {
    std::array<std::uint8_t, 8> ports{};
    const int depth = libusb_get_port_numbers(device, ports.data(), static_cast<int>(ports.size()));
    std::string path = std::to_string(libusb_get_bus_number(device));
    for (int i = 0; i < depth; ++i) {
        path += (i == 0 ? "-" : ".") + std::to_string(ports[static_cast<std::size_t>(i)]);
    }
    return path;
}

/// A string that the kernel read when the device was plugged in, without asking it again.
std::string kernel_string(const std::string& port, const char* name) {
    std::ifstream file("/sys/bus/usb/devices/" + port + "/" + name);
    std::string text;
    std::getline(file, text);
    return text;
}

UsbEndpoint::Kind kind_of(const libusb_endpoint_descriptor& endpoint) {
    switch (endpoint.bmAttributes & 0x03) {
    case LIBUSB_ENDPOINT_TRANSFER_TYPE_BULK:
        return UsbEndpoint::Kind::bulk;
    case LIBUSB_ENDPOINT_TRANSFER_TYPE_INTERRUPT:
        return UsbEndpoint::Kind::interrupt;
    default:
        return UsbEndpoint::Kind::other;
    }
}

UsbInterface describe(const libusb_interface_descriptor& from) {
    UsbInterface to;
    to.number = from.bInterfaceNumber;
    to.alternate = from.bAlternateSetting;
    to.device_class = from.bInterfaceClass;
    to.subclass = from.bInterfaceSubClass;
    to.protocol = from.bInterfaceProtocol;
    for (int i = 0; i < from.bNumEndpoints; ++i) {
        const auto& endpoint = from.endpoint[i];
        to.endpoints.push_back({endpoint.bEndpointAddress,
                                kind_of(endpoint),
                                std::max(8, endpoint.wMaxPacketSize & 0x07FF)});
    }
    return to;
}

} // namespace

std::optional<UsbEndpoint> UsbInterface::endpoint(UsbEndpoint::Kind kind, bool in) const {
    const auto found = std::find_if(endpoints.begin(), endpoints.end(), [&](const auto& one) {
        return one.kind == kind && one.in() == in;
    });
    return found == endpoints.end() ? std::nullopt : std::optional(*found);
}

std::optional<UsbDevice> describe_usb_device(libusb_device* device) {
    libusb_device_descriptor ids{};
    libusb_config_descriptor* config = nullptr;
    if (libusb_get_device_descriptor(device, &ids) != LIBUSB_SUCCESS ||
        libusb_get_active_config_descriptor(device, &config) != LIBUSB_SUCCESS) {
        return std::nullopt;
    }
    UsbDevice found;
    for (int i = 0; i < config->bNumInterfaces; ++i) {
        for (int j = 0; j < config->interface[i].num_altsetting; ++j) {
            found.interfaces.push_back(describe(config->interface[i].altsetting[j]));
        }
    }
    found.configuration = config->bConfigurationValue;
    libusb_free_config_descriptor(config);
    char id[10];
    std::snprintf(id, sizeof id, "%04x:%04x", ids.idVendor, ids.idProduct);
    found.id = id;
    found.vendor = ids.idVendor;
    found.product = ids.idProduct;
    found.port = port_of(device);
    found.address = libusb_get_device_address(device);
    found.maker_name = kernel_string(found.port, "manufacturer");
    found.product_name = kernel_string(found.port, "product");
    found.serial = kernel_string(found.port, "serial");
    found.handle.reset(libusb_ref_device(device), &libusb_unref_device);
    return found;
}

} // namespace motcua::drivers
