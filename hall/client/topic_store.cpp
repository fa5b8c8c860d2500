#include "hall/client/topic_store.h"

#include <optional>
#include <utility>

namespace motcua::client {

namespace {

namespace json = boost::json;

std::optional<std::uint64_t> number_in(const json::object& frame, json::string_view name) {
    const auto* field = frame.if_contains(name);
    if (field && field->is_uint64())
        return field->get_uint64();
    if (field && field->is_int64() && field->get_int64() >= 0)
        return static_cast<std::uint64_t>(field->get_int64());
    return std::nullopt;
}

json::object* object_in(json::object& frame, json::string_view name) {
    auto* field = frame.if_contains(name);
    return field ? field->if_object() : nullptr;
}

/// Keys of `before` that `after` lacks or holds differently, and keys that only `after` holds.
Keys differences(const Records& before, const Records& after) {
    Keys keys;
    for (const auto& [key, value] : before) {
        const auto same = after.find(key);
        if (same == after.end() || same->second != value)
            keys.push_back(key);
    }
    for (const auto& [key, value] : after)
        if (!before.contains(key))
            keys.push_back(key);
    return keys;
}

void replace_records(Topic& topic, json::object& snapshot, Keys& keys) {
    Records records;
    for (auto& pair : snapshot)
        records.emplace(std::string(pair.key()), std::move(pair.value()));
    keys = differences(topic.records, records);
    topic.records = std::move(records);
}

void set_records(Topic& topic, json::object& set, Keys& keys) {
    for (auto& pair : set) {
        keys.emplace_back(pair.key());
        topic.records.insert_or_assign(keys.back(), std::move(pair.value()));
    }
}

void remove_records(Topic& topic, const json::array& removed, Keys& keys) {
    for (const auto& key : removed)
        if (const auto* text = key.if_string()) {
            keys.emplace_back(*text);
            topic.records.erase(keys.back());
        }
}

Change::Kind change_records(Topic& topic, json::object& frame, std::uint64_t version, Keys& keys) {
    const auto after = number_in(frame, "after");
    if (!after || version <= *after)
        return Change::Kind::ignored;
    if (!topic.in_step || version <= topic.version)
        return Change::Kind::ignored;
    if (*after != topic.version) {
        topic.in_step = false;
        return Change::Kind::gap;
    }
    if (auto* set = object_in(frame, "set"))
        set_records(topic, *set, keys);
    if (const auto* removed = frame.if_contains("remove"); removed && removed->is_array())
        remove_records(topic, removed->get_array(), keys);
    topic.version = version;
    return Change::Kind::changes;
}

} // namespace

const json::value* Topic::find(std::string_view key) const {
    const auto found = records.find(key);
    return found == records.end() ? nullptr : &found->second;
}

const Topic& TopicStore::add(const std::string& name) {
    auto& topic = topics_[name];
    topic.name = name;
    return topic;
}

void TopicStore::remove(std::string_view name) {
    if (const auto found = topics_.find(name); found != topics_.end())
        topics_.erase(found);
}

const Topic* TopicStore::find(std::string_view name) const {
    const auto found = topics_.find(name);
    return found == topics_.end() ? nullptr : &found->second;
}

Change TopicStore::apply(json::object&& frame) {
    const auto* name = frame.if_contains("topic");
    if (!name || !name->is_string())
        return {};
    const auto found = topics_.find(std::string_view(name->get_string()));
    if (found == topics_.end())
        return {};
    auto& topic = found->second;
    Change change{Change::Kind::ignored, &topic, {}};
    if (frame.contains("refusal")) {
        change.kind = Change::Kind::refused;
        return change;
    }
    const auto version = number_in(frame, "version");
    if (!version)
        return change;
    if (auto* snapshot = object_in(frame, "snapshot")) {
        replace_records(topic, *snapshot, change.keys);
        topic.version = *version;
        topic.known = topic.in_step = true;
        change.kind = Change::Kind::snapshot;
    } else {
        change.kind = change_records(topic, frame, *version, change.keys);
    }
    return change;
}

void TopicStore::lose_step() {
    for (auto& [name, topic] : topics_)
        topic.in_step = false;
}

std::vector<std::string> TopicStore::names() const {
    std::vector<std::string> names;
    for (const auto& [name, topic] : topics_)
        names.push_back(name);
    return names;
}

} // namespace motcua::client
