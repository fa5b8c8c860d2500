#include "drivers/transport/file_transport.h"
#include "drivers/transport/transport_error.h"

#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>

namespace motcua::drivers {
namespace {

class FileTransportTest : public testing::Test {
protected:
    FileTransportTest() : folder_(testing::TempDir() + "file-transport-" + name() + "/") {
        std::filesystem::remove_all(folder_);
    }

    ~FileTransportTest() override { std::filesystem::remove_all(folder_); }

    static std::string name() {
        return testing::UnitTest::GetInstance()->current_test_info()->name();
    }

    static std::string content(const std::string& path) {
        std::ifstream stream(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

    ErrorCode open(Transport& transport) {
        ErrorCode result;
        transport.open([&](ErrorCode error) { result = error; });
        run();
        return result;
    }

    std::size_t write(Transport& transport, std::string_view text) {
        const Bytes bytes(text.begin(), text.end());
        std::size_t taken = 0;
        transport.write(bytes, [&](ErrorCode error, std::size_t count) {
            last_ = error;
            taken = count;
        });
        run();
        return taken;
    }

    void end_job(Transport& transport) {
        transport.end_job([&](ErrorCode error) { last_ = error; });
        run();
    }

    void run() {
        context_.restart();
        context_.run();
    }

    boost::asio::io_context context_;
    std::string folder_;
    ErrorCode last_;
};

TEST_F(FileTransportTest, EachJobIsAFileThatAppearsWhole) {
    FileTransport transport(context_.get_executor(), folder_, true);
    EXPECT_FALSE(open(transport));
    EXPECT_EQ(write(transport, "first "), 6u);
    EXPECT_EQ(write(transport, "job"), 3u);
    EXPECT_FALSE(std::filesystem::exists(folder_ + "000001.bin"));
    end_job(transport);
    EXPECT_EQ(content(folder_ + "000001.bin"), "first job");
    write(transport, "second");
    end_job(transport);
    EXPECT_EQ(content(folder_ + "000002.bin"), "second");
}

TEST_F(FileTransportTest, AJobThatNeverEndedDoesNotLookLikeOne) {
    {
        FileTransport transport(context_.get_executor(), folder_, true);
        open(transport);
        write(transport, "torn");
    }
    EXPECT_TRUE(std::filesystem::exists(folder_ + "000001.part"));
    FileTransport transport(context_.get_executor(), folder_, true);
    open(transport);
    write(transport, "whole");
    end_job(transport);
    EXPECT_FALSE(std::filesystem::exists(folder_ + "000001.bin"));
    EXPECT_EQ(content(folder_ + "000002.bin"), "whole");
}

TEST_F(FileTransportTest, OneFileTakesAllJobs) {
    const std::string path = folder_ + "all.bin";
    FileTransport transport(context_.get_executor(), path, false);
    EXPECT_FALSE(open(transport));
    write(transport, "a");
    end_job(transport);
    EXPECT_FALSE(last_);
    write(transport, "b");
    end_job(transport);
    EXPECT_EQ(content(path), "ab");
}

TEST_F(FileTransportTest, TellsWhatTheSystemRefuses) {
    FileTransport transport(context_.get_executor(), "/proc/no-such-place/", true);
    EXPECT_TRUE(open(transport));
    EXPECT_EQ(write(transport, "x"), 0u);
    EXPECT_EQ(last_, TransportError::not_open);
}

TEST_F(FileTransportTest, AReadWaitsUntilItIsClosed) {
    FileTransport transport(context_.get_executor(), folder_, true);
    open(transport);
    std::uint8_t room[1];
    bool called = false;
    transport.read(room, [&](ErrorCode error, std::size_t) {
        called = true;
        EXPECT_EQ(error, boost::asio::error::operation_aborted);
    });
    run();
    EXPECT_FALSE(called);
    transport.close();
    run();
    EXPECT_TRUE(called);
}

} // namespace
} // namespace motcua::drivers
