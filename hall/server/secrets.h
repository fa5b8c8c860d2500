#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace motcua::hall {

// What is secret and how it is kept, by libsodium. Any thread.

/// Argon2id, some 30 ms and 19 MiB: never on the loop's thread while a hall is served
/// (SecretWorker). Throws std::runtime_error without memory for it.
std::string hash_secret(const std::string& secret);
bool is_secret(const std::string& hash, const std::string& secret);

/// A hash that no secret has: whoever asks for an unknown name waits as long as anybody.
const std::string& nobodys_hash();

/// `digits` decimal digits from the system's random source.
std::string random_pin(std::size_t digits);

/// 128 bits of the system's random source as 32 hex digits.
std::string random_token();

/// Twelve letters and digits in three groups, 60 bits: "K7QM-2XHD-94TV". Without I, O, 0 and 1.
std::string random_code();

/// A typed code as it was made: capitals, without dashes and spaces.
std::string plain_code(std::string_view typed);

/// What is kept of a token of many random bits.
std::string token_hash(std::string_view token);

/// Takes as long for equal as for different texts.
bool same_text(std::string_view a, std::string_view b);

/// HMAC-SHA-256 in hex.
std::string signature_of(std::string_view key, std::string_view text);

} // namespace motcua::hall
