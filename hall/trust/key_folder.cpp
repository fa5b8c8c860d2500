#include "hall/trust/key_folder.h"

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <optional>
#include <sstream>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace motcua::trust {

namespace {

namespace fs = std::filesystem;

constexpr mode_t owner_only = 0600;
constexpr mode_t everybody_reads = 0644;

[[noreturn]] void fail(const fs::path& file) {
    throw std::system_error(errno, std::generic_category(), file.string());
}

/// A descriptor that is closed in every case.
class Descriptor {
public:
    Descriptor(const fs::path& file, int flags, mode_t mode)
        : file_(file), number_(::open(file.c_str(), flags | O_CLOEXEC, mode)) {
        if (number_ < 0)
            fail(file);
    }

    ~Descriptor() { ::close(number_); }

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    void write(std::string_view text) const {
        while (!text.empty()) {
            const ssize_t size = ::write(number_, text.data(), text.size());
            if (size < 0)
                fail(file_);
            text.remove_prefix(static_cast<std::size_t>(size));
        }
    }

    void sync() const {
        if (::fsync(number_) != 0)
            fail(file_);
    }

private:
    fs::path file_;
    int number_;
};

/// A power cut leaves the old file or the new one.
void replace(const fs::path& file, std::string_view text, mode_t mode) {
    const fs::path fresh = file.string() + ".new";
    fs::remove(fresh);
    {
        const Descriptor out(fresh, O_WRONLY | O_CREAT | O_EXCL, mode);
        out.write(text);
        out.sync();
    }
    fs::rename(fresh, file);
    Descriptor(file.parent_path(), O_RDONLY | O_DIRECTORY, 0).sync();
}

std::optional<std::string> content(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    if (!in || !(text << in.rdbuf()))
        return std::nullopt;
    return text.str();
}

} // namespace

KeyFolder::KeyFolder(fs::path folder) : folder_(std::move(folder)) {
    if (fs::create_directories(folder_))
        fs::permissions(folder_, fs::perms::owner_all);
}

Result<Identity> KeyFolder::identity(const std::string& name) const {
    const fs::path file = folder_ / (name + ".pem");
    const auto text = content(file);
    if (!text)
        return Fault{"cannot read " + file.string()};
    const auto key = PrivateKey::read(*text);
    const auto certificate = Certificate::read(*text);
    if (!key || !certificate)
        return Fault{file.string() + ": " + (key ? certificate.error() : key.error()).text};
    if (!certificate->is_of(*key))
        return Fault{file.string() + ": key and certificate do not belong together"};
    return Identity{*key, *certificate};
}

Result<Certificate> KeyFolder::certificate(const std::string& name) const {
    const fs::path file = folder_ / (name + ".crt");
    const auto text = content(file);
    if (!text)
        return Fault{"cannot read " + file.string()};
    auto certificate = Certificate::read(*text);
    if (!certificate)
        return Fault{file.string() + ": " + certificate.error().text};
    return certificate;
}

bool KeyFolder::has_identity(const std::string& name) const {
    return fs::exists(folder_ / (name + ".pem"));
}

PrivateKey KeyFolder::key(const std::string& name) const {
    const fs::path file = folder_ / (name + ".key");
    if (const auto text = content(file))
        return PrivateKey::read(*text).value();
    PrivateKey made = PrivateKey::make();
    replace(file, made.pem(), owner_only);
    return made;
}

void KeyFolder::forget_key(const std::string& name) const {
    fs::remove(folder_ / (name + ".key"));
}

void KeyFolder::keep(const std::string& name, const Identity& identity) const {
    replace(folder_ / (name + ".pem"), identity.key.pem() + identity.certificate.pem(), owner_only);
}

void KeyFolder::keep(const std::string& name, const Certificate& certificate) const {
    replace(folder_ / (name + ".crt"), certificate.pem(), everybody_reads);
}

} // namespace motcua::trust
