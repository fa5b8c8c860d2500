#include "hall/server/publisher.h"

#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>

#include <algorithm>

namespace motcua::hall {

namespace {

/// Keys and topics come from configured ids: quoted as JSON all the same.
std::string quoted(const std::string& text) {
    return boost::json::serialize(boost::json::string(text));
}

void append(std::string& list, const std::string& item) {
    if (!list.empty()) {
        list += ',';
    }
    list += item;
}

std::string records_json(const std::map<std::string, std::string>& records) {
    std::string list;
    for (const auto& [key, record] : records) {
        append(list, quoted(key) + ":" + record);
    }
    return "{" + list + "}";
}

} // namespace

bool Publisher::follow(const std::string& name,
                       const std::shared_ptr<Follower>& follower,
                       const rules::State& state,
                       const Outlook& outlook) {
    auto found = topics_.find(name);
    if (found == topics_.end()) {
        Topic topic;
        topic.view = view_of(name, state);
        if (!topic.view) {
            return false;
        }
        fill(topic, state, outlook);
        topic.version = ++last_version_;
        found = topics_.emplace(name, std::move(topic)).first;
    }
    Topic& topic = found->second;
    unfollow(name, *follower);
    topic.followers.push_back(follower);
    follower->deliver(std::make_shared<const std::string>(
        R"({"topic":)" + quoted(name) + R"(,"version":)" + std::to_string(topic.version) +
        R"(,"snapshot":)" + records_json(topic.records) + "}"));
    return true;
}

void Publisher::unfollow(const std::string& name, const Follower& follower) {
    if (const auto found = topics_.find(name); found != topics_.end()) {
        std::erase_if(found->second.followers, [&](const auto& weak) {
            const auto one = weak.lock();
            return !one || one.get() == &follower;
        });
    }
}

void Publisher::leave(const Follower& follower) {
    for (auto& [name, topic] : topics_) {
        unfollow(name, follower);
    }
    std::erase_if(topics_, [](const auto& entry) { return entry.second.followers.empty(); });
}

void Publisher::publish(const rules::Events& events,
                        const rules::State& state,
                        const Outlook& outlook) {
    for (auto& [name, topic] : topics_) {
        std::vector<std::string> keys;
        for (const rules::Event& event : events) {
            const auto touched = topic.view->touched(state, event);
            keys.insert(keys.end(), touched.begin(), touched.end());
        }
        std::ranges::sort(keys);
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        Change change;
        for (const std::string& key : keys) {
            look_at(topic, key, state, outlook, change);
        }
        send(name, topic, change);
    }
}

void Publisher::refresh(const rules::State& state, const Outlook& outlook) {
    std::erase_if(topics_, [](const auto& entry) {
        return std::ranges::all_of(entry.second.followers,
                                   [](const auto& weak) { return weak.expired(); });
    });
    for (auto& [name, topic] : topics_) {
        std::vector<std::string> keys = topic.view->keys(state);
        std::ranges::sort(keys);
        std::vector<std::string> gone;
        for (const auto& [key, record] : topic.records) {
            if (!std::ranges::binary_search(keys, key)) {
                gone.push_back(key);
            }
        }
        Change change;
        for (const auto* list : {&keys, &gone}) {
            for (const std::string& key : *list) {
                look_at(topic, key, state, outlook, change);
            }
        }
        send(name, topic, change);
    }
}

std::string
Publisher::topic_json(const std::string& name, const rules::State& state, const Outlook& outlook) {
    const auto found = topics_.find(name);
    Topic topic;
    topic.view = view_of(name, state);
    if (!topic.view) {
        return {};
    }
    fill(topic, state, outlook);
    const std::uint64_t version = found == topics_.end() ? ++last_version_ : found->second.version;
    return R"({"version":)" + std::to_string(version) + R"(,"records":)" +
           records_json(topic.records) + "}";
}

void Publisher::fill(Topic& topic, const rules::State& state, const Outlook& outlook) {
    for (const std::string& key : topic.view->keys(state)) {
        if (auto record = topic.view->record(state, outlook, key)) {
            topic.records[key] = std::move(*record);
        }
    }
}

void Publisher::look_at(Topic& topic,
                        const std::string& key,
                        const rules::State& state,
                        const Outlook& outlook,
                        Change& change) {
    auto record = topic.view->record(state, outlook, key);
    const auto known = topic.records.find(key);
    if (!record) {
        if (known != topic.records.end()) {
            topic.records.erase(known);
            append(change.removed, quoted(key));
        }
        return;
    }
    if (known != topic.records.end() && known->second == *record) {
        return;
    }
    append(change.set, quoted(key) + ":" + *record);
    topic.records.insert_or_assign(key, std::move(*record));
}

void Publisher::send(const std::string& name, Topic& topic, const Change& change) {
    if (change.set.empty() && change.removed.empty()) {
        return;
    }
    const std::uint64_t after = topic.version;
    topic.version = ++last_version_;
    const auto frame = std::make_shared<const std::string>(
        R"({"topic":)" + quoted(name) + R"(,"version":)" + std::to_string(topic.version) +
        R"(,"after":)" + std::to_string(after) + R"(,"set":{)" + change.set + R"(},"remove":[)" +
        change.removed + "]}");
    const auto followers = topic.followers; // a delivery may make one leave
    for (const auto& weak : followers) {
        if (const auto follower = weak.lock()) {
            follower->deliver(frame);
        }
    }
}

} // namespace motcua::hall
