#pragma once

#include "hall/trust/fault.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>
#include <span>
#include <string>
#include <string_view>

/// OpenSSL's objects with owners. For this folder's sources only.
namespace motcua::trust {

template <auto free>
struct Free {
    template <class T>
    void operator()(T* object) const {
        free(object);
    }
};

using Bio = std::unique_ptr<BIO, Free<BIO_free_all>>;
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using X509Owned = std::unique_ptr<X509, Free<X509_free>>;
using RequestOwned = std::unique_ptr<X509_REQ, Free<X509_REQ_free>>;
using CrlOwned = std::unique_ptr<X509_CRL, Free<X509_CRL_free>>;
using NumberOwned = std::unique_ptr<BIGNUM, Free<BN_free>>;
using IntegerOwned = std::unique_ptr<ASN1_INTEGER, Free<ASN1_INTEGER_free>>;
using ExtensionOwned = std::unique_ptr<X509_EXTENSION, Free<X509_EXTENSION_free>>;

/// OpenSSL's reason for its last failure; empties its queue.
std::string last_reason();

/// Throws std::runtime_error with OpenSSL's reason unless `good`: the world is broken (no memory,
/// no randomness), never the input.
void require(bool good);

/// A stream that reads the text, which must outlive it.
Bio reading(std::string_view text);

/// What was written to a stream of BIO_s_mem.
std::string written(const Bio& bio);

/// Two lower-case digits a byte.
std::string hexadecimal(std::span<const unsigned char> bytes);

/// The common name in a subject; empty where there is none.
std::string common_name(const X509_NAME* subject);

/// Makes the common name the only part of a subject. UTF-8, at most 64 bytes.
void set_common_name(X509_NAME* subject, const std::string& name);

/// The inverse of a serial's hexadecimal text. Precondition: hexadecimal digits.
IntegerOwned serial_number(const std::string& digits);

} // namespace motcua::trust
