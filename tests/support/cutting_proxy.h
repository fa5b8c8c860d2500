#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/address_v4.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>

namespace motcua::testing {

/// A TCP line that can be cut: passes bytes both ways until a connection has used up what the plan
/// gives it in one direction, then closes both ends in the middle of whatever was being said.
class CuttingProxy {
public:
    using Tcp = boost::asio::ip::tcp;
    static constexpr std::size_t endless = std::numeric_limits<std::size_t>::max();

    /// How many bytes may pass to the centre and back before the cut.
    struct Cut {
        std::size_t up = endless;
        std::size_t down = endless;
    };

    /// The cut for connection number 0, 1, 2...
    using Plan = std::function<Cut(std::size_t)>;

    CuttingProxy(boost::asio::io_context& context, std::uint16_t centre_port, Plan plan)
        : context_(context), centre_(boost::asio::ip::address_v4::loopback(), centre_port),
          acceptor_(context, Tcp::endpoint(boost::asio::ip::address_v4::loopback(), 0)),
          plan_(std::move(plan)) {
        accept();
    }

    std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

    std::size_t connections() const { return connections_; }

    /// Bytes that passed in all connections together.
    std::size_t passed_up() const { return passed_up_; }

    std::size_t passed_down() const { return passed_down_; }

private:
    struct Way {
        std::array<char, 512> bytes{};
        std::size_t left = endless;
    };

    struct Pair {
        explicit Pair(boost::asio::io_context& context) : hall(context), centre(context) {}

        Tcp::socket hall;
        Tcp::socket centre;
        Way up;
        Way down;
    };

    void accept() {
        const auto pair = std::make_shared<Pair>(context_);
        acceptor_.async_accept(pair->hall, [this, pair](boost::system::error_code error) {
            if (error)
                return;
            const Cut cut = plan_(connections_++);
            pair->up.left = cut.up;
            pair->down.left = cut.down;
            boost::system::error_code failed;
            pair->centre.connect(centre_, failed);
            pass(pair, pair->hall, pair->centre, pair->up, passed_up_);
            pass(pair, pair->centre, pair->hall, pair->down, passed_down_);
            accept();
        });
    }

    void pass(const std::shared_ptr<Pair>& pair,
              Tcp::socket& from,
              Tcp::socket& to,
              Way& way,
              std::size_t& passed) {
        if (way.left == 0)
            return cut(*pair);
        const std::size_t most = std::min(way.bytes.size(), way.left);
        from.async_read_some(
            boost::asio::buffer(way.bytes.data(), most),
            [this, pair, &from, &to, &way, &passed](boost::system::error_code error,
                                                    std::size_t size) {
                boost::system::error_code failed;
                boost::asio::write(to, boost::asio::buffer(way.bytes.data(), size), failed);
                if (error || failed)
                    return cut(*pair);
                passed += size;
                if (way.left != endless)
                    way.left -= size;
                pass(pair, from, to, way, passed);
            });
    }

    static void cut(Pair& pair) {
        boost::system::error_code ignored;
        pair.hall.close(ignored);
        pair.centre.close(ignored);
    }

    boost::asio::io_context& context_;
    Tcp::endpoint centre_;
    Tcp::acceptor acceptor_;
    Plan plan_;
    std::size_t connections_ = 0;
    std::size_t passed_up_ = 0;
    std::size_t passed_down_ = 0;
};

} // namespace motcua::testing
