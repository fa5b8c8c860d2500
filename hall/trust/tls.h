#pragma once

#include "hall/trust/certificate.h"

#include <boost/asio/ssl/context.hpp>

#include <memory>
#include <optional>

struct ssl_st;

namespace motcua::trust {

/// TLS 1.3 only, no session resumption: every connection shows its certificate. Connections keep
/// the context they began with, so a new one (a certificate renewed, another revocation list) is
/// simply used for those that come next.
using TlsContext = std::shared_ptr<boost::asio::ssl::context>;

/// Whom a server lets in.
struct Clients {
    Certificate authority;   ///< the only one that is believed
    std::string revocations; ///< its revocation list in PEM; empty: none is kept
};

/// For a server that machines come to: each must show a certificate of the authority, not expired,
/// not revoked. Throws std::runtime_error where the texts are no PEM or do not fit together.
TlsContext server_context(const Identity& identity, const Clients& clients);

/// For a server that people's browsers come to: nobody is asked for a certificate.
TlsContext server_context(const Identity& identity);

/// For a program that connects: believes the one authority alone; shows `identity` where there is
/// one. Each stream must also be told the server's name, see expect_server().
TlsContext client_context(const Certificate& authority, const std::optional<Identity>& identity);

/// For the first contact of all, whose only use is to fetch a certificate that is then compared
/// with a fingerprint known from elsewhere: believes anybody.
TlsContext unverified_context();

/// Before a client's handshake: the server must have a certificate for `host`, a name or address.
void expect_server(ssl_st* connection, const std::string& host);

/// Makes `reason` say in words why the peer's certificate is refused, with the peer's name. To be
/// called before the handshake; `reason` must outlive it.
void explain_refusal(ssl_st* connection, std::string& reason);

/// The certificate of the peer, believed by now. Nothing where it showed none.
std::optional<Certificate> peer_certificate(ssl_st* connection);

} // namespace motcua::trust
