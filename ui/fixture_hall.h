#pragma once

#include "ui/hall_connection.h"

#include <string_view>
#include <vector>

namespace motcua::ui {

/// A hall that is a text: the gallery draws screens from it and tests steer it. Topics come from
/// JSON `{"now_at": 0, "topics": {"hall": {"service/A": {...}}}}`; requests are kept in `sent`
/// until the test answers them.
class FixtureHall : public HallConnection {
    Q_OBJECT

public:
    /// Live at once. Throws std::runtime_error when `text` is not such a JSON.
    explicit FixtureHall(std::string_view text, QObject* parent = nullptr);

    [[nodiscard]] std::int64_t now() const override { return now_; }

    void request(Request request) override;

    void forget(const std::string& request_id) override { pending_.erase(request_id); }

    /// Everything sent so far, repeats included.
    [[nodiscard]] const std::vector<Request>& sent() const { return sent_; }

    /// The hall falls silent (false) or is heard again (true): then unanswered requests are sent
    /// once more.
    void hear(bool live);
    /// Hall time moves on; signals `ticked`.
    void pass(std::int64_t milliseconds);
    /// Publishes one record.
    void publish(const std::string& topic, const std::string& key, std::string_view record);
    /// Takes one record away.
    void remove(const std::string& topic, const std::string& key);
    /// Answers the newest request with a result, a JSON object; a forgotten one hears nothing.
    void answer(std::string_view result);

    /// The scanner of this program reads a code.
    void scan(std::string bytes) { emit scanned(bytes); }

    /// Answers the newest request with a refusal.
    void refuse(const Refusal& refusal);

protected:
    void start_following(const std::string& topic) override;

    void stop_following(const std::string&) override {}

private:
    std::int64_t now_ = 0;
    std::map<std::string, Records, std::less<>> published_;
    std::vector<Request> sent_;
    std::map<std::string, Request, std::less<>> pending_;

    void reply(const Answer& answer);
};

} // namespace motcua::ui
