#include "tests/hall/server/net/test_desk.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <set>

namespace motcua::hall::net {

namespace {

std::string records_json(const std::map<std::string, std::string>& records) {
    std::string text = "{";
    for (const auto& [key, json] : records)
        text += (text.size() > 1 ? ",\"" : "\"") + key + "\":" + json;
    return text + "}";
}

void forget(std::vector<std::shared_ptr<Follower>>& followers, const Follower& gone) {
    std::erase_if(followers, [&](const auto& follower) { return follower.get() == &gone; });
}

Frame frame_of(std::string text) {
    return std::make_shared<const std::string>(std::move(text));
}

} // namespace

void TestDesk::command(const Caller& caller,
                       std::string request,
                       std::string_view name,
                       std::string_view arguments,
                       AnswerHandler answer) {
    callers.push_back(caller);
    if (name == "silence")
        return;
    const auto [known, is_new] = answers_.try_emplace(request);
    if (is_new) {
        ++executed;
        known->second = execute(name, arguments);
    }
    auto call = [answer = std::move(answer), given = known->second] { answer(given); };
    if (name == "later")
        later_.push_back(std::move(call));
    else
        boost::asio::post(executor_, std::move(call));
}

Answer TestDesk::execute(std::string_view name, std::string_view arguments) {
    if (name == "refuse")
        return {Answer::Kind::refusal, R"({"code":"full","vi":"Hết số.","en":"No more."})"};
    if (name == "forbid")
        return {Answer::Kind::forbidden, "not you"};
    if (name == "bad" || !has_command(name))
        return {Answer::Kind::bad_request, "no such command"};
    return {Answer::Kind::result, std::string(arguments)};
}

bool TestDesk::follow(const Caller& caller,
                      const std::string& topic,
                      const std::shared_ptr<Follower>& follower) {
    const auto found = topics_.find(topic);
    if (found == topics_.end() || (topic == "counter/1" && caller.role == Role::phone))
        return false;
    ++snapshots;
    found->second.followers.push_back(follower);
    follower->deliver(frame_of("{\"topic\":\"" + topic +
                               "\",\"version\":" + std::to_string(found->second.version) +
                               ",\"snapshot\":" + records_json(found->second.records) + "}"));
    return true;
}

void TestDesk::unfollow(const std::string& topic, const Follower& follower) {
    forget(topics_.at(topic).followers, follower);
}

void TestDesk::enter(const Caller&, const std::shared_ptr<Follower>& follower) {
    present_.push_back(follower);
}

void TestDesk::leave(const Follower& follower) {
    forget(present_, follower);
}

std::string TestDesk::topic_json(const Caller& caller, const std::string& topic) {
    const auto found = topics_.find(topic);
    if (found == topics_.end() || (topic == "counter/1" && caller.role == Role::phone))
        return {};
    return "{\"version\":" + std::to_string(found->second.version) +
           ",\"records\":" + records_json(found->second.records) + "}";
}

std::string TestDesk::welcome() const {
    return R"({"welcome":{"version":1,"hall":"test","epoch":"e","sequence":7,"now_at":1000}})";
}

std::string TestDesk::begin_session(const std::string& staff, const std::string& pin) {
    if (staff != "mau" || pin != "1234")
        return {};
    auto token = "token" + std::to_string(sessions_.size());
    Caller clerk;
    clerk.role = Role::clerk;
    clerk.staff.value = staff;
    sessions_[token] = clerk;
    return token;
}

void TestDesk::sign_in(const std::string& staff, const std::string& pin, SignInHandler handler) {
    boost::asio::post(executor_, [this, staff, pin, handler] {
        handler(pin == "too often" ? SignIn{{}, 30} : SignIn{begin_session(staff, pin), 0});
    });
}

bool TestDesk::session_over(const std::string& session) const {
    return !sessions_.contains(session);
}

void TestDesk::download(const Caller& caller,
                        const std::string& name,
                        const std::map<std::string, std::string>& query,
                        DownloadHandler handler) {
    if (name != "report" || caller.role != Role::clerk)
        return handler({});
    const auto words = query.find("words");
    handler({200,
             "text/csv",
             "report.csv",
             frame_of(words == query.end() ? std::string() : words->second)});
}

void TestDesk::sign_out(const std::string& session) {
    sessions_.erase(session);
}

std::string TestDesk::tablet_code(const Caller& caller, const std::string& counter) {
    return caller.staff.empty() ? "" : "code-" + counter;
}

std::string TestDesk::pair_tablet(const std::string& code) {
    if (!code.starts_with("code-"))
        return {};
    sessions_["tablet"] = {Role::tablet, code.substr(5), {}, {}};
    return "tablet";
}

Caller TestDesk::caller_of(const std::string& session) const {
    const auto found = sessions_.find(session);
    return found == sessions_.end() ? Caller{} : found->second;
}

bool TestDesk::has_command(std::string_view name) const {
    static const std::set<std::string_view> names{
        "echo", "refuse", "bad", "forbid", "later", "silence"};
    return names.contains(name);
}

std::string TestDesk::set(Topic& topic,
                          const std::string& name,
                          const std::string& key,
                          const std::string& json) {
    topic.records[key] = json;
    const auto after = topic.version++;
    return "{\"topic\":\"" + name + "\",\"version\":" + std::to_string(topic.version) +
           ",\"after\":" + std::to_string(after) + ",\"set\":{\"" + key + "\":" + json + "}}";
}

void TestDesk::publish(const std::string& topic, const std::string& key, const std::string& json) {
    auto& entry = topics_.at(topic);
    const auto frame = frame_of(set(entry, topic, key, json));
    for (const auto& follower : entry.followers)
        follower->deliver(frame);
}

void TestDesk::publish_unheard(const std::string& topic,
                               const std::string& key,
                               const std::string& json) {
    set(topics_.at(topic), topic, key, json);
}

void TestDesk::tell_all(const std::string& text) {
    const auto frame = frame_of(text);
    for (const auto& follower : present_)
        follower->deliver(frame);
}

void TestDesk::release_later() {
    for (const auto& call : std::exchange(later_, {}))
        call();
}

std::size_t TestDesk::followers(const std::string& topic) const {
    return topics_.at(topic).followers.size();
}

} // namespace motcua::hall::net
