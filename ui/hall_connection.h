#pragma once

#include "hall/client/hall_client.h"

#include <QObject>

#include <boost/json/object.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace motcua::ui {

/// The records of one topic by key, as the hall last published them.
using Records = std::map<std::string, boost::json::object, std::less<>>;

/// A command with the id that its sender made before sending.
struct Request {
    std::string id;
    std::string command;
    boost::json::object arguments;
};

using Answer = client::Answer;
using Refusal = client::Refusal;

/// The hall as the screens see it: records, time, whether it can be heard, and requests. Lives on
/// the GUI thread; all signals are emitted there. Two implementations: `HallBridge` (a hall) and
/// `FixtureHall` (a text, for the gallery and tests).
class HallConnection : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool live READ live NOTIFY liveChanged)

public:
    explicit HallConnection(QObject* parent = nullptr) : QObject(parent) {}

    /// True while the hall was heard within the last 3 seconds.
    [[nodiscard]] bool live() const { return live_; }

    /// Hall time, milliseconds UTC; goes on by the local clock while the hall cannot be heard; 0
    /// before it was heard for the first time.
    [[nodiscard]] virtual std::int64_t now() const = 0;

    /// The records of a topic; empty until its snapshot came. Kept while the hall is not heard.
    [[nodiscard]] const Records& records(std::string_view topic) const;

    /// One record, or null. The pointer is good until the next `recordsChanged` of the topic.
    [[nodiscard]] const boost::json::object* record(std::string_view topic,
                                                    std::string_view key) const;

    /// Follows a topic until `unsubscribe`, through every reconnect.
    void subscribe(const std::string& topic);

    /// Stops following and forgets the topic's records.
    void unsubscribe(const std::string& topic);

    /// Sends now, or when the hall is heard again, and again after each reconnect with the same id,
    /// until answered or forgotten. `answered` comes once.
    virtual void request(Request request) = 0;

    /// Gives up on a request: no answer to it will be signalled.
    virtual void forget(const std::string& request_id) = 0;

signals:
    void liveChanged();
    void ticked(); ///< hall time moved on, about once a second
    void recordsChanged(const std::string& topic);
    void answered(const motcua::ui::Answer& answer);
    /// This program's scanner read a code; never kept, perhaps an identity card. The receiver may
    /// overwrite the bytes.
    void scanned(std::string& bytes);

protected:
    virtual void start_following(const std::string& topic) = 0;
    virtual void stop_following(const std::string& topic) = 0;

    void set_live(bool live);
    void set_records(const std::string& topic, Records records);
    void take_answer(const Answer& answer);

private:
    bool live_ = false;
    std::map<std::string, Records, std::less<>> topics_;
};

} // namespace motcua::ui
