#include "hall/trust/openssl.h"

#include <openssl/bn.h>
#include <openssl/err.h>

#include <array>
#include <stdexcept>

namespace motcua::trust {

void throw_exception_from_error(const Fault& fault, const boost::source_location&) {
    throw std::runtime_error(fault.text);
}

std::string last_reason() {
    const unsigned long code = ERR_peek_last_error();
    ERR_clear_error();
    std::array<char, 256> text{};
    ERR_error_string_n(code, text.data(), text.size());
    const char* reason = ERR_reason_error_string(code);
    return reason != nullptr ? reason : text.data();
}

void require(bool good) {
    if (!good)
        throw std::runtime_error("OpenSSL: " + last_reason());
}

Bio reading(std::string_view text) {
    Bio bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
    require(bio != nullptr);
    return bio;
}

std::string written(const Bio& bio) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return std::string(data, static_cast<std::size_t>(size));
}

std::string hexadecimal(std::span<const unsigned char> bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : bytes) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

std::string common_name(const X509_NAME* subject) {
    std::array<char, 256> text{};
    const int size = X509_NAME_get_text_by_NID(
        const_cast<X509_NAME*>(subject), NID_commonName, text.data(), text.size());
    return size < 0 ? std::string() : std::string(text.data(), static_cast<std::size_t>(size));
}

void set_common_name(X509_NAME* subject, const std::string& name) {
    const auto* text = reinterpret_cast<const unsigned char*>(name.data());
    const auto size = static_cast<int>(name.size());
    require(X509_NAME_add_entry_by_NID(subject,
                                       NID_commonName,
                                       MBSTRING_UTF8,
                                       const_cast<unsigned char*>(text),
                                       size,
                                       -1,
                                       0) == 1);
}

IntegerOwned serial_number(const std::string& digits) {
    BIGNUM* raw = nullptr;
    require(BN_hex2bn(&raw, digits.c_str()) > 0);
    const NumberOwned number(raw);
    IntegerOwned serial(BN_to_ASN1_INTEGER(number.get(), nullptr));
    require(serial != nullptr);
    return serial;
}

} // namespace motcua::trust
