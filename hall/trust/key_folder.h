#pragma once

#include "hall/trust/certificate.h"

#include <filesystem>

namespace motcua::trust {

/// Keys and certificates as files. A file is replaced as a whole or not at all, and is on the disk
/// when the call returns.
///
///     <name>.pem   an identity: key and certificate together, readable by the owner alone
///     <name>.crt   a certificate of somebody else
///     <name>.key   a key whose certificate is still asked for
class KeyFolder {
public:
    /// Makes the folder where it is not there, for the owner alone. Throws std::system_error.
    explicit KeyFolder(std::filesystem::path folder);

    /// What is kept under the name. A fault says which file is missing or wrong.
    Result<Identity> identity(const std::string& name) const;
    Result<Certificate> certificate(const std::string& name) const;

    bool has_identity(const std::string& name) const;

    /// The key of that name, made and kept where there is none: an enrolment that failed goes on
    /// with the same one. Throws std::runtime_error where it cannot be read.
    PrivateKey key(const std::string& name) const;
    void forget_key(const std::string& name) const;

    /// Throw std::system_error where the disk refuses.
    void keep(const std::string& name, const Identity& identity) const;
    void keep(const std::string& name, const Certificate& certificate) const;

    const std::filesystem::path& path() const { return folder_; }

private:
    std::filesystem::path folder_;
};

} // namespace motcua::trust
