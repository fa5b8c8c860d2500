#include "hall/trust/private_key.h"

#include <gtest/gtest.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace motcua::trust {
namespace {

std::string rsa_pem() {
    EVP_PKEY* key = EVP_RSA_gen(2048);
    BIO* bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PKCS8PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr);
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    std::string text(data, static_cast<std::size_t>(size));
    BIO_free_all(bio);
    EVP_PKEY_free(key);
    return text;
}

TEST(PrivateKey, is_read_back_as_written) {
    const std::string pem = PrivateKey::make().pem();
    EXPECT_EQ(pem.find("-----BEGIN PRIVATE KEY-----"), 0U);
    EXPECT_EQ(PrivateKey::read(pem).value().pem(), pem);
    EXPECT_NE(PrivateKey::make().pem(), pem);
}

TEST(PrivateKey, tells_what_is_no_key_of_ours) {
    EXPECT_EQ(PrivateKey::read(rsa_pem()).error().text, "a key of another kind than EC P-256");
    std::string torn = PrivateKey::make().pem();
    torn[60] ^= 1;
    for (const std::string& text : {std::string(), std::string("khoá"), torn})
        EXPECT_EQ(PrivateKey::read(text).error().text.find("no private key in PEM"), 0U) << text;
}

} // namespace
} // namespace motcua::trust
