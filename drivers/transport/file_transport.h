#pragma once

#include "drivers/transport/transport.h"

#include <boost/asio/any_io_executor.hpp>

#include <memory>
#include <string>

namespace motcua::drivers {

/// Jobs as files: for tests, for demonstrations, and as the record of what a printer would get.
///
/// A folder gets one file a job, `000001.bin` and so on, which appears under its name only when the
/// job has ended and is safe on disk; a job that was never ended leaves `000001.part`. A single
/// file gets all jobs one after the other. Nothing ever comes back.
class FileTransport final : public Transport {
public:
    /// `folder` tells which of the two `path` names. A missing folder is made by open().
    FileTransport(boost::asio::any_io_executor executor, std::string path, bool folder);
    ~FileTransport() override;

    void open(Done done) override;
    void write(std::span<const std::uint8_t> bytes, Moved done) override;
    void read(std::span<std::uint8_t> room, Moved done) override;
    void end_job(Done done) override;
    void close() override;

    bool two_way() const override { return false; }

    bool keeps_jobs() const override { return true; }

private:
    ErrorCode prepare();
    ErrorCode begin_file();
    ErrorCode end_file();
    std::string job_path(const char* ending) const;

    boost::asio::any_io_executor executor_;
    std::string path_;
    bool folder_;
    bool open_ = false;
    int file_ = -1;
    unsigned job_ = 0; ///< number of the job's file, in a folder
    Moved waiting_;    ///< a read, until close()
};

} // namespace motcua::drivers
