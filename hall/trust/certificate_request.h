#pragma once

#include "hall/trust/private_key.h"

struct X509_req_st;

namespace motcua::trust {

/// A request (PKCS#10) for a certificate: the public key, a name, and proof of having the key.
class CertificateRequest {
public:
    /// `name` is at most 64 bytes: a hall's or a machine's id.
    static CertificateRequest make(const PrivateKey& key, const std::string& name);

    /// Reads PEM. A fault where it is not signed by its own key, or the key is not EC P-256.
    static Result<CertificateRequest> read(std::string_view pem);

    std::string pem() const;

    /// The name that it asks for; whoever signs decides.
    std::string name() const;

    /// SHA-256 of the public key, 64 hexadecimal digits: the same for each request of one key.
    std::string key_fingerprint() const;

    X509_req_st* handle() const { return request_.get(); }

private:
    explicit CertificateRequest(std::shared_ptr<X509_req_st> request)
        : request_(std::move(request)) {}

    std::shared_ptr<X509_req_st> request_;
};

} // namespace motcua::trust
