#pragma once

#include "hall/server/desk.h"

#include <boost/asio/any_io_executor.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace motcua::hall::net {

/// A small desk that really answers, publishes and remembers, without rules and journal.
/// Commands: "echo" -> its arguments; "refuse", "bad", "forbid"; "later" -> answered by
/// `release_later`; "silence" -> never. Staff "mau" with PIN "1234" is a clerk.
class TestDesk : public Desk {
public:
    explicit TestDesk(boost::asio::any_io_executor executor) : executor_(std::move(executor)) {}

    void command(const Caller& caller,
                 std::string request,
                 std::string_view name,
                 std::string_view arguments,
                 AnswerHandler answer) override;
    bool follow(const Caller& caller,
                const std::string& topic,
                const std::shared_ptr<Follower>& follower) override;
    void unfollow(const std::string& topic, const Follower& follower) override;
    void enter(const Caller& caller, const std::shared_ptr<Follower>& follower) override;
    void leave(const Follower& follower) override;
    std::string topic_json(const Caller& caller, const std::string& topic) override;
    std::string welcome() const override;
    void sign_in(const std::string& staff, const std::string& pin, SignInHandler handler) override;
    void sign_out(const std::string& session) override;
    bool session_over(const std::string& session) const override;
    std::string tablet_code(const Caller& caller, const std::string& counter) override;
    std::string pair_tablet(const std::string& code) override;
    Caller caller_of(const std::string& session) const override;
    void download(const Caller& caller,
                  const std::string& name,
                  const std::map<std::string, std::string>& query,
                  DownloadHandler handler) override;
    bool has_command(std::string_view name) const override;

    /// The token of a new session at once.
    std::string begin_session(const std::string& staff, const std::string& pin);

    /// Sets one record and tells the followers.
    void publish(const std::string& topic, const std::string& key, const std::string& json);

    /// As publish, but the frame is lost on its way.
    void publish_unheard(const std::string& topic, const std::string& key, const std::string& json);

    /// Any frame to everybody.
    void tell_all(const std::string& frame);

    void release_later();

    /// What reached the desk; each request id once.
    int executed = 0;
    std::vector<Caller> callers;
    int snapshots = 0;

    std::size_t present() const { return present_.size(); }

    std::size_t followers(const std::string& topic) const;

private:
    struct Topic {
        std::uint64_t version = 1;
        std::map<std::string, std::string> records;
        std::vector<std::shared_ptr<Follower>> followers;
    };

    Answer execute(std::string_view name, std::string_view arguments);
    std::string
    set(Topic& topic, const std::string& name, const std::string& key, const std::string& json);

    boost::asio::any_io_executor executor_;
    std::map<std::string, Answer> answers_;
    std::vector<std::function<void()>> later_;
    std::map<std::string, Topic> topics_{{"hall", {}}, {"counter/1", {}}};
    std::vector<std::shared_ptr<Follower>> present_;
    std::map<std::string, Caller> sessions_;
};

} // namespace motcua::hall::net
