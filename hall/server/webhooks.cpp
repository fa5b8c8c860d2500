#include "hall/server/webhooks.h"

#include "hall/server/secrets.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <algorithm>
#include <chrono>
#include <deque>
#include <filesystem>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <utility>

namespace motcua::hall {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using boost::system::error_code;
using namespace std::chrono_literals;

constexpr std::size_t longest_line = 100;
constexpr auto patience = 10s;
constexpr std::chrono::seconds first_pause = 5s;
constexpr std::chrono::seconds longest_pause = 300s;
constexpr std::size_t largest_reply = 64UL * 1024;

struct Url {
    bool encrypted = false;
    std::string host;
    std::string port;
    std::string target;
};

Url parse(const std::string& text) {
    Url url;
    url.encrypted = text.starts_with("https://");
    const auto begin = text.find("://") + 3;
    const auto slash = text.find('/', begin);
    const std::string authority = text.substr(begin, slash - begin);
    const auto colon = authority.rfind(':');
    url.host = authority.substr(0, colon);
    url.port =
        colon == std::string::npos ? (url.encrypted ? "443" : "80") : authority.substr(colon + 1);
    url.target = slash == std::string::npos ? "/" : text.substr(slash);
    return url;
}

using Request = http::request<http::string_body>;

Request make_request(const Url& url, const std::string& key, const std::string& body) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto time = std::to_string(std::chrono::duration_cast<std::chrono::seconds>(now).count());
    Request request(http::verb::post, url.target, 11);
    request.set(http::field::host, url.host);
    request.set(http::field::content_type, "application/json");
    request.set("Motcua-Time", time);
    request.set("Motcua-Signature", signature_of(key, time + "." + body));
    request.body() = body;
    request.prepare_payload();
    request.keep_alive(false);
    return request;
}

/// One delivery. Keeps itself alive; tells once how it ended, empty when it was taken.
template <class Stream>
class Delivery : public std::enable_shared_from_this<Delivery<Stream>> {
public:
    using Done = std::function<void(const std::string& problem)>;

    Delivery(Stream stream, const asio::any_io_executor& loop, Request request, Done done)
        : stream_(std::move(stream)), resolver_(loop), request_(std::move(request)),
          done_(std::move(done)) {
        parser_.body_limit(largest_reply);
    }

    void start(const Url& url) {
        beast::get_lowest_layer(stream_).expires_after(patience);
        resolver_.async_resolve(url.host,
                                url.port,
                                [self = this->shared_from_this()](
                                    error_code error, const tcp::resolver::results_type& found) {
                                    error ? self->end(error) : self->connect(found);
                                });
    }

private:
    void connect(const tcp::resolver::results_type& found) {
        beast::get_lowest_layer(stream_).async_connect(
            found, [self = this->shared_from_this()](error_code error, const tcp::endpoint&) {
                error ? self->end(error) : self->connected();
            });
    }

    void connected() {
        if constexpr (std::is_same_v<Stream, beast::tcp_stream>) {
            write();
        } else {
            stream_.async_handshake(asio::ssl::stream_base::client,
                                    [self = this->shared_from_this()](error_code error) {
                                        error ? self->end(error) : self->write();
                                    });
        }
    }

    void write() {
        http::async_write(
            stream_, request_, [self = this->shared_from_this()](error_code error, std::size_t) {
                error ? self->end(error) : self->read();
            });
    }

    void read() {
        http::async_read(stream_,
                         buffer_,
                         parser_,
                         [self = this->shared_from_this()](error_code error, std::size_t) {
                             error ? self->end(error) : self->judge();
                         });
    }

    void judge() {
        const unsigned status = parser_.get().result_int();
        done_(status / 100 == 2 ? std::string() : "answered " + std::to_string(status));
    }

    void end(error_code error) { done_(error.message()); }

    Stream stream_;
    tcp::resolver resolver_;
    Request request_;
    beast::flat_buffer buffer_;
    http::response_parser<http::string_body> parser_;
    Done done_;
};

} // namespace

class Webhooks::Line : public std::enable_shared_from_this<Line> {
public:
    Line(const asio::any_io_executor& loop, const std::string& url, std::string key, Log log)
        : loop_(loop), timer_(loop), tls_(asio::ssl::context::tls_client), url_(parse(url)),
          key_(std::move(key)), log_(std::move(log)) {
        error_code ignored;
        tls_.set_default_verify_paths(ignored);
        tls_.set_verify_mode(asio::ssl::verify_peer);
    }

    void send(const std::string& body) {
        waiting_.push_back(body);
        if (waiting_.size() > longest_line) {
            waiting_.pop_front();
        }
        if (!busy_) {
            next();
        }
    }

    void stop() {
        stopped_ = true;
        timer_.cancel();
    }

private:
    void next() {
        if (stopped_ || waiting_.empty()) {
            return;
        }
        busy_ = true;
        Request request = make_request(url_, key_, waiting_.front());
        auto done = [self = shared_from_this()](const std::string& problem) {
            self->delivered(problem);
        };
        if (url_.encrypted) {
            beast::ssl_stream<beast::tcp_stream> stream(loop_, tls_);
            ::SSL_set_tlsext_host_name(stream.native_handle(), url_.host.c_str());
            stream.set_verify_callback(asio::ssl::host_name_verification(url_.host));
            start(std::move(stream), std::move(request), std::move(done));
        } else {
            start(beast::tcp_stream(loop_), std::move(request), std::move(done));
        }
    }

    template <class Stream>
    void start(Stream stream, Request request, std::function<void(const std::string&)> done) {
        std::make_shared<Delivery<Stream>>(
            std::move(stream), loop_, std::move(request), std::move(done))
            ->start(url_);
    }

    void delivered(const std::string& problem) {
        if (stopped_) {
            return;
        }
        if (problem.empty()) {
            busy_ = false;
            pause_ = first_pause;
            waiting_.pop_front();
            return next();
        }
        if (pause_ == first_pause) {
            log_("webhook to " + url_.host + ": " + problem);
        }
        timer_.expires_after(pause_);
        pause_ = std::min(pause_ * 2, longest_pause);
        timer_.async_wait([self = shared_from_this()](error_code cancelled) {
            if (!cancelled) {
                self->next();
            }
        });
    }

    asio::any_io_executor loop_;
    asio::steady_timer timer_;
    asio::ssl::context tls_;
    Url url_;
    std::string key_;
    Log log_;
    std::deque<std::string> waiting_;
    std::chrono::seconds pause_ = first_pause;
    bool busy_ = false;
    bool stopped_ = false;
};

Webhooks::Webhooks(const asio::any_io_executor& loop,
                   const std::vector<std::string>& urls,
                   std::string key,
                   Log log) {
    for (const std::string& url : urls) {
        lines_.push_back(std::make_shared<Line>(loop, url, key, log));
    }
}

Webhooks::~Webhooks() {
    for (const auto& line : lines_) {
        line->stop();
    }
}

void Webhooks::send(const std::string& body) {
    for (const auto& line : lines_) {
        line->send(body);
    }
}

std::string Webhooks::load_key(const std::string& file) {
    std::string key;
    std::ifstream known(file);
    if (known >> key) {
        return key;
    }
    key = random_token() + random_token();
    std::ofstream(file) << key << '\n';
    std::filesystem::permissions(
        file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    std::ifstream again(file);
    if (!(again >> key)) {
        throw std::runtime_error(file + ": cannot be written");
    }
    return key;
}

} // namespace motcua::hall
