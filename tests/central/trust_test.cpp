/// A hall's way in: enrolment, the door with certificates, renewal, revocation, and everybody who
/// is to stay outside. Real sockets, the hall's own uplink.

#include "hall/uplink/join.h"
#include "hall/uplink/uplink.h"
#include "tests/support/memory_outbox.h"
#include "tests/support/running_centre.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/trial_trust.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <openssl/ssl.h>

namespace motcua::central {
namespace {

using testing::MemoryOutbox;
using ::testing::StartsWith;
using testing::TrialTrust;
using uplink::LinkState;

const std::string source = "urn:vn:motcua:hall:tran-bien:1";

class TrustTest : public ::testing::Test {
protected:
    std::string code_for(const std::string& hall, protocol::EventTime now = true_now()) {
        return centre_.do_there(enrolment().make_code(hall, "lan", now));
    }

    static protocol::EventTime true_now() {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }

    Enrolment& enrolment() { return centre_.centre().gate.enrolment(); }

    trust::Result<trust::Certificate> join(const std::string& code,
                                           const std::string& host = "localhost") {
        return uplink::join(host, std::to_string(centre_.people_port()), code, keys_);
    }

    trust::TlsContext as(const trust::Identity& hall) {
        return trust::client_context(enrolment().authority().certificate(), hall);
    }

    /// A certificate that the centre's authority signs without its list of halls.
    trust::Identity signed_by_centre(const std::string& name,
                                     std::chrono::seconds valid = testing::a_year,
                                     std::chrono::seconds ago = std::chrono::seconds(0)) {
        const auto key = trust::PrivateKey::make();
        const auto request = trust::CertificateRequest::make(key, name);
        const trust::Grant grant{trust::Grant::Use::client, name, {}, valid};
        return {key, enrolment().authority().sign(request, grant, testing::trust_now() - ago)};
    }

    /// Why the hall's uplink is down after its first try; "" where it is up.
    std::string connect(const trust::TlsContext& context, const std::string& host = "localhost") {
        std::string reason;
        bool done = false;
        MemoryOutbox outbox(source);
        outbox.commit(3);
        uplink::UplinkSettings settings;
        settings.host = host;
        settings.port = std::to_string(centre_.halls_port());
        settings.source = source;
        settings.tls = [context] { return context; };
        uplink::Uplink hall(
            loop_.get_executor(),
            settings,
            outbox,
            [] { return 0.9; },
            [&](LinkState state, const std::string& why) {
                done = state == LinkState::up || why != "connecting";
                reason = state == LinkState::up ? "" : why;
            });
        hall.start();
        loop_.restart();
        while (!done)
            loop_.run_one();
        while (reason.empty() && outbox.acked() < 3)
            loop_.run_one();
        return reason;
    }

    testing::TemporaryFolder folder_;
    testing::RunningCentre centre_{folder_.path()};
    testing::TemporaryFolder hall_folder_;
    trust::KeyFolder keys_{hall_folder_.path()};
    boost::asio::io_context loop_{1};
};

TEST_F(TrustTest, a_hall_enrols_with_a_code_and_reports) {
    const auto certificate = join(code_for("tran-bien"));
    ASSERT_TRUE(certificate) << certificate.error().text;
    EXPECT_EQ(certificate->name(), "tran-bien");
    EXPECT_EQ(connect(uplink::centre_context(keys_).value()), "");
    EXPECT_EQ(testing::dump_store(folder_.path()), testing::undisturbed({source}, 3));
}

TEST_F(TrustTest, a_code_is_good_for_one_key_and_three_days) {
    const std::string code = code_for("tran-bien");
    const auto first = join(code).value();
    EXPECT_NE(join(code).error().text.find("bad_code"), std::string::npos) << "another key";
    const std::string old = code_for("tran-bien", true_now() - std::chrono::hours(73));
    EXPECT_NE(join(old).error().text.find("bad_code"), std::string::npos);
    std::string guessed = code;
    guessed[12] = guessed[12] == '0' ? '1' : '0';
    EXPECT_NE(join(guessed).error().text.find("bad_code"), std::string::npos);
    centre_.wait_for_log("refused an enrolment of tran-bien");
    EXPECT_EQ(connect(uplink::centre_context(keys_).value()), "");
}

TEST_F(TrustTest, a_lost_answer_is_given_again_to_the_same_key) {
    const std::string code = code_for("tran-bien");
    const auto request = trust::CertificateRequest::make(trust::PrivateKey::make(), "x").pem();
    const auto first = centre_.do_there(enrolment().enrol(code, request, true_now()));
    const auto again = centre_.do_there(enrolment().enrol(code, request, true_now()));
    ASSERT_TRUE(first && again);
    EXPECT_EQ(*first, *again);
}

TEST_F(TrustTest, somebody_who_plays_the_centre_is_found_out) {
    const std::string code = code_for("tran-bien");
    const testing::TemporaryFolder other_folder;
    testing::RunningCentre other(other_folder.path());
    const auto port = std::to_string(other.people_port());
    EXPECT_EQ(uplink::join("localhost", port, code, keys_).error().text,
              "this is not the centre that gave the code");
    EXPECT_THAT(join(code, "127.0.0.1").error().text, StartsWith("no TLS: IP address mismatch"));
    EXPECT_EQ(join("tran-bien:1:").error().text, "this is not the centre that gave the code");
}

TEST_F(TrustTest, a_revoked_hall_is_cut_off_at_once_and_stays_out) {
    ASSERT_TRUE(join(code_for("tran-bien")));
    const auto context = uplink::centre_context(keys_).value();
    MemoryOutbox outbox(source);
    std::vector<std::string> reasons;
    uplink::UplinkSettings settings;
    settings.host = "localhost";
    settings.port = std::to_string(centre_.halls_port());
    settings.source = source;
    settings.tls = [context] { return context; };
    uplink::Uplink hall(
        loop_.get_executor(),
        settings,
        outbox,
        [] { return 0.0; },
        [&](LinkState, const std::string& why) { reasons.push_back(why); });
    hall.start();
    while (reasons.back() != "connected")
        loop_.run_one();
    EXPECT_EQ(centre_.do_there(enrolment().revoke("tran-bien", "lan", true_now())), 1);
    centre_.do_there(close_revoked(centre_.centre()));
    while (reasons.size() < 4)
        loop_.run_one();
    EXPECT_EQ(reasons[2], "the centre refused: revoked: the certificate has been revoked");
    EXPECT_EQ(reasons[3], "no WebSocket: sslv3 alert certificate revoked (SSL routines)");
    centre_.wait_for_log(
        "refused a connection: TLS: certificate revoked (certificate of tran-bien)");
}

TEST_F(TrustTest, a_new_enrolment_ends_the_old_certificate) {
    ASSERT_TRUE(join(code_for("tran-bien")));
    const auto before = uplink::centre_context(keys_).value();
    ASSERT_TRUE(join(code_for("tran-bien")));
    EXPECT_EQ(connect(uplink::centre_context(keys_).value()), "");
    EXPECT_NE(connect(before), "");
}

TEST_F(TrustTest, each_stranger_is_refused_with_a_line_in_the_log) {
    struct Case {
        trust::TlsContext context;
        std::string line;
    };

    const TrialTrust other;
    const auto none = trust::client_context(enrolment().authority().certificate(), std::nullopt);
    const auto old = as(signed_by_centre("tran-bien"));
    SSL_CTX_set_min_proto_version(old->native_handle(), TLS1_2_VERSION);
    SSL_CTX_set_max_proto_version(old->native_handle(), TLS1_2_VERSION);
    const std::vector<Case> cases{
        {none, "TLS: peer did not return a certificate"},
        {old, "TLS: unsupported protocol"},
        {as(other.client("tran-bien")), "TLS: unable to get local issuer certificate"},
        {as(signed_by_centre("tran-bien", std::chrono::hours(1), std::chrono::hours(2))),
         "TLS: certificate has expired (certificate of tran-bien)"},
        {as(signed_by_centre("long-binh")), "not_your_source: the certificate is long-binh's"}};
    for (const Case& one : cases) {
        EXPECT_NE(connect(one.context), "") << one.line;
        centre_.wait_for_log(one.line);
    }
    EXPECT_EQ(centre_.source_count(), 0U);
}

TEST_F(TrustTest, a_centre_of_another_name_or_authority_is_refused_by_the_hall) {
    ASSERT_TRUE(join(code_for("tran-bien")));
    const auto context = uplink::centre_context(keys_).value();
    EXPECT_THAT(connect(context, "127.0.0.1"), StartsWith("no TLS: IP address mismatch"));
    const auto hall = keys_.identity(uplink::own_identity).value();
    const auto doubting = trust::client_context(TrialTrust().authority.certificate(), hall);
    EXPECT_THAT(connect(doubting), StartsWith("no TLS: unable to get local issuer certificate"));
}

TEST_F(TrustTest, a_plain_hall_gets_nowhere_at_the_door_with_certificates) {
    EXPECT_NE(connect(nullptr), "");
}

TEST_F(TrustTest, the_centre_keeps_its_authority_and_renews_what_is_due) {
    const testing::TemporaryFolder folder;
    const trust::KeyFolder keys(folder.path());
    const auto now = testing::trust_now();
    const auto authority = open_authority(keys, now);
    EXPECT_EQ(open_authority(keys, now).certificate().fingerprint(),
              authority.certificate().fingerprint());
    const auto server = open_server(keys, authority, {"localhost"}, now);
    EXPECT_EQ(open_server(keys, authority, {"localhost"}, now).certificate.serial(),
              server.certificate.serial());
    EXPECT_NE(open_server(keys, authority, {"tinh.gov.vn"}, now).certificate.serial(),
              server.certificate.serial());
    const auto later = now + std::chrono::hours(24 * 300);
    EXPECT_GT(open_server(keys, authority, {"tinh.gov.vn"}, later).certificate.not_after(),
              now + testing::a_year);
}

} // namespace
} // namespace motcua::central
