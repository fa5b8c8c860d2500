#include "hall/trust/certificate_request.h"

#include "hall/trust/openssl.h"

#include <openssl/pem.h>
#include <openssl/sha.h>

#include <array>

namespace motcua::trust {

CertificateRequest CertificateRequest::make(const PrivateKey& key, const std::string& name) {
    std::shared_ptr<X509_REQ> request(X509_REQ_new(), X509_REQ_free);
    require(request != nullptr);
    set_common_name(X509_REQ_get_subject_name(request.get()), name);
    require(X509_REQ_set_pubkey(request.get(), key.handle()) == 1 &&
            X509_REQ_sign(request.get(), key.handle(), EVP_sha256()) > 0);
    return CertificateRequest(std::move(request));
}

Result<CertificateRequest> CertificateRequest::read(std::string_view pem) {
    const Bio bio = reading(pem);
    std::shared_ptr<X509_REQ> request(PEM_read_bio_X509_REQ(bio.get(), nullptr, nullptr, nullptr),
                                      X509_REQ_free);
    if (request == nullptr)
        return Fault{"no certificate request in PEM: " + last_reason()};
    EVP_PKEY* key = X509_REQ_get0_pubkey(request.get());
    if (key == nullptr || EVP_PKEY_get_base_id(key) != EVP_PKEY_EC || EVP_PKEY_get_bits(key) != 256)
        return Fault{"the request's key is not EC P-256"};
    if (X509_REQ_verify(request.get(), key) != 1) {
        last_reason();
        return Fault{"the request is not signed by its own key"};
    }
    return CertificateRequest(std::move(request));
}

std::string CertificateRequest::pem() const {
    const Bio bio(BIO_new(BIO_s_mem()));
    require(bio != nullptr && PEM_write_bio_X509_REQ(bio.get(), handle()) == 1);
    return written(bio);
}

std::string CertificateRequest::name() const {
    return common_name(X509_REQ_get_subject_name(handle()));
}

std::string CertificateRequest::key_fingerprint() const {
    unsigned char* encoded = nullptr;
    const int size = i2d_PUBKEY(X509_REQ_get0_pubkey(handle()), &encoded);
    require(size > 0);
    std::array<unsigned char, SHA256_DIGEST_LENGTH> bytes{};
    SHA256(encoded, static_cast<std::size_t>(size), bytes.data());
    OPENSSL_free(encoded);
    return hexadecimal(bytes);
}

} // namespace motcua::trust
