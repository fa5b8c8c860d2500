#include "hall/trust/stream.h"
#include "tests/support/trial_trust.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/address_v4.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <gtest/gtest.h>
#include <openssl/ssl.h>

namespace motcua::trust {
namespace {

using boost::asio::ip::tcp;
using boost::system::error_code;
using testing::a_year;
using testing::TrialTrust;
using testing::trust_now;
using Side = boost::asio::ssl::stream_base;

/// Long enough to be no TLS record, so that no end waits for more of one.
const std::string greeting = "GET / HTTP/1.1\r\n\r\n";

/// What the two ends say after trying to exchange one byte each way.
struct Meeting {
    std::string server; ///< "" or why it gave up
    std::string client;
    std::string server_saw; ///< the name in the client's certificate
};

/// A real connection over loopback between the two streams' contexts; null: plain.
class Meet {
public:
    Meet(const TlsContext& server, const TlsContext& client, const std::string& host)
        : server_(make(server)), client_(make(client)) {
        tcp::acceptor door(loop_, tcp::endpoint(boost::asio::ip::address_v4::loopback(), 0));
        client_.next_layer().socket().connect(door.local_endpoint());
        door.accept(server_.next_layer().socket());
        client_.expect(host);
    }

    Meeting run() {
        server_.async_handshake(Side::server, [this](error_code error) { served(error); });
        client_.async_handshake(Side::client, [this](error_code error) { connected(error); });
        loop_.run();
        return meeting_;
    }

private:
    Stream make(const TlsContext& context) {
        Stream::Tcp tcp(loop_);
        return context ? Stream(std::move(tcp), context) : Stream(std::move(tcp));
    }

    void served(error_code error) {
        if (error) {
            meeting_.server = server_.explain(error);
            return server_.next_layer().close();
        }
        if (const auto peer = server_.peer())
            meeting_.server_saw = peer->name();
        boost::asio::async_write(
            server_, boost::asio::buffer(greeting), [](error_code, std::size_t) {});
        boost::asio::async_read(
            server_, boost::asio::buffer(&heard_, 1), [this](error_code failed, std::size_t) {
                meeting_.server = failed ? server_.explain(failed) : "";
            });
    }

    /// TLS 1.3: a client learns of the server's refusal when it reads.
    void connected(error_code error) {
        if (error) {
            meeting_.client = client_.explain(error);
            return client_.next_layer().close();
        }
        boost::asio::async_write(
            client_, boost::asio::buffer(greeting), [](error_code, std::size_t) {});
        boost::asio::async_read(
            client_, boost::asio::buffer(&told_, 1), [this](error_code failed, std::size_t) {
                meeting_.client = failed ? client_.explain(failed) : "";
            });
    }

    boost::asio::io_context loop_;
    Stream server_;
    Stream client_;
    Meeting meeting_;
    char heard_ = 0;
    char told_ = 0;
};

class StreamTest : public ::testing::Test {
protected:
    Meeting meet(const TlsContext& client, const std::string& host = "localhost") const {
        return Meet(server_, client, host).run();
    }

    TlsContext as(const Identity& hall) const {
        return client_context(trust_.authority.certificate(), hall);
    }

    TrialTrust trust_;
    Identity hall_ = trust_.client("tran-bien");
    TlsContext server_ = server_context(
        trust_.server(), Clients{trust_.authority.certificate(), trust_.revoking({})});
};

TEST_F(StreamTest, both_ends_know_each_other) {
    const Meeting meeting = meet(as(hall_));
    EXPECT_EQ(meeting.server, "");
    EXPECT_EQ(meeting.client, "");
    EXPECT_EQ(meeting.server_saw, "tran-bien");
    EXPECT_EQ(meet(as(hall_), "127.0.0.1").client, "");
}

TEST_F(StreamTest, plain_is_the_same_type) {
    const Meeting meeting = Meet(nullptr, nullptr, "localhost").run();
    EXPECT_EQ(meeting.server + meeting.client + meeting.server_saw, "");
}

TEST_F(StreamTest, a_client_without_certificate_is_refused) {
    const Meeting meeting = meet(client_context(trust_.authority.certificate(), std::nullopt));
    EXPECT_EQ(meeting.server, "peer did not return a certificate (SSL routines)");
    EXPECT_EQ(meeting.client, "tlsv13 alert certificate required (SSL routines)");
}

TEST_F(StreamTest, an_expired_client_is_refused) {
    const Grant grant{Grant::Use::client, "tran-bien", {}, std::chrono::hours(1)};
    const Meeting meeting = meet(as(trust_.sign(grant, trust_now() - std::chrono::hours(2))));
    EXPECT_EQ(meeting.server, "certificate has expired (certificate of tran-bien)");
    EXPECT_NE(meeting.client, "");
}

TEST_F(StreamTest, a_client_of_the_future_is_refused) {
    const Grant grant{Grant::Use::client, "tran-bien", {}, a_year};
    const Meeting meeting = meet(as(trust_.sign(grant, trust_now() + std::chrono::hours(2))));
    EXPECT_EQ(meeting.server, "certificate is not yet valid (certificate of tran-bien)");
}

TEST_F(StreamTest, a_revoked_client_is_refused_from_the_next_context_on) {
    EXPECT_EQ(meet(as(hall_)).server, "");
    server_ = server_context(
        trust_.server(),
        Clients{trust_.authority.certificate(), trust_.revoking({hall_.certificate})});
    EXPECT_EQ(meet(as(hall_)).server, "certificate revoked (certificate of tran-bien)");
    EXPECT_EQ(meet(as(trust_.client("bien-hoa"))).server, "") << "the others go on";
}

TEST_F(StreamTest, a_stale_revocation_list_lets_nobody_in) {
    server_ = server_context(
        trust_.server(),
        Clients{trust_.authority.certificate(), trust_.revoking({}, std::chrono::hours(2))});
    EXPECT_EQ(meet(as(hall_)).server, "CRL has expired (certificate of tran-bien)");
}

TEST_F(StreamTest, a_client_of_another_authority_is_refused) {
    const TrialTrust other;
    const Meeting meeting = meet(as(other.client("tran-bien")));
    EXPECT_EQ(meeting.server, "unable to get local issuer certificate (certificate of tran-bien)");
}

TEST_F(StreamTest, an_authority_of_the_same_name_is_another_one) {
    // The name is the same in every TrialTrust, only the key differs.
    const TrialTrust other;
    EXPECT_EQ(other.authority.certificate().name(), trust_.authority.certificate().name());
    EXPECT_NE(meet(as(other.client("tran-bien"))).server, "");
}

TEST_F(StreamTest, a_certificate_that_signed_itself_is_refused) {
    const auto own = Authority::make("tran-bien", trust_now(), a_year);
    EXPECT_NE(meet(as(own.identity())).server, "");
}

TEST_F(StreamTest, a_hall_cannot_sign_another_hall) {
    const PrivateKey key = PrivateKey::make();
    const auto request = CertificateRequest::make(key, "bien-hoa");
    EXPECT_FALSE(Authority::from(hall_));
    EXPECT_NE(
        meet(as({key,
                 Authority::make("x", trust_now(), a_year)
                     .sign(request, {Grant::Use::client, "bien-hoa", {}, a_year}, trust_now())}))
            .server,
        "");
}

TEST_F(StreamTest, a_servers_certificate_is_no_clients) {
    EXPECT_EQ(meet(as(trust_.server())).server,
              "unsuitable certificate purpose (certificate of centre)");
}

TEST_F(StreamTest, a_clients_certificate_is_no_servers) {
    server_ =
        server_context(trust_.client("tran-bien"), Clients{trust_.authority.certificate(), ""});
    EXPECT_EQ(meet(as(hall_)).client, "unsuitable certificate purpose (certificate of tran-bien)");
}

TEST_F(StreamTest, a_server_of_another_name_is_refused) {
    for (const std::string host : {"trungtam.tinh.gov.vn", "127.0.0.2", "localhost.vn"})
        EXPECT_EQ(meet(as(hall_), host).client.find(host[0] == '1' ? "IP address" : "hostname"), 0U)
            << host << ": " << meet(as(hall_), host).client;
}

TEST_F(StreamTest, a_server_of_another_authority_is_refused) {
    const TrialTrust other;
    const Meeting meeting = meet(client_context(other.authority.certificate(), hall_));
    EXPECT_EQ(meeting.client, "unable to get local issuer certificate (certificate of centre)");
}

TEST_F(StreamTest, an_expired_server_is_refused) {
    const Grant grant{Grant::Use::server, "centre", {"localhost"}, std::chrono::hours(1)};
    server_ = server_context(trust_.sign(grant, trust_now() - std::chrono::hours(2)),
                             Clients{trust_.authority.certificate(), ""});
    EXPECT_EQ(meet(as(hall_)).client, "certificate has expired (certificate of centre)");
}

TEST_F(StreamTest, tls_1_2_is_refused_by_both_ends) {
    const TlsContext old_client = as(hall_);
    SSL_CTX_set_min_proto_version(old_client->native_handle(), TLS1_2_VERSION);
    SSL_CTX_set_max_proto_version(old_client->native_handle(), TLS1_2_VERSION);
    EXPECT_EQ(meet(old_client).server, "unsupported protocol (SSL routines)");
    SSL_CTX_set_min_proto_version(server_->native_handle(), TLS1_2_VERSION);
    SSL_CTX_set_max_proto_version(server_->native_handle(), TLS1_2_VERSION);
    EXPECT_NE(meet(as(hall_)).client, "");
}

TEST_F(StreamTest, plain_text_at_a_tls_door_is_refused) {
    const Meeting meeting = meet(nullptr);
    EXPECT_NE(meeting.server, "");
    EXPECT_EQ(meeting.server_saw, "");
}

TEST_F(StreamTest, people_need_no_certificate_and_see_the_servers) {
    server_ = server_context(trust_.server());
    const Meeting meeting = meet(client_context(trust_.authority.certificate(), std::nullopt));
    EXPECT_EQ(meeting.server + meeting.client, "");
}

TEST_F(StreamTest, the_first_contact_believes_anybody) {
    server_ = server_context(TrialTrust().server());
    EXPECT_EQ(meet(unverified_context()).client, "");
}

} // namespace
} // namespace motcua::trust
