#include "hall/trust/authority.h"
#include "tests/support/trial_trust.h"

#include <gtest/gtest.h>

namespace motcua::trust {
namespace {

using testing::a_year;
using testing::TrialTrust;
using testing::trust_now;

TEST(Authority, grants_what_it_decides_not_what_is_asked) {
    const TrialTrust trust;
    const auto request = CertificateRequest::make(PrivateKey::make(), "somebody-else");
    const Grant grant{Grant::Use::server, "centre", {"trungtam.tinh.gov.vn", "10.0.0.7"}, a_year};
    const Certificate signed_one = trust.authority.sign(request, grant, trust_now());
    EXPECT_EQ(signed_one.name(), "centre");
    EXPECT_EQ(signed_one.hosts(), grant.hosts);
    EXPECT_EQ(signed_one.not_after(), trust_now() + a_year);
    EXPECT_LE(signed_one.not_before(), trust_now() - std::chrono::minutes(5));
}

TEST(Authority, a_host_name_is_never_configuration) {
    const TrialTrust trust;
    const std::string odd = "a,DNS:b.vn\nIP:1.2.3.4";
    EXPECT_EQ(trust.server({odd}).certificate.hosts(), std::vector<std::string>{odd});
}

TEST(Authority, serials_differ_and_outlive_nobody) {
    const TrialTrust trust;
    const Grant grant{Grant::Use::client, "tran-bien", {}, a_year * 100};
    const Certificate one = trust.sign(grant).certificate;
    EXPECT_NE(one.serial(), trust.sign(grant).certificate.serial());
    EXPECT_EQ(one.serial().size(), 32U);
    EXPECT_EQ(one.not_after(), trust.authority.certificate().not_after());
}

TEST(Authority, a_certificate_is_due_in_its_last_third) {
    const TrialTrust trust;
    const auto begin = trust_now();
    const Grant grant{Grant::Use::client, "tran-bien", {}, std::chrono::hours(90 * 24)};
    const Certificate one = trust.sign(grant, begin).certificate;
    EXPECT_FALSE(one.is_due(begin + std::chrono::hours(59 * 24)));
    EXPECT_TRUE(one.is_due(begin + std::chrono::hours(61 * 24)));
}

TEST(Authority, is_made_only_of_what_is_an_authority) {
    const TrialTrust trust;
    const Identity hall = trust.client("tran-bien");
    const Identity own = trust.authority.identity();
    EXPECT_TRUE(Authority::from(own));
    EXPECT_EQ(Authority::from(hall).error().text, "the certificate is not an authority's");
    EXPECT_EQ(Authority::from({hall.key, own.certificate}).error().text,
              "the authority's key and certificate do not belong together");
}

TEST(Certificate, is_read_back_and_known_by_its_fingerprint) {
    const Identity hall = TrialTrust().client("phường Trấn Biên");
    const Certificate read = Certificate::read(hall.certificate.pem()).value();
    EXPECT_EQ(read.name(), "phường Trấn Biên");
    EXPECT_EQ(read.fingerprint(), hall.certificate.fingerprint());
    EXPECT_TRUE(read.is_of(hall.key));
    EXPECT_FALSE(read.is_of(PrivateKey::make()));
    EXPECT_EQ(Certificate::read("chứng thư").error().text.find("no certificate in PEM"), 0U);
}

} // namespace
} // namespace motcua::trust
