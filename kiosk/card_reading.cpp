#include "kiosk/card_reading.h"

#include <sodium.h>

#include <array>
#include <chrono>

namespace motcua::kiosk {

namespace {

constexpr std::size_t key_bytes = crypto_generichash_KEYBYTES;
constexpr std::size_t hash_bytes = 16;

} // namespace

CardDate day_in_hall(std::int64_t now, int utc_offset_minutes) {
    using namespace std::chrono;
    const sys_time<milliseconds> local{milliseconds(now) + minutes(utc_offset_minutes)};
    const year_month_day day{floor<days>(local)};
    return {static_cast<int>(day.year()),
            static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day()))};
}

QString class_of_age(const std::vector<PriorityClassView>& classes, int age) {
    const PriorityClassView* best = nullptr;
    for (const PriorityClassView& one : classes)
        if (one.from_age > 0 && age >= one.from_age &&
            (best == nullptr || one.from_age > best->from_age))
            best = &one;
    return best == nullptr ? QString() : best->id;
}

std::string hash_of_card(std::string_view number, std::string_view key) {
    std::array<unsigned char, key_bytes> secret{};
    std::size_t read = 0;
    if (key.size() != 2 * key_bytes ||
        sodium_hex2bin(
            secret.data(), secret.size(), key.data(), key.size(), nullptr, &read, nullptr) != 0)
        return {};
    std::array<unsigned char, hash_bytes> hash{};
    crypto_generichash(hash.data(),
                       hash.size(),
                       reinterpret_cast<const unsigned char*>(number.data()),
                       number.size(),
                       secret.data(),
                       secret.size());
    wipe(secret.data(), secret.size());
    // The hash function leaves what it read in its stack frames.
    constexpr std::size_t its_frames = 8192;
    sodium_stackzero(its_frames);
    std::string text(2 * hash_bytes + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
    text.pop_back();
    return text;
}

} // namespace motcua::kiosk
