#pragma once

#include "ui/hall_connection.h"

#include <QElapsedTimer>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>

namespace motcua::ui {

/// A real hall. `hall/client` runs on one thread of its own; everything crosses to the GUI thread
/// by value through queued calls, and back by posting to that thread. Nothing is shared.
class HallBridge : public HallConnection {
    Q_OBJECT

public:
    /// Connects at once and for ever. `address` is "ws://host:port"; `role` and `id` name this
    /// program to the hall ("kiosk", "K1"). Throws std::runtime_error on another kind of address.
    HallBridge(const QString& address,
               const std::string& role,
               const std::string& id,
               QObject* parent = nullptr);
    /// Ends the connection and its thread.
    ~HallBridge() override;

    [[nodiscard]] std::int64_t now() const override;
    void request(Request request) override;
    void forget(const std::string& request_id) override;

    /// Calls `done` on the GUI thread after the connection's thread has turned once.
    void turn(std::function<void()> done);

protected:
    void start_following(const std::string& topic) override;
    void stop_following(const std::string& topic) override;

private:
    class Worker;

    void set_time(std::int64_t now);

    std::int64_t heard_ = 0; ///< hall time of the last pulse
    QElapsedTimer since_heard_;
    QTimer second_;
    std::unique_ptr<Worker> worker_;
};

} // namespace motcua::ui
