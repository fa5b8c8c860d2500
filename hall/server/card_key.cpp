#include "hall/server/card_key.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <fstream>
#include <string_view>
#include <unistd.h>

namespace motcua::hall {

namespace {

constexpr std::size_t key_bytes = 32;

void wipe(std::string& text) {
    sodium_memzero(text.data(), text.size());
    text.clear();
}

bool is_key(std::string_view text) {
    return text.size() == 2 * key_bytes && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

std::string new_key() {
    std::array<unsigned char, key_bytes> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::string text(2 * key_bytes + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    sodium_memzero(bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

} // namespace

CardKey::CardKey(std::filesystem::path file) : file_(std::move(file)) {
    load();
}

CardKey::~CardKey() {
    wipe(key_);
}

const std::string& CardKey::of_day(rules::Day day) {
    const std::string today = rules::to_string(day);
    if (today != day_ || key_.empty()) {
        wipe(key_);
        day_ = today;
        key_ = new_key();
        save();
    }
    return key_;
}

void CardKey::load() {
    std::ifstream file(file_);
    std::string day;
    std::string key;
    if (file >> day >> key && is_key(key)) {
        day_ = day;
        key_ = key;
    }
    wipe(key);
}

/// In place and of one length, so that yesterday's key is not left in a block of its own.
void CardKey::save() const {
    const int file = open(file_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) {
        return;
    }
    std::string text = day_ + ' ' + key_ + '\n';
    const bool whole = write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    static_cast<void>(whole); // a cut file is read as none
    static_cast<void>(fdatasync(file));
    close(file);
    wipe(text);
}

} // namespace motcua::hall
