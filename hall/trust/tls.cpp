#include "hall/trust/tls.h"

#include "hall/trust/openssl.h"

#include <openssl/pem.h>
#include <openssl/ssl.h>

#include <stdexcept>

namespace motcua::trust {

namespace {

namespace ssl = boost::asio::ssl;

TlsContext make_context(ssl::context::method method) {
    auto context = std::make_shared<ssl::context>(method);
    SSL_CTX* raw = context->native_handle();
    require(SSL_CTX_set_min_proto_version(raw, TLS1_3_VERSION) == 1);
    // A resumed session would not look at the revocation list.
    SSL_CTX_set_session_cache_mode(raw, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_options(raw, SSL_OP_NO_TICKET);
    require(SSL_CTX_set_num_tickets(raw, 0) == 1);
    // Thousands of idle halls: buffers are there only while something is on its way.
    SSL_CTX_set_mode(raw, SSL_MODE_RELEASE_BUFFERS);
    // The peer has the authority's certificate or does not believe us.
    SSL_CTX_set_mode(raw, SSL_MODE_NO_AUTO_CHAIN);
    return context;
}

void use(SSL_CTX* context, const Identity& identity) {
    require(SSL_CTX_use_certificate(context, identity.certificate.handle()) == 1);
    require(SSL_CTX_use_PrivateKey(context, identity.key.handle()) == 1);
    if (SSL_CTX_check_private_key(context) != 1)
        throw std::runtime_error("key and certificate do not belong together");
}

void believe(SSL_CTX* context, const Certificate& authority) {
    require(X509_STORE_add_cert(SSL_CTX_get_cert_store(context), authority.handle()) == 1);
}

void obey(SSL_CTX* context, const std::string& revocations) {
    const Bio bio = reading(revocations);
    const CrlOwned list(PEM_read_bio_X509_CRL(bio.get(), nullptr, nullptr, nullptr));
    if (list == nullptr)
        throw std::runtime_error("no revocation list in PEM: " + last_reason());
    X509_STORE* store = SSL_CTX_get_cert_store(context);
    require(X509_STORE_add_crl(store, list.get()) == 1 &&
            X509_STORE_set_flags(store, X509_V_FLAG_CRL_CHECK) == 1);
}

int reason_index() {
    static const int index = SSL_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
    return index;
}

int note_refusal(int good, X509_STORE_CTX* chain) {
    const int at = SSL_get_ex_data_X509_STORE_CTX_idx();
    auto* connection = static_cast<SSL*>(X509_STORE_CTX_get_ex_data(chain, at));
    auto* reason = static_cast<std::string*>(SSL_get_ex_data(connection, reason_index()));
    X509* shown = X509_STORE_CTX_get0_cert(chain);
    if (good == 0 && reason != nullptr && shown != nullptr) {
        *reason = X509_verify_cert_error_string(X509_STORE_CTX_get_error(chain));
        *reason += " (certificate of " + common_name(X509_get_subject_name(shown)) + ")";
    }
    return good;
}

} // namespace

TlsContext server_context(const Identity& identity, const Clients& clients) {
    TlsContext context = server_context(identity);
    SSL_CTX* raw = context->native_handle();
    believe(raw, clients.authority);
    require(SSL_CTX_add_client_CA(raw, clients.authority.handle()) == 1);
    if (!clients.revocations.empty())
        obey(raw, clients.revocations);
    SSL_CTX_set_verify(raw, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    return context;
}

TlsContext server_context(const Identity& identity) {
    TlsContext context = make_context(ssl::context::tls_server);
    use(context->native_handle(), identity);
    return context;
}

TlsContext client_context(const Certificate& authority, const std::optional<Identity>& identity) {
    TlsContext context = make_context(ssl::context::tls_client);
    SSL_CTX* raw = context->native_handle();
    believe(raw, authority);
    if (identity)
        use(raw, *identity);
    SSL_CTX_set_verify(raw, SSL_VERIFY_PEER, nullptr);
    return context;
}

TlsContext unverified_context() {
    TlsContext context = make_context(ssl::context::tls_client);
    SSL_CTX_set_verify(context->native_handle(), SSL_VERIFY_NONE, nullptr);
    return context;
}

void expect_server(SSL* connection, const std::string& host) {
    X509_VERIFY_PARAM* expected = SSL_get0_param(connection);
    if (X509_VERIFY_PARAM_set1_ip_asc(expected, host.c_str()) == 1)
        return;
    last_reason();
    X509_VERIFY_PARAM_set_hostflags(expected, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    require(X509_VERIFY_PARAM_set1_host(expected, host.data(), host.size()) == 1);
    require(SSL_set_tlsext_host_name(connection, host.c_str()) == 1);
}

void explain_refusal(SSL* connection, std::string& reason) {
    require(SSL_set_ex_data(connection, reason_index(), &reason) == 1);
    SSL_set_verify(connection, SSL_get_verify_mode(connection), &note_refusal);
}

std::optional<Certificate> peer_certificate(SSL* connection) {
    X509* shown = SSL_get0_peer_certificate(connection);
    if (shown == nullptr)
        return std::nullopt;
    return Certificate::share(shown);
}

} // namespace motcua::trust
