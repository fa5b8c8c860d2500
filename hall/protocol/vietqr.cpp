#include "hall/protocol/vietqr.h"

#include "hall/protocol/plain_letters.h"

#include <algorithm>
#include <cstdio>
#include <map>

namespace motcua::protocol {

namespace {

// Every element is a tag of two digits, a length of two digits, and so many characters:
//   00 version, 01 static 11 or dynamic 12,
//   38 { 00 A000000727, 01 { 00 bank, 01 account }, 02 QRIBFTTA to an account, QRIBFTTC to a card }
//   53 currency 704, 54 amount, 58 VN, 62 { 01 bill, 08 purpose }, 63 checksum of all before it.
constexpr std::string_view napas = "A000000727";
constexpr std::string_view to_account_service = "QRIBFTTA";
constexpr std::string_view to_card_service = "QRIBFTTC";
constexpr std::string_view currency = "704";
constexpr std::string_view country = "VN";
constexpr std::size_t longest_words = 25;
constexpr std::size_t longest_text = 512;
constexpr std::int64_t most_money = 9'999'999'999'999; ///< 13 characters

using Elements = std::map<std::string, std::string, std::less<>>;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_account(std::string_view text) {
    return !text.empty() && text.size() <= 19 && std::ranges::all_of(text, [](char c) {
        return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    });
}

bool is_bank(std::string_view text) {
    return text.size() == 6 && std::ranges::all_of(text, is_digit);
}

std::string element(std::string_view tag, std::string_view value) {
    char length[3];
    std::snprintf(length, sizeof length, "%02u", static_cast<unsigned>(value.size()));
    return std::string(tag) + length + std::string(value);
}

/// Printable ASCII, at most 25 characters, no blanks around it.
std::string words(std::string_view text) {
    std::string plain = plain_letters(text);
    std::ranges::replace_if(
        plain, [](char c) { return c < 0x20 || c == 0x7F; }, ' ');
    plain.resize(std::min(plain.size(), longest_words));
    plain.erase(0, std::min(plain.find_first_not_of(' '), plain.size()));
    while (!plain.empty() && plain.back() == ' ')
        plain.pop_back();
    return plain;
}

std::string checksum(std::string_view text) {
    char digits[5];
    std::snprintf(digits, sizeof digits, "%04X", static_cast<unsigned>(crc16(text)));
    return digits;
}

std::string account_element(const PaymentCode& payment) {
    const std::string receiver = element("00", payment.bank) + element("01", payment.account);
    return element("38",
                   element("00", napas) + element("01", receiver) +
                       element("02", payment.to_card ? to_card_service : to_account_service));
}

std::string words_element(const PaymentCode& payment) {
    const std::string bill = words(payment.bill);
    const std::string purpose = words(payment.purpose);
    const std::string inside = (bill.empty() ? std::string() : element("01", bill)) +
                               (purpose.empty() ? std::string() : element("08", purpose));
    return inside.empty() ? std::string() : element("62", inside);
}

/// All elements of a level, in rising order of their tags and filling the text to its last byte.
std::optional<Elements> read_elements(std::string_view text) {
    Elements elements;
    while (!text.empty()) {
        if (text.size() < 4 || !std::ranges::all_of(text.substr(0, 4), is_digit))
            return std::nullopt;
        const std::string tag(text.substr(0, 2));
        const auto length = static_cast<std::size_t>((text[2] - '0') * 10 + (text[3] - '0'));
        const bool rising = elements.empty() || elements.rbegin()->first < tag;
        if (!rising || length == 0 || 4 + length > text.size())
            return std::nullopt;
        elements[tag] = text.substr(4, length);
        text.remove_prefix(4 + length);
    }
    return elements;
}

std::string value_of(const Elements& elements, std::string_view tag) {
    const auto found = elements.find(tag);
    return found == elements.end() ? std::string() : found->second;
}

std::optional<std::int64_t> read_amount(std::string_view text) {
    if (text.empty())
        return 0;
    if (text.size() > 13 || text.front() == '0' || !std::ranges::all_of(text, is_digit))
        return std::nullopt;
    return std::stoll(std::string(text));
}

std::optional<PaymentCode> read_receiver(std::string_view text) {
    const auto outer = read_elements(text);
    const auto inner = outer ? read_elements(value_of(*outer, "01")) : std::nullopt;
    if (!inner || value_of(*outer, "00") != napas)
        return std::nullopt;
    const std::string service = value_of(*outer, "02");
    PaymentCode payment;
    payment.bank = value_of(*inner, "00");
    payment.account = value_of(*inner, "01");
    payment.to_card = service == to_card_service;
    if (!is_bank(payment.bank) || !is_account(payment.account) || inner->size() != 2 ||
        (!payment.to_card && service != to_account_service))
        return std::nullopt;
    return payment;
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; });
}

} // namespace

std::uint16_t crc16(std::string_view bytes) {
    unsigned crc = 0xFFFF;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned>(static_cast<unsigned char>(byte)) << 8U;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 0x8000U) != 0 ? crc << 1U ^ 0x1021U : crc << 1U;
    }
    return static_cast<std::uint16_t>(crc & 0xFFFFU);
}

std::optional<std::string> write_vietqr(const PaymentCode& payment) {
    if (!is_bank(payment.bank) || !is_account(payment.account) || payment.amount < 0 ||
        payment.amount > most_money)
        return std::nullopt;
    std::string text = element("00", "01") + element("01", payment.amount == 0 ? "11" : "12");
    text += account_element(payment) + element("53", currency);
    if (payment.amount > 0)
        text += element("54", std::to_string(payment.amount));
    text += element("58", country) + words_element(payment) + "6304";
    return text + checksum(text);
}

std::optional<PaymentCode> read_vietqr(std::string_view text) {
    if (text.size() < 8 || text.size() > longest_text || !is_ascii(text) ||
        checksum(text.substr(0, text.size() - 4)) != text.substr(text.size() - 4))
        return std::nullopt;
    const auto elements = read_elements(text);
    if (!elements || value_of(*elements, "00") != "01" || value_of(*elements, "53") != currency ||
        value_of(*elements, "58") != country || value_of(*elements, "63").size() != 4)
        return std::nullopt;
    auto payment = read_receiver(value_of(*elements, "38"));
    const auto amount = read_amount(value_of(*elements, "54"));
    const auto words = read_elements(value_of(*elements, "62"));
    const std::string method = value_of(*elements, "01");
    if (!payment || !amount || !words || (method != "11" && method != "12"))
        return std::nullopt;
    payment->amount = *amount;
    payment->bill = value_of(*words, "01");
    payment->purpose = value_of(*words, "08");
    return payment;
}

} // namespace motcua::protocol
