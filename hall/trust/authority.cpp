#include "hall/trust/authority.h"

#include "hall/trust/openssl.h"

#include <openssl/bn.h>
#include <openssl/pem.h>

#include <algorithm>

namespace motcua::trust {

namespace {

constexpr std::chrono::minutes clock_slack(5);
constexpr long version_3 = 2;
constexpr int serial_bits = 127;

using TimeOwned = std::unique_ptr<ASN1_TIME, Free<ASN1_TIME_free>>;

TimeOwned to_time(Certificate::Time time) {
    TimeOwned owned(ASN1_TIME_set(nullptr, std::chrono::system_clock::to_time_t(time)));
    require(owned != nullptr);
    return owned;
}

X509Owned begin(const std::string& name, Certificate::Time from, Certificate::Time to) {
    X509Owned certificate(X509_new());
    require(certificate != nullptr);
    X509* raw = certificate.get();
    const NumberOwned serial(BN_new());
    require(serial && BN_rand(serial.get(), serial_bits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1);
    require(BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(raw)) != nullptr);
    set_common_name(X509_get_subject_name(raw), name);
    require(X509_set_version(raw, version_3) == 1 &&
            X509_set1_notBefore(raw, to_time(from).get()) == 1 &&
            X509_set1_notAfter(raw, to_time(to).get()) == 1);
    return certificate;
}

void extend(X509* certificate, X509* issuer, int kind, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const ExtensionOwned extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
    require(extension && X509_add_ext(certificate, extension.get(), -1) == 1);
}

bool is_address(const std::string& host) {
    const std::unique_ptr<ASN1_OCTET_STRING, Free<ASN1_OCTET_STRING_free>> address(
        a2i_IPADDRESS(host.c_str()));
    return address != nullptr;
}

/// Built as objects: a host's name never becomes part of OpenSSL's configuration language.
void add_hosts(X509* certificate, const std::vector<std::string>& hosts) {
    const std::unique_ptr<GENERAL_NAMES, Free<GENERAL_NAMES_free>> names(GENERAL_NAMES_new());
    for (const std::string& host : hosts) {
        const int type = is_address(host) ? GEN_IPADD : GEN_DNS;
        GENERAL_NAME* name = a2i_GENERAL_NAME(nullptr, nullptr, nullptr, type, host.c_str(), 0);
        require(name != nullptr && sk_GENERAL_NAME_push(names.get(), name) > 0);
    }
    if (!hosts.empty())
        require(X509_add1_ext_i2d(certificate, NID_subject_alt_name, names.get(), 0, 0) == 1);
}

Certificate finish(X509Owned certificate, const PrivateKey& signer) {
    require(X509_sign(certificate.get(), signer.handle(), EVP_sha256()) > 0);
    return Certificate::share(certificate.get());
}

void add_revoked(X509_CRL* list, const Revoked& one) {
    X509_REVOKED* entry = X509_REVOKED_new();
    require(entry != nullptr);
    require(X509_REVOKED_set_serialNumber(entry, serial_number(one.serial).get()) == 1 &&
            X509_REVOKED_set_revocationDate(entry, to_time(one.at).get()) == 1 &&
            X509_CRL_add0_revoked(list, entry) == 1);
}

} // namespace

Authority
Authority::make(const std::string& name, Certificate::Time now, std::chrono::seconds valid) {
    const PrivateKey key = PrivateKey::make();
    X509Owned certificate = begin(name, now - clock_slack, now + valid);
    X509* raw = certificate.get();
    set_common_name(X509_get_issuer_name(raw), name);
    require(X509_set_pubkey(raw, key.handle()) == 1);
    extend(raw, raw, NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    extend(raw, raw, NID_key_usage, "critical,keyCertSign,cRLSign");
    extend(raw, raw, NID_subject_key_identifier, "hash");
    return Authority({key, finish(std::move(certificate), key)});
}

Result<Authority> Authority::from(Identity identity) {
    if (!identity.certificate.is_of(identity.key))
        return Fault{"the authority's key and certificate do not belong together"};
    if (X509_check_ca(identity.certificate.handle()) != 1)
        return Fault{"the certificate is not an authority's"};
    return Authority(std::move(identity));
}

Certificate Authority::sign(const CertificateRequest& request,
                            const Grant& grant,
                            Certificate::Time now) const {
    const Certificate::Time end = std::min(now + grant.valid, certificate().not_after());
    X509Owned made = begin(grant.name, now - clock_slack, end);
    X509* raw = made.get();
    X509* issuer = certificate().handle();
    require(X509_set_issuer_name(raw, X509_get_subject_name(issuer)) == 1 &&
            X509_set_pubkey(raw, X509_REQ_get0_pubkey(request.handle())) == 1);
    extend(raw, issuer, NID_basic_constraints, "critical,CA:FALSE");
    extend(raw, issuer, NID_key_usage, "critical,digitalSignature");
    const bool serves = grant.use == Grant::Use::server;
    extend(raw, issuer, NID_ext_key_usage, serves ? "serverAuth" : "clientAuth");
    extend(raw, issuer, NID_subject_key_identifier, "hash");
    extend(raw, issuer, NID_authority_key_identifier, "keyid");
    add_hosts(raw, grant.hosts);
    return finish(std::move(made), identity_.key);
}

std::string Authority::revocation_list(std::span<const Revoked> revoked,
                                       Certificate::Time now,
                                       std::chrono::seconds valid) const {
    const CrlOwned list(X509_CRL_new());
    require(list != nullptr);
    X509_CRL* raw = list.get();
    require(X509_CRL_set_version(raw, 1) == 1 &&
            X509_CRL_set_issuer_name(raw, X509_get_subject_name(certificate().handle())) == 1 &&
            X509_CRL_set1_lastUpdate(raw, to_time(now - clock_slack).get()) == 1 &&
            X509_CRL_set1_nextUpdate(raw, to_time(now + valid).get()) == 1);
    for (const Revoked& one : revoked)
        add_revoked(raw, one);
    require(X509_CRL_sort(raw) == 1 &&
            X509_CRL_sign(raw, identity_.key.handle(), EVP_sha256()) > 0);
    const Bio bio(BIO_new(BIO_s_mem()));
    require(bio != nullptr && PEM_write_bio_X509_CRL(bio.get(), raw) == 1);
    return written(bio);
}

} // namespace motcua::trust
