#include "hall/journal/file_lock.h"

#include "hall/journal/failure.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

namespace motcua::journal {

FileLock::FileLock(const std::filesystem::path& path)
    : file_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0640)) {
    if (file_ < 0)
        throw JournalError("cannot create " + path.string() + ": " +
                           std::generic_category().message(errno));
    if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
        ::close(file_);
        throw JournalError(path.string() + " is held: another hall server uses this journal");
    }
}

FileLock::~FileLock() {
    ::close(file_);
}

} // namespace motcua::journal
