#pragma once

#include "hall/trust/certificate.h"
#include "hall/trust/certificate_request.h"

#include <span>

namespace motcua::trust {

/// What a certificate is to say. What its request asks for beyond the key is not taken over.
struct Grant {
    enum class Use { client, server };

    Use use = Use::client;
    std::string name;               ///< at most 64 bytes
    std::vector<std::string> hosts; ///< names and addresses, for a server
    std::chrono::seconds valid{};
};

struct Revoked {
    std::string serial; ///< hexadecimal
    Certificate::Time at;
};

/// A certificate authority of one level: a key and a certificate that signs others. A centre has
/// one for its halls, a hall has one for the machines of its LAN. Keeps no list of what it signed.
class Authority {
public:
    /// A new one, with a key and a certificate of its own.
    static Authority
    make(const std::string& name, Certificate::Time now, std::chrono::seconds valid);

    /// One that was kept; a fault where key and certificate do not belong together or the
    /// certificate may not sign others.
    static Result<Authority> from(Identity identity);

    const Identity& identity() const { return identity_; }

    const Certificate& certificate() const { return identity_.certificate; }

    /// A certificate good from `now` (less five minutes, for clocks that are behind) and never
    /// longer than the authority's own. The serial is 127 random bits.
    Certificate
    sign(const CertificateRequest& request, const Grant& grant, Certificate::Time now) const;

    /// The list of revoked serials as PEM, good until `now + valid`.
    std::string revocation_list(std::span<const Revoked> revoked,
                                Certificate::Time now,
                                std::chrono::seconds valid) const;

private:
    explicit Authority(Identity identity) : identity_(std::move(identity)) {}

    Identity identity_;
};

} // namespace motcua::trust
