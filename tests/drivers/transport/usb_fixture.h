#pragma once

#include "drivers/transport/transport_error.h"
#include "drivers/transport/usb_handle.h"
#include "drivers/transport/usb_transport.h"
#include "tests/support/usb_printer.h"
#include "tests/support/usb_world.h"

#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <optional>

namespace motcua::drivers {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using motcua::testing::printer_configuration;
using motcua::testing::UsbIdentity;
using motcua::testing::UsbPlug;
using motcua::testing::UsbPrinter;
using motcua::testing::UsbWorld;

inline UsbIdentity identity(const std::string& serial = "SN0001") {
    UsbIdentity printer;
    printer.serial = serial;
    printer.configuration = printer_configuration(7, 2);
    return printer;
}

inline Bytes document(std::size_t size) {
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i) {
        bytes[i] = static_cast<std::uint8_t>(0x20 + (i * 7 + i / 256) % 0x5F);
    }
    return bytes;
}

/// Our transport and the unchanged libusb against a device that lives in this process.
class UsbTransportTest : public ::testing::Test {
protected:
    void TearDown() override {
        transport_.reset();
        second_.reset();
        usb_.reset();
    }

    /// The context runs until `done`, at most 20 seconds.
    bool run_until(const std::function<bool()>& done) {
        const auto limit = std::chrono::steady_clock::now() + 20s;
        while (!done() && std::chrono::steady_clock::now() < limit) {
            context_.restart();
            context_.run_one_for(20ms);
        }
        return done();
    }

    void start_bus() { usb_ = std::make_unique<UsbBus>(context_.get_executor()); }

    std::unique_ptr<UsbTransport> make(const UsbAddress& address = {"1209:2306", "", ""},
                                       UsbQuirks quirks = {}) {
        return std::make_unique<UsbTransport>(*usb_, address, std::vector<DeviceMatch>{}, quirks);
    }

    ErrorCode open(UsbTransport& transport) {
        std::optional<ErrorCode> result;
        transport.open([&](ErrorCode error) { result = error; });
        EXPECT_TRUE(run_until([&] { return result.has_value(); }));
        return result.value_or(ErrorCode());
    }

    /// Writes on from what was taken, as a printer's driver does; returns what was taken in all.
    std::pair<ErrorCode, std::size_t> write_all(UsbTransport& transport, const Bytes& bytes) {
        std::size_t taken = 0;
        ErrorCode error;
        while (!error && taken < bytes.size()) {
            bool done = false;
            transport.write(std::span(bytes).subspan(taken),
                            [&](ErrorCode failed, std::size_t count) {
                                error = failed;
                                taken += count;
                                done = true;
                            });
            EXPECT_TRUE(run_until([&] { return done; }));
        }
        return {error, taken};
    }

    UsbWorld world_;
    UsbPrinter printer_;
    UsbPlug plug_{world_, identity(), printer_};
    asio::io_context context_{1};
    std::unique_ptr<UsbBus> usb_;
    std::unique_ptr<UsbTransport> transport_;
    std::unique_ptr<UsbTransport> second_;
};

} // namespace motcua::drivers
