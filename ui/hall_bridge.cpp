#include "ui/hall_bridge.h"

#include "hall/client/hall_client.h"
#include "hall/protocol/wipe.h"

#include <QUrl>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/json/serialize.hpp>

#include <chrono>
#include <stdexcept>
#include <thread>
#include <utility>

namespace motcua::ui {

namespace {

using namespace std::chrono_literals;

client::Options options_of(const QString& address, const std::string& role, const std::string& id) {
    const QUrl url(address);
    if (!url.isValid() || url.scheme() != QStringLiteral("ws") || url.host().isEmpty())
        throw std::runtime_error("the hall's address looks like ws://127.0.0.1:7450, not \"" +
                                 address.toStdString() + '"');
    client::Options options;
    options.host = url.host().toStdString();
    options.port = static_cast<std::uint16_t>(url.port(7450));
    options.role = role;
    options.id = id;
    return options;
}

Records records_of(const client::Topic& topic) {
    Records records;
    for (const auto& [key, value] : topic.records)
        if (value.is_object())
            records.emplace(key, value.as_object());
    return records;
}

} // namespace

/// The client, its io_context and its thread. Constructed, called and destroyed on the GUI thread;
/// the client itself lives on `thread_` alone, which is why it is made and ended by posts.
class HallBridge::Worker {
public:
    Worker(HallBridge& bridge, client::Options options)
        : bridge_(bridge), client_(context_.get_executor(), std::move(options)) {
        client_.set_handlers({
            .connection =
                [this](client::Connection connection) {
                    const bool live = connection == client::Connection::connected;
                    to_gui([live](HallBridge& it) { it.set_live(live); });
                },
            .welcome =
                [this](const client::Welcome& welcome) {
                    to_gui([now = welcome.now_at](HallBridge& it) { it.set_time(now); });
                },
            .pulse =
                [this](std::int64_t now) { to_gui([now](HallBridge& it) { it.set_time(now); }); },
            .scan =
                [this](const protocol::Scan& scan) {
                    // Shared, because a copy of a copy would be left behind.
                    auto bytes = std::make_shared<std::string>(scan.data);
                    to_gui([bytes](HallBridge& it) {
                        emit it.scanned(*bytes);
                        protocol::wipe(*bytes);
                    });
                },
        });
        client_.start();
        thread_ = std::jthread([this] { context_.run(); });
    }

    ~Worker() {
        boost::asio::post(context_, [this] {
            client_.stop();
            guard_.reset();
            context_.stop();
        });
        thread_.join();
    }

    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void follow(const std::string& topic) {
        boost::asio::post(context_, [this, topic] {
            client::TopicHandlers handlers;
            handlers.changed = [this](const client::Topic& changed, const client::Keys&) {
                to_gui([name = changed.name, records = records_of(changed)](
                           HallBridge& it) mutable { it.set_records(name, std::move(records)); });
            };
            client_.follow(topic, std::move(handlers));
        });
    }

    void unfollow(const std::string& topic) {
        boost::asio::post(context_, [this, topic] { client_.unfollow(topic); });
    }

    void request(const Request& request) {
        boost::asio::post(context_,
                          [this,
                           id = request.id,
                           command = request.command,
                           arguments = boost::json::serialize(request.arguments)] {
                              client_.request(
                                  id, command, arguments, [this](const client::Answer& answer) {
                                      to_gui([answer](HallBridge& it) { it.take_answer(answer); });
                                  });
                          });
    }

    void cancel(const std::string& id) {
        boost::asio::post(context_, [this, id] { client_.cancel(id); });
    }

    void turn(std::function<void()> done) {
        boost::asio::post(
            context_, [this, done = std::move(done)] { to_gui([done](HallBridge&) { done(); }); });
    }

private:
    /// Queued on the GUI thread, with everything by value; dropped when the bridge is gone.
    template <class Call>
    void to_gui(Call call) {
        HallBridge* bridge = &bridge_;
        QMetaObject::invokeMethod(
            bridge,
            [bridge, call = std::move(call)]() mutable { call(*bridge); },
            Qt::QueuedConnection);
    }

    HallBridge& bridge_;
    boost::asio::io_context context_{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> guard_{
        context_.get_executor()};
    client::HallClient client_;
    std::jthread thread_;
};

HallBridge::HallBridge(const QString& address,
                       const std::string& role,
                       const std::string& id,
                       QObject* parent)
    : HallConnection(parent),
      worker_(std::make_unique<Worker>(*this, options_of(address, role, id))) {
    connect(&second_, &QTimer::timeout, this, &HallConnection::ticked);
    second_.start(1s);
}

HallBridge::~HallBridge() = default;

std::int64_t HallBridge::now() const {
    return heard_ == 0 ? 0 : heard_ + since_heard_.elapsed();
}

void HallBridge::request(Request request) {
    worker_->request(request);
}

void HallBridge::forget(const std::string& request_id) {
    if (!request_id.empty())
        worker_->cancel(request_id);
}

void HallBridge::turn(std::function<void()> done) {
    worker_->turn(std::move(done));
}

void HallBridge::start_following(const std::string& topic) {
    worker_->follow(topic);
}

void HallBridge::stop_following(const std::string& topic) {
    worker_->unfollow(topic);
}

void HallBridge::set_time(std::int64_t now) {
    const bool first = heard_ == 0;
    heard_ = now;
    since_heard_.start();
    if (first)
        emit ticked();
}

} // namespace motcua::ui
