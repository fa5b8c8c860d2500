#include "hall/server/secrets.h"

#include <sodium.h>

#include <array>
#include <stdexcept>

namespace motcua::hall {

namespace {

// The least that OWASP names for Argon2id.
constexpr unsigned long long hash_passes = 2;
constexpr std::size_t hash_memory = 19UL * 1024 * 1024;

constexpr std::string_view code_letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
constexpr std::size_t code_length = 12;
constexpr std::size_t code_group = 4;

void start_sodium() {
    if (sodium_init() < 0) {
        throw std::runtime_error("libsodium does not start");
    }
}

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string hex(const unsigned char* bytes, std::size_t size) {
    std::string text(size * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes, size);
    text.pop_back();
    return text;
}

} // namespace

std::string hash_secret(const std::string& secret) {
    start_sodium();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), secret.data(), secret.size(), hash_passes, hash_memory) !=
        0) {
        throw std::runtime_error("not enough memory to hash a secret");
    }
    return hash.data();
}

bool is_secret(const std::string& hash, const std::string& secret) {
    return crypto_pwhash_str_verify(hash.c_str(), secret.data(), secret.size()) == 0;
}

const std::string& nobodys_hash() {
    static const std::string hash = hash_secret(random_token());
    return hash;
}

std::string random_pin(std::size_t digits) {
    start_sodium();
    std::string pin;
    for (std::size_t digit = 0; digit < digits; ++digit) {
        pin += static_cast<char>('0' + randombytes_uniform(10));
    }
    return pin;
}

std::string random_token() {
    start_sodium();
    std::array<unsigned char, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return hex(bytes.data(), bytes.size());
}

std::string random_code() {
    start_sodium();
    std::string code;
    for (std::size_t count = 0; count < code_length; ++count) {
        if (count > 0 && count % code_group == 0) {
            code += '-';
        }
        code += code_letters[randombytes_uniform(code_letters.size())];
    }
    return code;
}

std::string plain_code(std::string_view typed) {
    std::string plain;
    for (const char letter : typed) {
        if (letter != '-' && letter != ' ') {
            const bool small = letter >= 'a' && letter <= 'z';
            plain += small ? static_cast<char>(letter - 'a' + 'A') : letter;
        }
    }
    return plain;
}

std::string token_hash(std::string_view token) {
    std::array<unsigned char, crypto_generichash_BYTES> hash{};
    crypto_generichash(hash.data(), hash.size(), bytes_of(token), token.size(), nullptr, 0);
    return hex(hash.data(), hash.size());
}

bool same_text(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string signature_of(std::string_view key, std::string_view text) {
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytes_of(key), key.size());
    crypto_auth_hmacsha256_update(&state, bytes_of(text), text.size());
    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> signature{};
    crypto_auth_hmacsha256_final(&state, signature.data());
    return hex(signature.data(), signature.size());
}

} // namespace motcua::hall
