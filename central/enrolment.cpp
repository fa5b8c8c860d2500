#include "central/enrolment.h"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <array>
#include <stdexcept>

namespace motcua::central {

namespace {

namespace asio = boost::asio;
using protocol::EventTime;

constexpr std::chrono::hours code_life(3 * 24);
/// The last third is longer than a hall may be cut off (90 days), and it renews in the last third.
constexpr std::chrono::hours certificate_life(400 * 24);
constexpr std::size_t fingerprint_digits = 32;
constexpr std::size_t secret_bytes = 20;

constexpr std::string_view add_code = R"(
    INSERT INTO enrolment_code (hash, hall, good_to, key_hash, answer)
    VALUES ($1, $2, $3, '', ''))";
constexpr std::string_view find_code =
    "SELECT hall, good_to, key_hash, answer FROM enrolment_code WHERE hash = $1";
constexpr std::string_view hold_code =
    "SELECT hall, good_to, key_hash, answer FROM enrolment_code WHERE hash = $1 FOR UPDATE";
constexpr std::string_view use_code =
    "UPDATE enrolment_code SET key_hash = $2, answer = $3 WHERE hash = $1";
constexpr std::string_view add_certificate = R"(
    INSERT INTO hall_certificate (serial, hall, given_at, not_after, revoked_at)
    VALUES ($1, $2, $3, $4, 0))";
constexpr std::string_view revoke_hall = R"(
    UPDATE hall_certificate SET revoked_at = $2 WHERE hall = $1 AND revoked_at = 0
    RETURNING serial)";
constexpr std::string_view list_revoked =
    "SELECT serial, revoked_at FROM hall_certificate WHERE revoked_at > 0 AND not_after > $1 "
    "ORDER BY serial";
constexpr std::string_view note_action =
    "INSERT INTO audit (at, account, action, object) VALUES ($1, $2, $3, $4)";

std::int64_t milliseconds(EventTime time) {
    return time.time_since_epoch().count();
}

trust::Certificate::Time seconds(EventTime time) {
    return std::chrono::floor<std::chrono::seconds>(time);
}

std::string hexadecimal(const unsigned char* bytes, std::size_t size) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < size; ++i) {
        text += digits[bytes[i] >> 4U];
        text += digits[bytes[i] & 15U];
    }
    return text;
}

std::string random_secret() {
    std::array<unsigned char, secret_bytes> bytes{};
    if (RAND_bytes(bytes.data(), bytes.size()) != 1)
        throw std::runtime_error("the system has no randomness");
    return hexadecimal(bytes.data(), bytes.size());
}

std::string hash_of(const std::string& code) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned size = 0;
    if (EVP_Digest(code.data(), code.size(), bytes.data(), &size, EVP_sha256(), nullptr) != 1)
        throw std::runtime_error("SHA-256 failed");
    return hexadecimal(bytes.data(), size);
}

/// One text for each way that a code is no good: a guesser learns nothing.
EnrolmentRefusal bad_code() {
    return {EnrolmentRefusal::Kind::bad_code,
            "the code is not known, used by another key, or older than three days"};
}

} // namespace

asio::awaitable<std::string>
Enrolment::make_code(std::string hall, std::string account, EventTime now) {
    const std::string fingerprint = authority_.certificate().fingerprint();
    const std::string code =
        hall + ":" + random_secret() + ":" + fingerprint.substr(0, fingerprint_digits);
    Steps steps;
    steps.push_back({add_code, {hash_of(code), hall, milliseconds(now + code_life)}});
    steps.push_back({note_action, {milliseconds(now), account, "enrolment code", hall}});
    co_await sql_.run(std::move(steps), Part::whole);
    co_return code;
}

asio::awaitable<Enrolment::Given>
Enrolment::enrol(std::string code, std::string request, EventTime now) {
    const auto read = trust::CertificateRequest::read(request);
    if (!read)
        co_return EnrolmentRefusal{EnrolmentRefusal::Kind::bad_request, read.error().text};
    const std::string hash = hash_of(code);
    const bool postgres = sql_.kind() == Sql::Kind::postgres;
    Steps looking;
    looking.push_back({postgres ? hold_code : find_code, {hash}});
    const auto found = co_await sql_.run(std::move(looking), Part::first);
    const Rows& row = found[0];
    const bool known = !row.empty() && row.number(0, 1) > milliseconds(now);
    const std::string used_by = known ? row.text(0, 2) : "";
    const bool again = known && used_by == read->key_fingerprint();
    Steps steps;
    std::string answer;
    if (again)
        answer = row.text(0, 3);
    else if (known && used_by.empty()) {
        const std::string hall = row.text(0, 0);
        steps.push_back({revoke_hall, {hall, milliseconds(now)}});
        answer = sign(hall, *read, now, steps);
        steps.push_back({use_code, {hash, read->key_fingerprint(), answer}});
        steps.push_back({note_action, {milliseconds(now), "", "enrolled", hall}});
    }
    co_await sql_.run(std::move(steps), Part::last);
    if (answer.empty())
        co_return bad_code();
    co_return answer;
}

asio::awaitable<Enrolment::Given>
Enrolment::renew(std::string hall, std::string request, EventTime now) {
    const auto read = trust::CertificateRequest::read(request);
    if (!read)
        co_return EnrolmentRefusal{EnrolmentRefusal::Kind::bad_request, read.error().text};
    Steps steps;
    const std::string answer = sign(hall, *read, now, steps);
    steps.push_back({note_action, {milliseconds(now), "", "renewed", hall}});
    co_await sql_.run(std::move(steps), Part::whole);
    co_return answer;
}

std::string Enrolment::sign(const std::string& hall,
                            const trust::CertificateRequest& request,
                            EventTime now,
                            Steps& steps) const {
    const trust::Grant grant{trust::Grant::Use::client, hall, {}, certificate_life};
    const trust::Certificate made = authority_.sign(request, grant, seconds(now));
    const EventTime end = made.not_after();
    steps.push_back({add_certificate, {made.serial(), hall, milliseconds(now), milliseconds(end)}});
    return made.pem();
}

asio::awaitable<std::int64_t>
Enrolment::revoke(std::string hall, std::string account, EventTime now) {
    Steps steps;
    steps.push_back({revoke_hall, {hall, milliseconds(now)}});
    steps.push_back({note_action, {milliseconds(now), account, "revoked", hall}});
    const auto done = co_await sql_.run(std::move(steps), Part::whole);
    co_return static_cast<std::int64_t>(done[0].size());
}

asio::awaitable<std::vector<trust::Revoked>> Enrolment::revoked(EventTime now) {
    Steps steps;
    steps.push_back({list_revoked, {milliseconds(now)}});
    const auto found = co_await sql_.run(std::move(steps), Part::reading);
    std::vector<trust::Revoked> all;
    for (std::size_t i = 0; i < found[0].size(); ++i) {
        const EventTime at{std::chrono::milliseconds(found[0].number(i, 1))};
        all.push_back({found[0].text(i, 0), seconds(at)});
    }
    co_return all;
}

} // namespace motcua::central
