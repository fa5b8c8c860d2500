#pragma once

#include "hall/trust/authority.h"

#include <string>
#include <vector>

namespace motcua::testing {

/// The time by which certificates of tests are made.
inline trust::Certificate::Time trust_now() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

inline constexpr std::chrono::hours a_year(24 * 365);

/// A centre's authority with what it signs, as short words for tests.
struct TrialTrust {
    trust::Authority authority = trust::Authority::make("Trung tâm thử", trust_now(), a_year * 10);

    trust::Identity sign(const trust::Grant& grant,
                         trust::Certificate::Time now = trust_now()) const {
        const trust::PrivateKey key = trust::PrivateKey::make();
        const auto request = trust::CertificateRequest::make(key, grant.name);
        return {key, authority.sign(request, grant, now)};
    }

    trust::Identity server(const std::vector<std::string>& hosts = {"localhost",
                                                                    "127.0.0.1"}) const {
        return sign({trust::Grant::Use::server, "centre", hosts, a_year});
    }

    trust::Identity client(const std::string& name) const {
        return sign({trust::Grant::Use::client, name, {}, a_year});
    }

    /// The list of these revoked certificates, made `ago` and good for an hour.
    std::string revoking(const std::vector<trust::Certificate>& revoked,
                         std::chrono::seconds ago = std::chrono::seconds(0)) const {
        std::vector<trust::Revoked> list;
        for (const trust::Certificate& one : revoked)
            list.push_back({one.serial(), trust_now()});
        return authority.revocation_list(list, trust_now() - ago, std::chrono::hours(1));
    }
};

} // namespace motcua::testing
