#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct sqlite3_file;
struct sqlite3_vfs;

namespace motcua::testing {

/// What a program did to the disk, in order; file names without their folder.
struct DiskOperation {
    enum Kind { write, truncate, sync, remove, acknowledge };

    Kind kind;
    std::string file;
    std::int64_t at = 0;    ///< offset of a write, size of a truncate, number of an acknowledge
    std::string bytes = {}; ///< of a write
};

/// A disk that SQLite writes to, which can be watched, filled, made read-only and made to fail. It
/// is a SQLite file layer over the usual one; syncs are noted and not carried out, to be fast.
///
/// Give name() to whatever opens the database. Outlives every connection to it. One thread.
class TestDisk {
public:
    TestDisk();
    ~TestDisk();
    TestDisk(const TestDisk&) = delete;
    TestDisk& operator=(const TestDisk&) = delete;

    const std::string& name() const { return name_; }

    enum class Lasting { once, until_healed };

    /// Lets `count` more operations pass, then fails: a write after half of its bytes, the rest at
    /// once.
    void fail_after(int count, Lasting lasting);

    /// True once the failure has struck.
    bool has_failed() const { return has_failed_; }

    /// As if nothing had ever been asked of this disk.
    void heal();

    /// Room for that many more bytes.
    void set_room(std::int64_t bytes) { room_ = bytes; }

    /// As after "mount -o remount,ro".
    void set_read_only() { read_only_ = true; }

    void start_recording() { recording_ = true; }

    /// Marks in the recording that number `number` was promised to somebody.
    void acknowledge(std::int64_t number);

    const std::vector<DiskOperation>& recording() const { return operations_; }

    int syncs() const { return syncs_; }

private:
    friend struct TestDiskCalls;

    bool must_fail();
    void record(DiskOperation operation);

    std::string name_;
    std::unique_ptr<sqlite3_vfs> layer_;
    sqlite3_vfs* below_;
    std::optional<int> passing_;
    Lasting lasting_ = Lasting::once;
    bool has_failed_ = false;
    std::optional<std::int64_t> room_;
    bool read_only_ = false;
    int system_error_ = 0;
    bool recording_ = false;
    int syncs_ = 0;
    std::vector<DiskOperation> operations_;
};

} // namespace motcua::testing
