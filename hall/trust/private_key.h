#pragma once

#include "hall/trust/fault.h"

#include <memory>
#include <string>
#include <string_view>

struct evp_pkey_st;

namespace motcua::trust {

/// A private key (EC, P-256). Copies share it; it is never logged.
class PrivateKey {
public:
    /// A new one. Throws std::runtime_error where the system has no randomness.
    static PrivateKey make();

    /// Reads unencrypted PEM; a key of another kind is a fault.
    static Result<PrivateKey> read(std::string_view pem);

    /// PKCS#8 PEM. Whoever reads it is the owner of the key.
    std::string pem() const;

    evp_pkey_st* handle() const { return key_.get(); }

private:
    explicit PrivateKey(std::shared_ptr<evp_pkey_st> key) : key_(std::move(key)) {}

    std::shared_ptr<evp_pkey_st> key_;
};

} // namespace motcua::trust
