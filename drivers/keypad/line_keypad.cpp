#include "drivers/keypad/line_keypad.h"

#include "drivers/keypad/key_line.h"
#include "drivers/transport/address.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/streambuf.hpp>
#include <boost/asio/write.hpp>

#include <deque>
#include <istream>
#include <map>
#include <utility>

namespace motcua::drivers {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

boost::system::result<ListenAddress> parse_listen_address(std::string_view text) {
    constexpr std::string_view listen = "listen://";
    const auto colon = text.rfind(':');
    if (text.starts_with(listen) && text.substr(colon) == ":0") {
        return ListenAddress{std::string(text.substr(listen.size(), colon - listen.size())), 0};
    }
    const auto rest = text.starts_with(listen) ? text.substr(listen.size()) : text;
    const auto address =
        parse_address((text.starts_with(listen) ? "tcp://" : "") + std::string(rest));
    if (!address) {
        return address.error();
    }
    const auto* tcp_address = std::get_if<TcpAddress>(&*address);
    if (tcp_address == nullptr || !text.starts_with(listen)) {
        return error_code(boost::system::errc::invalid_argument, boost::system::generic_category());
    }
    return ListenAddress{tcp_address->host, tcp_address->port};
}

struct LineKeypad::Run : std::enable_shared_from_this<Run> {
    /// One who presses keys.
    struct Client {
        explicit Client(tcp::socket accepted) : socket(std::move(accepted)) {}

        tcp::socket socket;
        asio::streambuf input{4096};
        std::deque<std::string> answers;
    };

    Run(const asio::any_io_executor& executor, ListenAddress given)
        : address(std::move(given)), listener(executor) {}

    error_code listen();
    void accept();
    void read(const std::shared_ptr<Client>& client);
    void take(const std::shared_ptr<Client>& client, const std::string& line);
    void say(const std::shared_ptr<Client>& client, const std::string& text);
    void write(const std::shared_ptr<Client>& client);

    ListenAddress address;
    tcp::acceptor listener;
    OnKey on_key;
    std::map<std::string, std::weak_ptr<Client>> last_of; ///< who pressed last for each unit
};

error_code LineKeypad::Run::listen() {
    error_code error;
    const auto host = asio::ip::make_address(address.host, error);
    if (error) {
        return error;
    }
    const tcp::endpoint endpoint(host, address.port);
    listener.open(endpoint.protocol(), error);
    if (!error) {
        listener.set_option(tcp::acceptor::reuse_address(true), error);
        listener.bind(endpoint, error);
    }
    if (!error) {
        listener.listen(16, error);
    }
    return error;
}

void LineKeypad::Run::accept() {
    listener.async_accept([self = shared_from_this()](error_code error, tcp::socket socket) {
        if (!error) {
            self->read(std::make_shared<Client>(std::move(socket)));
            self->accept();
        }
    });
}

void LineKeypad::Run::read(const std::shared_ptr<Client>& client) {
    asio::async_read_until(client->socket,
                           client->input,
                           '\n',
                           [self = shared_from_this(), client](error_code error, std::size_t) {
                               if (error || !self->on_key) {
                                   return;
                               }
                               std::istream stream(&client->input);
                               std::string line;
                               std::getline(stream, line);
                               self->take(client, line);
                               self->read(client);
                           });
}

void LineKeypad::Run::take(const std::shared_ptr<Client>& client, const std::string& line) {
    const auto press = parse_key_line(line);
    if (!press) {
        say(client,
            "no such key; allowed: [UNIT] next, recall, no_show, finish, pause, help, rate 1..5");
        return;
    }
    last_of[press->unit] = client;
    on_key(*press);
}

void LineKeypad::Run::say(const std::shared_ptr<Client>& client, const std::string& text) {
    client->answers.push_back(text + "\n");
    if (client->answers.size() == 1) {
        write(client);
    }
}

void LineKeypad::Run::write(const std::shared_ptr<Client>& client) {
    asio::async_write(client->socket,
                      asio::buffer(client->answers.front()),
                      [self = shared_from_this(), client](error_code error, std::size_t) {
                          client->answers.pop_front();
                          if (!error && !client->answers.empty()) {
                              self->write(client);
                          }
                      });
}

LineKeypad::LineKeypad(asio::any_io_executor executor, ListenAddress address)
    : run_(std::make_shared<Run>(executor, std::move(address))) {}

LineKeypad::~LineKeypad() {
    error_code ignored;
    run_->on_key = nullptr;
    run_->listener.close(ignored);
}

void LineKeypad::start(OnKey on_key, OnState on_state) {
    run_->on_key = std::move(on_key);
    const bool online = !run_->listen();
    if (online) {
        run_->accept();
    }
    asio::post(run_->listener.get_executor(), [on_state, online] { on_state({online, false}); });
}

void LineKeypad::answer(const std::string& unit, bool done, const std::string& text) {
    const auto found = run_->last_of.find(unit);
    if (found == run_->last_of.end()) {
        return;
    }
    if (const auto client = found->second.lock()) {
        run_->say(client, (done ? "ok " : "no ") + text);
    }
}

std::uint16_t LineKeypad::port() const {
    error_code error;
    const auto endpoint = run_->listener.local_endpoint(error);
    return error ? std::uint16_t{0} : endpoint.port();
}

} // namespace motcua::drivers
