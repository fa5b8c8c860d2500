#pragma once

#include "drivers/transport/serial_settings.h"

#include <boost/system/result.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace motcua::drivers {

/// A network device, `tcp://HOST:PORT`; the port is 9100 when it is left out.
struct TcpAddress {
    std::string host;
    std::uint16_t port = 9100;
};

/// `file:///FOLDER/` (ends with a slash): each job becomes a file of its own in the folder.
struct FolderAddress {
    std::string path;
};

/// `file:///FILE`: all jobs are appended to one file.
struct FileAddress {
    std::string path;
};

/// `usb://VVVV:PPPP`, lower case hex, then `?serial=...` or `?port=1-2.4` to tell twins apart.
/// `usb://` alone is whatever the model's file claims.
struct UsbAddress {
    std::string id; ///< "04b8:0202", or empty
    std::string serial;
    std::string port; ///< bus and ports, as UsbDevice::port
};

/// `serial:///dev/ttyS0`; what follows as `?baud=9600&parity=even&data=7&stop=1&flow=xon-xoff` goes
/// before what the model's file says.
struct SerialAddress {
    std::string path;
    std::optional<int> baud;
    std::optional<int> data_bits;
    std::optional<Parity> parity;
    std::optional<int> stop_bits;
    std::optional<FlowControl> flow;

    /// The settings of a model, with what stands in the address.
    SerialSettings over(SerialSettings model) const;
};

/// `ipp://HOST/ipp/print` or `ipps://...`, a printer that takes documents; `cups://QUEUE`, a queue
/// of the local CUPS. No stream of bytes: a printer's driver goes to it by itself.
struct SpoolerAddress {
    std::string destination; ///< the whole URI, or the queue's name
};

using Address =
    std::variant<TcpAddress, FolderAddress, FileAddress, UsbAddress, SerialAddress, SpoolerAddress>;

/// Reads an address as it stands in a configuration. IPv6 hosts stand in brackets.
boost::system::result<Address> parse_address(std::string_view text);

} // namespace motcua::drivers
