#include "hall/server/tablets.h"

#include "hall/server/secrets.h"

#include <boost/json.hpp>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace motcua::hall {

namespace json = boost::json;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t code_digits = 6;
constexpr auto code_length = 5min;
constexpr int wrong_codes_borne = 5;

} // namespace

Tablets::Tablets(std::filesystem::path file) : file_(std::move(file)) {
    load();
}

std::string Tablets::code_for(const rules::CounterId& counter, Clock::time_point now) {
    std::erase_if(codes_, [&](const auto& entry) {
        return entry.second.counter == counter || entry.second.until < now;
    });
    std::string code = random_pin(code_digits);
    while (codes_.contains(code)) {
        code = random_pin(code_digits);
    }
    wrong_ = 0;
    codes_[code] = {counter, now + code_length};
    return code;
}

std::string Tablets::pair(const std::string& code, Clock::time_point now) {
    const auto found = codes_.find(code);
    if (found == codes_.end() || found->second.until < now) {
        if (++wrong_ >= wrong_codes_borne) {
            codes_.clear();
        }
        return {};
    }
    std::string token = random_token();
    counters_[token_hash(token)] = found->second.counter.value;
    codes_.erase(found);
    save();
    return token;
}

bool Tablets::part(const std::string& token) {
    if (counters_.erase(token_hash(token)) == 0) {
        return false;
    }
    save();
    return true;
}

rules::CounterId Tablets::counter_of(const std::string& token) const {
    const auto found = counters_.find(token_hash(token));
    return token.empty() || found == counters_.end() ? rules::CounterId{}
                                                     : rules::CounterId{found->second};
}

void Tablets::load() {
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
    for (const auto& [token, counter] : read.get_object()) {
        counters_[token] = counter.as_string().c_str();
    }
}

void Tablets::save() const {
    json::object counters;
    for (const auto& [token, counter] : counters_) {
        counters[token] = counter;
    }
    const std::filesystem::path fresh = file_.string() + ".new";
    {
        std::ofstream out(fresh, std::ios::trunc);
        std::filesystem::permissions(
            fresh, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        out << json::serialize(counters);
    }
    std::error_code error;
    std::filesystem::rename(fresh, file_, error); // a full disk loses a pairing, nothing more
}

} // namespace motcua::hall
