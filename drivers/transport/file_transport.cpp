#include "drivers/transport/file_transport.h"

#include "drivers/transport/transport_error.h"

#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>
#include <utility>

namespace motcua::drivers {

namespace asio = boost::asio;
namespace fs = std::filesystem;

namespace {

ErrorCode last_error() {
    return {errno, boost::system::system_category()};
}

/// The highest job number a folder holds, ended or not.
unsigned highest_job(const std::string& folder) {
    unsigned highest = 0;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; entry != end; entry.increment(error)) {
        const auto name = entry->path().stem().string();
        unsigned number = 0;
        const auto parsed = std::from_chars(name.data(), name.data() + name.size(), number);
        if (parsed.ec == std::errc{}) {
            highest = std::max(highest, number);
        }
    }
    return highest;
}

ErrorCode sync_folder(const std::string& folder) {
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) {
        return last_error();
    }
    const ErrorCode error = ::fsync(fd) < 0 ? last_error() : ErrorCode();
    ::close(fd);
    return error;
}

} // namespace

FileTransport::FileTransport(asio::any_io_executor executor, std::string path, bool folder)
    : executor_(std::move(executor)), path_(std::move(path)), folder_(folder) {}

FileTransport::~FileTransport() {
    close();
}

void FileTransport::open(Done done) {
    close();
    const auto error = prepare();
    open_ = !error;
    asio::post(executor_, [done = std::move(done), error] { done(error); });
}

ErrorCode FileTransport::prepare() {
    std::error_code made;
    const fs::path path(path_);
    fs::create_directories(folder_ ? path : path.parent_path(), made);
    if (made) {
        return made;
    }
    if (folder_) {
        job_ = highest_job(path_);
        return ::access(path_.c_str(), W_OK) < 0 ? last_error() : ErrorCode();
    }
    file_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    return file_ < 0 ? last_error() : ErrorCode();
}

std::string FileTransport::job_path(const char* ending) const {
    char name[32];
    std::snprintf(name, sizeof name, "%06u%s", job_, ending);
    return path_ + name;
}

ErrorCode FileTransport::begin_file() {
    ++job_;
    file_ = ::open(job_path(".part").c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    return file_ < 0 ? last_error() : ErrorCode();
}

void FileTransport::write(std::span<const std::uint8_t> bytes, Moved done) {
    ErrorCode error;
    std::size_t count = 0;
    if (!open_) {
        error = TransportError::not_open;
    } else if (file_ < 0) {
        error = begin_file();
    }
    if (!error && !bytes.empty()) {
        const auto written = ::write(file_, bytes.data(), bytes.size());
        if (written < 0) {
            error = last_error();
        } else {
            count = static_cast<std::size_t>(written);
        }
    }
    asio::post(executor_, [done = std::move(done), error, count] { done(error, count); });
}

void FileTransport::read(std::span<std::uint8_t>, Moved done) {
    if (open_) {
        waiting_ = std::move(done);
        return;
    }
    asio::post(executor_, [done = std::move(done)] { done(TransportError::not_open, 0); });
}

void FileTransport::end_job(Done done) {
    ErrorCode error;
    if (!open_) {
        error = TransportError::not_open;
    } else if (file_ >= 0) {
        error = end_file();
    }
    asio::post(executor_, [done = std::move(done), error] { done(error); });
}

ErrorCode FileTransport::end_file() {
    if (::fsync(file_) < 0) {
        return last_error();
    }
    if (!folder_) {
        return {};
    }
    ::close(std::exchange(file_, -1));
    if (std::rename(job_path(".part").c_str(), job_path(".bin").c_str()) < 0) {
        return last_error();
    }
    return sync_folder(path_);
}

void FileTransport::close() {
    open_ = false;
    if (file_ >= 0) {
        ::close(std::exchange(file_, -1));
    }
    if (auto handler = std::exchange(waiting_, nullptr)) {
        asio::post(executor_, [handler] { handler(asio::error::operation_aborted, 0); });
    }
}

} // namespace motcua::drivers
