#include "hall/trust/private_key.h"

#include "hall/trust/openssl.h"

#include <openssl/ec.h>
#include <openssl/pem.h>

namespace motcua::trust {

PrivateKey PrivateKey::make() {
    std::shared_ptr<EVP_PKEY> key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    require(key != nullptr);
    return PrivateKey(std::move(key));
}

Result<PrivateKey> PrivateKey::read(std::string_view pem) {
    // An encrypted key must not make a service ask its terminal for a word.
    const auto no_password = [](char*, int, int, void*) { return -1; };
    const Bio bio = reading(pem);
    std::shared_ptr<EVP_PKEY> key(PEM_read_bio_PrivateKey(bio.get(), nullptr, no_password, nullptr),
                                  EVP_PKEY_free);
    if (key == nullptr)
        return Fault{"no private key in PEM: " + last_reason()};
    if (EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_EC || EVP_PKEY_get_bits(key.get()) != 256)
        return Fault{"a key of another kind than EC P-256"};
    return PrivateKey(std::move(key));
}

std::string PrivateKey::pem() const {
    const Bio bio(BIO_new(BIO_s_secmem()));
    require(bio != nullptr &&
            PEM_write_bio_PKCS8PrivateKey(
                bio.get(), key_.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1);
    return written(bio);
}

} // namespace motcua::trust
