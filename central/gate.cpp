#include "central/gate.h"

#include <algorithm>

namespace motcua::central {

namespace {

namespace asio = boost::asio;

constexpr std::chrono::hours authority_life(24 * 365 * 20);
constexpr std::chrono::hours server_life(24 * 365);
/// A process that cannot read the list for so long lets nobody in any more.
constexpr std::chrono::hours list_life(24 * 7);
constexpr std::chrono::hours list_renewal(24);

} // namespace

trust::Authority open_authority(const trust::KeyFolder& keys, trust::Certificate::Time now) {
    if (keys.has_identity("authority")) {
        const auto kept = keys.identity("authority");
        return trust::Authority::from(kept.value()).value();
    }
    auto made = trust::Authority::make("motcua centre", now, authority_life);
    keys.keep("authority", made.identity());
    keys.keep("authority", made.certificate());
    return made;
}

trust::Identity open_server(const trust::KeyFolder& keys,
                            const trust::Authority& authority,
                            const std::vector<std::string>& names,
                            trust::Certificate::Time now) {
    if (const auto kept = keys.identity("server"); kept) {
        if (kept->certificate.hosts() == names && !kept->certificate.is_due(now))
            return *kept;
    }
    const auto key = trust::PrivateKey::make();
    const trust::Grant grant{trust::Grant::Use::server, "motcua-central", names, server_life};
    const auto request = trust::CertificateRequest::make(key, grant.name);
    trust::Identity made{key, authority.sign(request, grant, now)};
    keys.keep("server", made);
    return made;
}

Gate::Gate(Enrolment& enrolment, trust::Identity server)
    : enrolment_(enrolment), server_(std::move(server)), people_(trust::server_context(server_)) {}

asio::awaitable<bool> Gate::look(protocol::EventTime now) {
    const auto revoked = co_await enrolment_.revoked(now);
    std::set<std::string> serials;
    for (const trust::Revoked& one : revoked)
        serials.insert(one.serial);
    if (halls_ && serials == serials_ && now - made_at_ < list_renewal)
        co_return false;
    const trust::Authority& authority = enrolment_.authority();
    const auto at = std::chrono::floor<std::chrono::seconds>(now);
    const trust::Clients clients{authority.certificate(),
                                 authority.revocation_list(revoked, at, list_life)};
    halls_ = trust::server_context(server_, clients);
    serials_ = std::move(serials);
    made_at_ = now;
    co_return true;
}

} // namespace motcua::central
