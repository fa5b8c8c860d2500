#include "central/options.h"

#include <boost/asio/ip/address.hpp>

#include <charconv>

namespace motcua::central {

namespace {

namespace asio = boost::asio;
using boost::system::result;

constexpr std::string_view default_listen = "127.0.0.1:7460";

result<asio::ip::tcp::endpoint, UsageError> read_endpoint(const std::string& text) {
    const UsageError fault{"\"" + text + "\" is no address like " + std::string(default_listen)};
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos)
        return fault;
    std::string host = text.substr(0, colon);
    if (host.size() > 2 && host.front() == '[' && host.back() == ']')
        host = host.substr(1, host.size() - 2);
    boost::system::error_code error;
    const auto address = asio::ip::make_address(host, error);
    std::uint16_t port = 0;
    const char* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data() + colon + 1, end, port);
    if (error || parsed.ec != std::errc() || parsed.ptr != end)
        return fault;
    return asio::ip::tcp::endpoint(address, port);
}

} // namespace

result<Options, UsageError> read_options(const std::vector<std::string>& arguments) {
    Options options;
    std::string listen(default_listen);
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& name = arguments[i];
        if (name == "--help" || name == "-h") {
            options.help = true;
            return options;
        }
        if (name != "--data" && name != "--listen")
            return UsageError{"unknown argument " + name};
        if (++i == arguments.size())
            return UsageError{name + " needs a value"};
        if (name == "--data")
            options.data = arguments[i];
        else
            listen = arguments[i];
    }
    if (options.data.empty())
        return UsageError{"--data DIR is missing"};
    const auto endpoint = read_endpoint(listen);
    if (!endpoint)
        return endpoint.error();
    options.listen = *endpoint;
    return options;
}

} // namespace motcua::central
