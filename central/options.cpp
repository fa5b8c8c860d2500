#include "central/options.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

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

/// The arguments, one after another.
class Arguments {
public:
    explicit Arguments(const std::vector<std::string>& all) : all_(all) {}

    bool empty() const { return next_ == all_.size(); }

    /// "" after the last: no argument of ours may be that.
    std::string take() { return empty() ? std::string() : all_[next_++]; }

private:
    const std::vector<std::string>& all_;
    std::size_t next_ = 0;
};

using Fault = std::optional<UsageError>;

Fault read_address(const std::string& text, asio::ip::tcp::endpoint& to) {
    const auto endpoint = read_endpoint(text);
    if (!endpoint)
        return endpoint.error();
    to = *endpoint;
    return std::nullopt;
}

Fault read_months(const std::string& text, Options& options) {
    int months = 0;
    const char* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, months);
    if (parsed.ec != std::errc() || parsed.ptr != end || months < 1 || months > 1200)
        return UsageError{"--keep-months takes a number from 1 to 1200"};
    options.keep_months = months;
    return std::nullopt;
}

Fault read_value(const std::string& name, const std::string& value, Options& options) {
    if (value.empty())
        return UsageError{name + " needs a value"};
    if (name == "--data")
        options.data = value;
    else if (name == "--database")
        options.database = value;
    else if (name == "--name")
        options.names.push_back(value);
    else if (name == "--listen")
        return read_address(value, options.listen);
    else if (name == "--halls")
        return read_address(value, options.halls.emplace());
    else
        return read_months(value, options);
    return std::nullopt;
}

Fault read_task(const std::string& word, Arguments& arguments, Options& options) {
    options.subject = arguments.take();
    if (options.subject.empty() || options.subject.starts_with("-"))
        return UsageError{word + " needs a name"};
    options.task = word == "code"     ? Options::Task::code
                   : word == "revoke" ? Options::Task::revoke
                                      : Options::Task::account;
    if (options.task != Options::Task::account)
        return std::nullopt;
    options.role = arguments.take();
    if (options.role != "viewer" && options.role != "operator")
        return UsageError{"an account is a viewer or an operator"};
    return std::nullopt;
}

Fault read_one(const std::string& word, Arguments& arguments, Options& options) {
    static constexpr std::array with_value{
        "--data", "--database", "--name", "--listen", "--halls", "--keep-months"};
    if (std::find(with_value.begin(), with_value.end(), word) != with_value.end())
        return read_value(word, arguments.take(), options);
    if (word == "--tls")
        options.tls = true;
    else if (word == "--sample-dossiers")
        options.sample_dossiers = true;
    else if (word == "code" || word == "revoke" || word == "account")
        return read_task(word, arguments, options);
    else
        return UsageError{"unknown argument " + word};
    return std::nullopt;
}

} // namespace

result<Options, UsageError> read_options(const std::vector<std::string>& all) {
    Options options;
    options.listen = *read_endpoint(std::string(default_listen));
    Arguments arguments(all);
    while (!arguments.empty()) {
        const std::string word = arguments.take();
        if (word == "--help" || word == "-h" || word == "help") {
            options.task = Options::Task::help;
            return options;
        }
        if (const Fault fault = read_one(word, arguments, options))
            return *fault;
    }
    if (options.data.empty())
        return UsageError{"--data DIR is missing"};
    return options;
}

} // namespace motcua::central
