#include "hall/client/hall_client.h"

#include "hall/client/connector.h"

#include <atomic>
#include <cstdio>
#include <random>
#include <utility>

namespace motcua::client {

namespace {

std::string random_instance() {
    std::random_device device;
    char text[17];
    std::snprintf(text, sizeof text, "%08x%08x", device(), device());
    return text;
}

} // namespace

std::string make_request_id() {
    static const std::string instance = random_instance();
    static std::atomic<std::uint64_t> count{0};
    return instance + "-" + std::to_string(++count);
}

HallClient::HallClient(boost::asio::any_io_executor executor, Options options)
    : connector_(std::make_shared<Connector>(std::move(executor), std::move(options))) {}

HallClient::~HallClient() {
    connector_->stop();
}

void HallClient::set_handlers(ConnectionHandlers handlers) {
    connector_->set_handlers(std::move(handlers));
}

void HallClient::start() {
    connector_->start();
}

void HallClient::stop() {
    connector_->stop();
}

Connection HallClient::connection() const {
    return connector_->connection();
}

std::optional<std::int64_t> HallClient::hall_time() const {
    return connector_->hall_time();
}

void HallClient::request(const std::string& id,
                         const std::string& command,
                         const std::string& arguments,
                         AnswerHandler handler) {
    connector_->request(id, command, arguments, std::move(handler));
}

void HallClient::cancel(const std::string& id) {
    connector_->cancel(id);
}

const Topic& HallClient::follow(const std::string& topic, TopicHandlers handlers) {
    return connector_->follow(topic, std::move(handlers));
}

void HallClient::unfollow(const std::string& topic) {
    connector_->unfollow(topic);
}

const Topic* HallClient::topic(const std::string& name) const {
    return connector_->topic(name);
}

} // namespace motcua::client
