#pragma once

#include "hall/trust/private_key.h"

#include <chrono>
#include <vector>

struct x509_st;

namespace motcua::trust {

/// A certificate. Reading one says nothing about whether it is to be believed. Copies share it.
class Certificate {
public:
    using Time = std::chrono::sys_seconds;

    /// Reads one from PEM.
    static Result<Certificate> read(std::string_view pem);

    /// Shares one that OpenSSL holds, as a peer's.
    static Certificate share(x509_st* certificate);

    std::string pem() const;

    /// Whose it is: the common name, a hall's or a machine's id.
    std::string name() const;

    /// Host names and addresses that it is good for, as text; empty for a client's.
    std::vector<std::string> hosts() const;

    /// Upper-case hexadecimal; unique within the authority.
    std::string serial() const;

    Time not_before() const;
    Time not_after() const;

    /// SHA-256 of the whole, 64 lower-case hexadecimal digits.
    std::string fingerprint() const;

    bool is_of(const PrivateKey& key) const;

    /// True where a third or less of its life is left: time for a new one.
    bool is_due(Time now) const;

    x509_st* handle() const { return certificate_.get(); }

private:
    explicit Certificate(std::shared_ptr<x509_st> certificate)
        : certificate_(std::move(certificate)) {}

    std::shared_ptr<x509_st> certificate_;
};

/// Whom a program is to others: its key and the certificate for it.
struct Identity {
    PrivateKey key;
    Certificate certificate;
};

} // namespace motcua::trust
