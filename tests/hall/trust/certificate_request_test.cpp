#include "hall/trust/certificate_request.h"

#include <gtest/gtest.h>

namespace motcua::trust {
namespace {

TEST(CertificateRequest, carries_name_and_key) {
    const PrivateKey key = PrivateKey::make();
    const auto request = CertificateRequest::make(key, "tran-bien");
    const auto read = CertificateRequest::read(request.pem());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->name(), "tran-bien");
    EXPECT_EQ(read->key_fingerprint().size(), 64U);
    EXPECT_EQ(read->key_fingerprint(), CertificateRequest::make(key, "other").key_fingerprint());
    const auto stranger = CertificateRequest::make(PrivateKey::make(), "tran-bien");
    EXPECT_NE(read->key_fingerprint(), stranger.key_fingerprint());
}

TEST(CertificateRequest, a_changed_byte_is_found) {
    const std::string pem = CertificateRequest::make(PrivateKey::make(), "tran-bien").pem();
    const std::size_t body = pem.find('\n') + 1;
    int refused = 0;
    int tried = 0;
    for (std::size_t at = body; at + 40 < pem.size(); at += 7, ++tried) {
        std::string changed = pem;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        refused += changed == pem || !CertificateRequest::read(changed) ? 1 : 0;
    }
    EXPECT_GT(tried, 30);
    EXPECT_EQ(refused, tried);
    EXPECT_FALSE(CertificateRequest::read("yêu cầu"));
}

} // namespace
} // namespace motcua::trust
