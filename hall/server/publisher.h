#pragma once

#include "hall/server/desk.h"
#include "hall/server/views.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace motcua::hall {

/// Keeps the followed topics' records as they were last sent, and sends what has changed: each
/// change once per topic, serialised once for all its followers.
class Publisher {
public:
    /// Sends the snapshot, then follows. False when there is no such topic.
    bool follow(const std::string& topic,
                const std::shared_ptr<Follower>& follower,
                const rules::State& state,
                const Outlook& outlook);
    void unfollow(const std::string& topic, const Follower& follower);

    /// Forgets a follower everywhere.
    void leave(const Follower& follower);

    /// After a commit: sends the records that these events touched and changed.
    void publish(const rules::Events& events, const rules::State& state, const Outlook& outlook);

    /// Looks at every record of every followed topic; for what changes with time.
    void refresh(const rules::State& state, const Outlook& outlook);

    /// {"version":n,"records":{...}}, or empty when there is no such topic.
    std::string
    topic_json(const std::string& topic, const rules::State& state, const Outlook& outlook);

private:
    struct Topic {
        std::unique_ptr<View> view;
        std::uint64_t version = 0;
        std::map<std::string, std::string> records;
        std::vector<std::weak_ptr<Follower>> followers;
    };

    struct Change {
        std::string set;
        std::string removed;
    };

    void fill(Topic& topic, const rules::State& state, const Outlook& outlook);
    void look_at(Topic& topic,
                 const std::string& key,
                 const rules::State& state,
                 const Outlook& outlook,
                 Change& change);
    void send(const std::string& name, Topic& topic, const Change& change);

    std::unordered_map<std::string, Topic> topics_;
    std::uint64_t last_version_ = 0;
};

} // namespace motcua::hall
