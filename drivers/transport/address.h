#pragma once

#include <boost/system/result.hpp>

#include <cstdint>
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

using Address = std::variant<TcpAddress, FolderAddress, FileAddress>;

/// Reads an address as it stands in a configuration. IPv6 hosts stand in brackets.
boost::system::result<Address> parse_address(std::string_view text);

} // namespace motcua::drivers
