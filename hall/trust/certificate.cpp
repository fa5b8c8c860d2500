#include "hall/trust/certificate.h"

#include "hall/trust/openssl.h"

#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/pem.h>

#include <array>
#include <ctime>

namespace motcua::trust {

namespace {

constexpr std::size_t ip_v4_bytes = 4;

Certificate::Time time_of(const ASN1_TIME* time) {
    std::tm parts{};
    require(ASN1_TIME_to_tm(time, &parts) == 1);
    return std::chrono::time_point_cast<std::chrono::seconds>(
        std::chrono::system_clock::from_time_t(timegm(&parts)));
}

std::string address_text(const ASN1_OCTET_STRING* address) {
    const unsigned char* bytes = ASN1_STRING_get0_data(address);
    const int size = ASN1_STRING_length(address);
    std::string text;
    if (static_cast<std::size_t>(size) == ip_v4_bytes) {
        for (int i = 0; i < size; ++i)
            text += (i > 0 ? "." : "") + std::to_string(bytes[i]);
        return text;
    }
    for (int i = 0; i < size; i += 2)
        text += (i > 0 ? ":" : "") + hexadecimal({bytes + i, 2});
    return text;
}

std::string host_text(const GENERAL_NAME* name) {
    if (name->type == GEN_IPADD)
        return address_text(name->d.iPAddress);
    if (name->type != GEN_DNS)
        return {};
    const auto* text = reinterpret_cast<const char*>(ASN1_STRING_get0_data(name->d.dNSName));
    return std::string(text, static_cast<std::size_t>(ASN1_STRING_length(name->d.dNSName)));
}

} // namespace

Result<Certificate> Certificate::read(std::string_view pem) {
    const Bio bio = reading(pem);
    std::shared_ptr<X509> certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr),
                                      X509_free);
    if (certificate == nullptr)
        return Fault{"no certificate in PEM: " + last_reason()};
    return Certificate(std::move(certificate));
}

Certificate Certificate::share(X509* certificate) {
    require(X509_up_ref(certificate) == 1);
    return Certificate(std::shared_ptr<X509>(certificate, X509_free));
}

std::string Certificate::pem() const {
    const Bio bio(BIO_new(BIO_s_mem()));
    require(bio != nullptr && PEM_write_bio_X509(bio.get(), handle()) == 1);
    return written(bio);
}

std::string Certificate::name() const {
    return common_name(X509_get_subject_name(handle()));
}

std::vector<std::string> Certificate::hosts() const {
    using Names = std::unique_ptr<GENERAL_NAMES, Free<GENERAL_NAMES_free>>;
    const Names names(static_cast<GENERAL_NAMES*>(
        X509_get_ext_d2i(handle(), NID_subject_alt_name, nullptr, nullptr)));
    std::vector<std::string> hosts;
    for (int i = 0; names != nullptr && i < sk_GENERAL_NAME_num(names.get()); ++i)
        hosts.push_back(host_text(sk_GENERAL_NAME_value(names.get(), i)));
    return hosts;
}

std::string Certificate::serial() const {
    const NumberOwned number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(handle()), nullptr));
    require(number != nullptr);
    const std::unique_ptr<char, void (*)(char*)> digits(BN_bn2hex(number.get()),
                                                        [](char* text) { OPENSSL_free(text); });
    require(digits != nullptr);
    return digits.get();
}

Certificate::Time Certificate::not_before() const {
    return time_of(X509_get0_notBefore(handle()));
}

Certificate::Time Certificate::not_after() const {
    return time_of(X509_get0_notAfter(handle()));
}

std::string Certificate::fingerprint() const {
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned size = 0;
    require(X509_digest(handle(), EVP_sha256(), bytes.data(), &size) == 1);
    return hexadecimal(std::span(bytes).first(size));
}

bool Certificate::is_of(const PrivateKey& key) const {
    return X509_check_private_key(handle(), key.handle()) == 1;
}

bool Certificate::is_due(Time now) const {
    return now >= not_after() - (not_after() - not_before()) / 3;
}

} // namespace motcua::trust
