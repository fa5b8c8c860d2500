#include "drivers/transport/node_transport.h"

#include "drivers/transport/serial_transport.h"
#include "drivers/transport/transport_error.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <linux/hidraw.h>
#include <linux/input.h>
#include <sys/ioctl.h>
#include <utility>

namespace motcua::drivers {

namespace asio = boost::asio;
using Descriptor = asio::posix::stream_descriptor;

namespace {

ErrorCode last_error() {
    return {errno, boost::system::system_category()};
}

bool fits(const DeviceNode& node, const NodeChoice& choice) {
    const auto& address = choice.address;
    const auto is = [](const std::string& wanted, const std::string& found) {
        return wanted.empty() || wanted == found;
    };
    if (node.kind != choice.kind || !is(address.id, node.id) || !is(address.port, node.port) ||
        !is(address.serial, node.serial)) {
        return false;
    }
    return !address.id.empty() || std::ranges::any_of(choice.matches, [&](const auto& match) {
        return claims(match, node);
    });
}

/// A descriptor of a HID device or of events.
class DeviceFile final : public Transport {
public:
    DeviceFile(asio::any_io_executor executor, NodeBus& bus, NodeChoice choice)
        : executor_(std::move(executor)), bus_(bus), choice_(std::move(choice)) {}

    ~DeviceFile() override { close(); }

    void open(Done done) override {
        close();
        const auto error = open_now();
        asio::post(executor_, [done = std::move(done), error] { done(error); });
    }

    void write(std::span<const std::uint8_t> bytes, Moved done) override {
        if (!file_ || choice_.kind == DeviceNode::Kind::input) {
            const auto error = file_ ? TransportError::not_supported : TransportError::not_open;
            asio::post(executor_, [done = std::move(done), error] { done(error, 0); });
            return;
        }
        file_->async_write_some(asio::buffer(bytes.data(), bytes.size()),
                                [file = file_, done = std::move(done)](
                                    ErrorCode error, std::size_t count) { done(error, count); });
    }

    void read(std::span<std::uint8_t> room, Moved done) override {
        if (!file_) {
            asio::post(executor_, [done = std::move(done)] { done(TransportError::not_open, 0); });
            return;
        }
        file_->async_read_some(asio::buffer(room.data(), room.size()),
                               [file = file_, done = std::move(done)](
                                   ErrorCode error, std::size_t count) { done(error, count); });
    }

    void end_job(Done done) override {
        asio::post(executor_, [done = std::move(done)] { done({}); });
    }

    void close() override {
        if (const auto file = std::exchange(file_, nullptr)) {
            ErrorCode ignored;
            file->close(ignored);
        }
    }

    bool two_way() const override { return true; }

    bool keeps_jobs() const override { return false; }

    void on_plugged(std::function<void()> plugged) override {
        watch_ = bus_.watch([this, plugged = std::move(plugged)](const DeviceNode& node, bool now) {
            if (now && fits(node, choice_)) {
                plugged();
            }
        });
    }

private:
    ErrorCode open_now() {
        const auto nodes = bus_.nodes();
        const auto* const node = choose_node(nodes, choice_);
        if (node == nullptr) {
            return TransportError::no_device;
        }
        const int flags = choice_.kind == DeviceNode::Kind::input ? O_RDONLY : O_RDWR;
        const int file = ::open(node->path.c_str(), flags | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
        if (file < 0) {
            return last_error();
        }
        file_ = std::make_shared<Descriptor>(executor_, file);
        const auto error = prepare(file);
        if (error) {
            close();
        }
        return error;
    }

    ErrorCode prepare(int file) {
        if (choice_.kind == DeviceNode::Kind::input) {
            return ::ioctl(file, EVIOCGRAB, 1) < 0 ? last_error() : ErrorCode();
        }
        if (choice_.enable.empty()) {
            return {};
        }
        auto report = choice_.enable;
        return ::ioctl(file, HIDIOCSFEATURE(report.size()), report.data()) < 0 ? last_error()
                                                                               : ErrorCode();
    }

    asio::any_io_executor executor_;
    NodeBus& bus_;
    NodeChoice choice_;
    std::shared_ptr<Descriptor> file_; ///< one an opening, shared with its handlers
    NodeBus::Watch watch_;
};

/// A serial port that is looked for at each opening.
class SerialNodeTransport final : public Transport {
public:
    SerialNodeTransport(asio::any_io_executor executor, NodeBus& bus, NodeChoice choice)
        : executor_(std::move(executor)), bus_(bus), choice_(std::move(choice)) {}

    void open(Done done) override {
        const auto nodes = bus_.nodes();
        const auto* const node = choose_node(nodes, choice_);
        if (node == nullptr) {
            port_.reset();
            asio::post(executor_, [done = std::move(done)] { done(TransportError::no_device); });
            return;
        }
        port_ = std::make_unique<SerialTransport>(executor_, node->path, choice_.serial);
        port_->open(std::move(done));
    }

    void write(std::span<const std::uint8_t> bytes, Moved done) override {
        port_ ? port_->write(bytes, std::move(done)) : not_open(std::move(done));
    }

    void read(std::span<std::uint8_t> room, Moved done) override {
        port_ ? port_->read(room, std::move(done)) : not_open(std::move(done));
    }

    void end_job(Done done) override {
        asio::post(executor_, [done = std::move(done)] { done({}); });
    }

    void close() override {
        if (port_) {
            port_->close();
        }
    }

    bool two_way() const override { return true; }

    bool keeps_jobs() const override { return false; }

    void on_plugged(std::function<void()> plugged) override {
        watch_ = bus_.watch([this, plugged = std::move(plugged)](const DeviceNode& node, bool now) {
            if (now && fits(node, choice_)) {
                plugged();
            }
        });
    }

private:
    void not_open(Moved done) {
        asio::post(executor_, [done = std::move(done)] { done(TransportError::not_open, 0); });
    }

    asio::any_io_executor executor_;
    NodeBus& bus_;
    NodeChoice choice_;
    std::unique_ptr<SerialTransport> port_;
    NodeBus::Watch watch_;
};

} // namespace

std::unique_ptr<Transport>
make_node_transport(asio::any_io_executor executor, NodeBus& bus, NodeChoice choice) {
    if (choice.kind == DeviceNode::Kind::serial) {
        return std::make_unique<SerialNodeTransport>(std::move(executor), bus, std::move(choice));
    }
    return std::make_unique<DeviceFile>(std::move(executor), bus, std::move(choice));
}

const DeviceNode* choose_node(const std::vector<DeviceNode>& nodes, const NodeChoice& choice) {
    const DeviceNode* chosen = nullptr;
    for (const auto& node : nodes) {
        const bool better = chosen == nullptr || node.interface < chosen->interface;
        if (better && fits(node, choice)) {
            chosen = &node;
        }
    }
    return chosen;
}

} // namespace motcua::drivers
