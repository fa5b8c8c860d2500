#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/system/result.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::central {

/// What the command line says.
struct Options {
    std::filesystem::path data;
    boost::asio::ip::tcp::endpoint listen;
    bool help = false;
};

inline constexpr std::string_view usage =
    "motcua-central --data DIR [--listen 127.0.0.1:7460]\n"
    "\n"
    "Takes the events of halls, stores each once in DIR/centre.db and shows the halls on a page.\n"
    "  --data DIR           folder of the store; made where it does not exist\n"
    "  --listen ADDR:PORT   loopback address to listen on (127.0.0.1:7460; [::1]:7460)\n";

/// What is wrong with the arguments, in a sentence for the person who typed them.
struct UsageError {
    std::string text;
};

/// Reads the arguments after the program's name.
boost::system::result<Options, UsageError> read_options(const std::vector<std::string>& arguments);

} // namespace motcua::central
