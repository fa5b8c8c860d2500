#include "hall/server/accounts.h"

#include <boost/json.hpp>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace motcua::hall {

namespace json = boost::json;
using namespace std::chrono_literals;

namespace {

constexpr auto session_length = 12h;
constexpr int tries_before_back_off = 5;
constexpr auto first_back_off = 30s;
constexpr int longest_doubling = 7;

// One sign-in costs the loop about 20 ms: bearable a few dozen times a day, and the back-off
// counts for more than the hash against a PIN of few digits.
constexpr unsigned long long hash_passes = 2;
constexpr std::size_t hash_memory = 16UL * 1024 * 1024;

std::string hex(const unsigned char* bytes, std::size_t size) {
    std::string text(size * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes, size);
    text.pop_back();
    return text;
}

std::int64_t seconds(Accounts::Clock::time_point at) {
    return std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch()).count();
}

void start_sodium() {
    if (sodium_init() < 0) {
        throw std::runtime_error("libsodium does not start");
    }
}

} // namespace

Accounts::Accounts(std::filesystem::path file, std::vector<StaffMember> staff)
    : file_(std::move(file)), staff_(std::move(staff)) {
    start_sodium();
    load();
}

const StaffMember* Accounts::find(const std::string& staff) const {
    const auto found = std::ranges::find(staff_, rules::StaffId{staff}, &StaffMember::id);
    return found == staff_.end() ? nullptr : &*found;
}

std::string
Accounts::sign_in(const std::string& staff, const std::string& pin, Clock::time_point now) {
    if (find(staff) == nullptr || !check_pin(staff, pin, now)) {
        return {};
    }
    std::erase_if(sessions_, [&](const auto& entry) { return entry.second.until < seconds(now); });
    std::string token = random_token();
    sessions_[token_hash(token)] = {staff, seconds(now + session_length)};
    save();
    return token;
}

bool Accounts::check_pin(const std::string& staff, const std::string& pin, Clock::time_point now) {
    Attempts& attempts = attempts_[staff];
    const auto kept = pins_.find(staff);
    if (kept == pins_.end() || now < attempts.not_before) {
        return false;
    }
    if (crypto_pwhash_str_verify(kept->second.c_str(), pin.data(), pin.size()) == 0) {
        attempts_.erase(staff);
        return true;
    }
    if (++attempts.wrong >= tries_before_back_off) {
        const int doubled = std::min(attempts.wrong - tries_before_back_off, longest_doubling);
        attempts.not_before = now + first_back_off * (1 << doubled);
    }
    return false;
}

void Accounts::sign_out(const std::string& token) {
    if (sessions_.erase(token_hash(token)) > 0) {
        save();
    }
}

const StaffMember* Accounts::member(const std::string& token, Clock::time_point now) const {
    const auto found = sessions_.find(token_hash(token));
    if (token.empty() || found == sessions_.end() || found->second.until < seconds(now)) {
        return nullptr;
    }
    return find(found->second.staff);
}

bool Accounts::has_pin(const rules::StaffId& staff) const {
    return pins_.contains(staff.value);
}

void Accounts::set_pin(const rules::StaffId& staff, const std::string& pin) {
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), pin.data(), pin.size(), hash_passes, hash_memory) != 0) {
        throw std::runtime_error("not enough memory to hash a PIN");
    }
    pins_[staff.value] = hash.data();
    save();
}

void Accounts::load() {
    std::ifstream in(file_);
    if (!in) {
        return;
    }
    const std::string text((std::istreambuf_iterator<char>(in)), {});
    boost::system::error_code error;
    const json::value read = json::parse(text, error);
    if (error || !read.is_object()) {
        throw std::runtime_error(file_.string() + ": cannot be read: not JSON");
    }
    for (const auto& [staff, hash] : read.at("pins").as_object()) {
        pins_[staff] = hash.as_string().c_str();
    }
    for (const auto& [token, session] : read.at("sessions").as_object()) {
        sessions_[token] = {session.at("staff").as_string().c_str(),
                            session.at("until").to_number<std::int64_t>()};
    }
}

void Accounts::save() const {
    json::object pins;
    for (const auto& [staff, hash] : pins_) {
        pins[staff] = hash;
    }
    json::object sessions;
    for (const auto& [token, session] : sessions_) {
        sessions[token] = {{"staff", session.staff}, {"until", session.until}};
    }
    const std::filesystem::path fresh = file_.string() + ".new";
    {
        std::ofstream out(fresh, std::ios::trunc);
        std::filesystem::permissions(
            fresh, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        out << json::serialize(json::object{{"pins", pins}, {"sessions", sessions}});
    }
    std::error_code error;
    std::filesystem::rename(fresh, file_, error); // a full disk loses a sign-in, nothing more
}

std::string random_pin(std::size_t digits) {
    start_sodium();
    std::string pin;
    for (std::size_t digit = 0; digit < digits; ++digit) {
        pin += static_cast<char>('0' + randombytes_uniform(10));
    }
    return pin;
}

std::string token_hash(const std::string& token) {
    std::array<unsigned char, 32> hash{};
    crypto_generichash(hash.data(),
                       hash.size(),
                       reinterpret_cast<const unsigned char*>(token.data()),
                       token.size(),
                       nullptr,
                       0);
    return hex(hash.data(), hash.size());
}

std::string random_token() {
    std::array<unsigned char, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return hex(bytes.data(), bytes.size());
}

} // namespace motcua::hall
