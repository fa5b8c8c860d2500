#include "tests/support/test_disk.h"

#include <sqlite3.h>

#include <atomic>
#include <cerrno>
#include <filesystem>
#include <new>
#include <utility>

namespace motcua::testing {

namespace {

/// What SQLite holds for an open file: ours, then the file of the layer below.
struct File {
    sqlite3_file base;
    TestDisk* disk;
    std::string* name;
};

File* ours(sqlite3_file* file) {
    return reinterpret_cast<File*>(file);
}

sqlite3_file* below(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(ours(file) + 1);
}

std::string short_name(const char* path) {
    return path ? std::filesystem::path(path).filename().string() : "unnamed";
}

} // namespace

/// The functions SQLite calls, in its order.
struct TestDiskCalls {
    static TestDisk& disk(sqlite3_file* file) { return *ours(file)->disk; }

    static int close(sqlite3_file* file) {
        delete ours(file)->name;
        return below(file)->pMethods->xClose(below(file));
    }

    static int read(sqlite3_file* file, void* bytes, int count, sqlite3_int64 at) {
        if (disk(file).must_fail())
            return SQLITE_IOERR_READ;
        return below(file)->pMethods->xRead(below(file), bytes, count, at);
    }

    static bool take_room(sqlite3_file* file, sqlite3_int64 end) {
        auto& room = disk(file).room_;
        sqlite3_int64 size = 0;
        below(file)->pMethods->xFileSize(below(file), &size);
        const auto growth = end > size ? end - size : 0;
        if (room && growth > *room)
            return false;
        if (room)
            *room -= growth;
        return true;
    }

    static int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
        auto& on = disk(file);
        const auto* methods = below(file)->pMethods;
        if (on.must_fail()) {
            methods->xWrite(below(file), bytes, count / 2, at);
            return SQLITE_IOERR_WRITE;
        }
        if (on.read_only_) {
            on.system_error_ = EROFS;
            return SQLITE_IOERR_WRITE;
        }
        if (!take_room(file, at + count))
            return SQLITE_FULL;
        const std::string written(static_cast<const char*>(bytes), static_cast<size_t>(count));
        on.record({DiskOperation::write, *ours(file)->name, at, written});
        return methods->xWrite(below(file), bytes, count, at);
    }

    static int truncate(sqlite3_file* file, sqlite3_int64 size) {
        if (disk(file).must_fail())
            return SQLITE_IOERR_TRUNCATE;
        disk(file).record({DiskOperation::truncate, *ours(file)->name, size});
        return below(file)->pMethods->xTruncate(below(file), size);
    }

    static int sync(sqlite3_file* file, int) {
        if (disk(file).must_fail())
            return SQLITE_IOERR_FSYNC;
        ++disk(file).syncs_;
        disk(file).record({DiskOperation::sync, *ours(file)->name});
        return SQLITE_OK;
    }

    static int file_size(sqlite3_file* file, sqlite3_int64* size) {
        return below(file)->pMethods->xFileSize(below(file), size);
    }

    static int lock(sqlite3_file* file, int level) {
        return below(file)->pMethods->xLock(below(file), level);
    }

    static int unlock(sqlite3_file* file, int level) {
        return below(file)->pMethods->xUnlock(below(file), level);
    }

    static int check_reserved_lock(sqlite3_file* file, int* held) {
        return below(file)->pMethods->xCheckReservedLock(below(file), held);
    }

    static int file_control(sqlite3_file* file, int operation, void* argument) {
        if (operation == SQLITE_FCNTL_LAST_ERRNO) {
            *static_cast<int*>(argument) = disk(file).system_error_;
            return SQLITE_OK;
        }
        return below(file)->pMethods->xFileControl(below(file), operation, argument);
    }

    static int sector_size(sqlite3_file*) { return 512; }

    /// Promises nothing: no atomic writes, no sector spared when its neighbour is written.
    static int characteristics(sqlite3_file*) { return 0; }

    static int
    map_shared(sqlite3_file* file, int page, int size, int extend, void volatile** memory) {
        if (disk(file).must_fail())
            return SQLITE_IOERR_SHMMAP;
        return below(file)->pMethods->xShmMap(below(file), page, size, extend, memory);
    }

    static int lock_shared(sqlite3_file* file, int offset, int count, int flags) {
        return below(file)->pMethods->xShmLock(below(file), offset, count, flags);
    }

    static void shared_barrier(sqlite3_file* file) {
        below(file)->pMethods->xShmBarrier(below(file));
    }

    static int unmap_shared(sqlite3_file* file, int remove) {
        return below(file)->pMethods->xShmUnmap(below(file), remove);
    }

    static TestDisk& disk(sqlite3_vfs* layer) { return *static_cast<TestDisk*>(layer->pAppData); }

    static int open(sqlite3_vfs* layer, const char* path, sqlite3_file* file, int flags, int* out);

    static int remove(sqlite3_vfs* layer, const char* path, int sync_folder) {
        if (disk(layer).must_fail())
            return SQLITE_IOERR_DELETE;
        disk(layer).record({DiskOperation::remove, short_name(path)});
        return disk(layer).below_->xDelete(disk(layer).below_, path, sync_folder);
    }

    static int last_error(sqlite3_vfs* layer, int, char*) { return disk(layer).system_error_; }
};

namespace {

const sqlite3_io_methods methods = {
    2,
    TestDiskCalls::close,
    TestDiskCalls::read,
    TestDiskCalls::write,
    TestDiskCalls::truncate,
    TestDiskCalls::sync,
    TestDiskCalls::file_size,
    TestDiskCalls::lock,
    TestDiskCalls::unlock,
    TestDiskCalls::check_reserved_lock,
    TestDiskCalls::file_control,
    TestDiskCalls::sector_size,
    TestDiskCalls::characteristics,
    TestDiskCalls::map_shared,
    TestDiskCalls::lock_shared,
    TestDiskCalls::shared_barrier,
    TestDiskCalls::unmap_shared,
    nullptr,
    nullptr,
};

std::string fresh_name() {
    static std::atomic<int> made = 0;
    return "test-disk-" + std::to_string(++made);
}

} // namespace

int TestDiskCalls::open(
    sqlite3_vfs* layer, const char* path, sqlite3_file* file, int flags, int* out) {
    auto& on = disk(layer);
    file->pMethods = nullptr;
    if (on.must_fail())
        return SQLITE_CANTOPEN;
    if (on.read_only_ && (flags & SQLITE_OPEN_MAIN_DB))
        flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
    const int code = on.below_->xOpen(on.below_, path, below(file), flags, out);
    if (code != SQLITE_OK)
        return code;
    ours(file)->disk = &on;
    ours(file)->name = new std::string(short_name(path));
    file->pMethods = &methods;
    return SQLITE_OK;
}

TestDisk::TestDisk()
    : name_(fresh_name()), layer_(std::make_unique<sqlite3_vfs>()),
      below_(sqlite3_vfs_find(nullptr)) {
    *layer_ = *below_;
    layer_->pNext = nullptr;
    layer_->zName = name_.c_str();
    layer_->szOsFile = static_cast<int>(sizeof(File)) + below_->szOsFile;
    layer_->pAppData = this;
    layer_->xOpen = TestDiskCalls::open;
    layer_->xDelete = TestDiskCalls::remove;
    layer_->xGetLastError = TestDiskCalls::last_error;
    sqlite3_vfs_register(layer_.get(), 0);
}

TestDisk::~TestDisk() {
    sqlite3_vfs_unregister(layer_.get());
}

void TestDisk::fail_after(int count, Lasting lasting) {
    passing_ = count;
    lasting_ = lasting;
    has_failed_ = false;
}

void TestDisk::heal() {
    passing_.reset();
    room_.reset();
    read_only_ = false;
    system_error_ = 0;
}

bool TestDisk::must_fail() {
    if (!passing_ || --*passing_ >= 0)
        return false;
    has_failed_ = true;
    system_error_ = EIO;
    if (lasting_ == Lasting::once)
        passing_.reset();
    return true;
}

void TestDisk::record(DiskOperation operation) {
    if (recording_)
        operations_.push_back(std::move(operation));
}

void TestDisk::acknowledge(std::int64_t number) {
    record({DiskOperation::acknowledge, "", number});
}

} // namespace motcua::testing
