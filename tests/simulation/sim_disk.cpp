#include "tests/simulation/sim_disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <new>
#include <utility>

namespace motcua::simulation {

namespace {

constexpr std::size_t sector = 512;

std::string folder_of(const std::string& path) {
    return std::filesystem::path(path).parent_path().string();
}

} // namespace

/// The functions SQLite calls, in its order.
struct SimDiskCalls {
    /// What SQLite holds for an open file.
    struct Open {
        sqlite3_file base;
        SimDisk* disk;
        std::shared_ptr<SimDisk::File> file;
    };

    static Open& of(sqlite3_file* file) { return *reinterpret_cast<Open*>(file); }

    static int close(sqlite3_file* file) {
        of(file).file.~shared_ptr();
        return SQLITE_OK;
    }

    static int read(sqlite3_file* handle, void* to, int count, sqlite3_int64 at) {
        if (of(handle).disk->must_fail(of(handle).file->path))
            return SQLITE_IOERR_READ;
        const std::string& data = of(handle).file->data;
        const auto begin = std::min(static_cast<std::size_t>(at), data.size());
        const auto size = std::min(static_cast<std::size_t>(count), data.size() - begin);
        std::memcpy(to, data.data() + begin, size);
        if (size == static_cast<std::size_t>(count))
            return SQLITE_OK;
        std::memset(static_cast<char*>(to) + size, 0, static_cast<std::size_t>(count) - size);
        return SQLITE_IOERR_SHORT_READ;
    }

    static int write(sqlite3_file* handle, const void* bytes, int count, sqlite3_int64 at) {
        auto& file = *of(handle).file;
        if (of(handle).disk->must_fail(file.path))
            return SQLITE_IOERR_WRITE;
        of(handle).disk->write(
            file,
            static_cast<std::size_t>(at),
            std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(count)));
        return SQLITE_OK;
    }

    static int truncate(sqlite3_file* handle, sqlite3_int64 size) {
        auto& file = *of(handle).file;
        if (of(handle).disk->must_fail(file.path))
            return SQLITE_IOERR_TRUNCATE;
        const auto end = static_cast<std::size_t>(size);
        if (end < file.data.size()) {
            file.unsynced.push_back({end, file.data.substr(end), {}, file.data.size()});
            file.data.resize(end);
        }
        return SQLITE_OK;
    }

    static int sync(sqlite3_file* handle, int) {
        if (of(handle).disk->must_fail(of(handle).file->path))
            return SQLITE_IOERR_FSYNC;
        of(handle).disk->sync(*of(handle).file);
        return SQLITE_OK;
    }

    static int file_size(sqlite3_file* handle, sqlite3_int64* size) {
        *size = static_cast<sqlite3_int64>(of(handle).file->data.size());
        return SQLITE_OK;
    }

    static int lock(sqlite3_file*, int) { return SQLITE_OK; }

    static int check_reserved_lock(sqlite3_file*, int* held) {
        *held = 0;
        return SQLITE_OK;
    }

    static int file_control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }

    static int sector_size(sqlite3_file*) { return static_cast<int>(sector); }

    static int characteristics(sqlite3_file*) { return 0; }

    static int
    map_shared(sqlite3_file* handle, int page, int size, int extend, void volatile** memory) {
        auto& shared = of(handle).file->shared;
        *memory = nullptr;
        while (extend != 0 && shared.size() <= static_cast<std::size_t>(page))
            shared.push_back(std::make_unique<std::string>(static_cast<std::size_t>(size), '\0'));
        if (static_cast<std::size_t>(page) < shared.size())
            *memory = shared[static_cast<std::size_t>(page)]->data();
        return SQLITE_OK;
    }

    static int lock_shared(sqlite3_file*, int, int, int) { return SQLITE_OK; }

    static void shared_barrier(sqlite3_file*) {}

    static int unmap_shared(sqlite3_file* handle, int) {
        of(handle).file->shared.clear();
        return SQLITE_OK;
    }

    static SimDisk& disk(sqlite3_vfs* layer) { return *static_cast<SimDisk*>(layer->pAppData); }

    static int open(sqlite3_vfs* layer, const char* path, sqlite3_file* file, int flags, int* out);

    static int remove(sqlite3_vfs* layer, const char* path, int) {
        if (disk(layer).must_fail(path))
            return SQLITE_IOERR_DELETE;
        disk(layer).files_.erase(path);
        return SQLITE_OK;
    }

    static int access(sqlite3_vfs* layer, const char* path, int, int* found) {
        *found = disk(layer).files_.contains(path) ? 1 : 0;
        return SQLITE_OK;
    }

    static int full_name(sqlite3_vfs*, const char* path, int size, char* to) {
        sqlite3_snprintf(size, to, "%s", path);
        return SQLITE_OK;
    }
};

namespace {

const sqlite3_io_methods methods = {
    2,
    SimDiskCalls::close,
    SimDiskCalls::read,
    SimDiskCalls::write,
    SimDiskCalls::truncate,
    SimDiskCalls::sync,
    SimDiskCalls::file_size,
    SimDiskCalls::lock,
    SimDiskCalls::lock,
    SimDiskCalls::check_reserved_lock,
    SimDiskCalls::file_control,
    SimDiskCalls::sector_size,
    SimDiskCalls::characteristics,
    SimDiskCalls::map_shared,
    SimDiskCalls::lock_shared,
    SimDiskCalls::shared_barrier,
    SimDiskCalls::unmap_shared,
    nullptr,
    nullptr,
};

} // namespace

int SimDiskCalls::open(
    sqlite3_vfs* layer, const char* path, sqlite3_file* file, int flags, int* out) {
    file->pMethods = nullptr;
    const std::string name = path == nullptr ? "unnamed" : path;
    if (disk(layer).must_fail(name))
        return SQLITE_CANTOPEN;
    auto& found = disk(layer).files_[name];
    if (!found)
        found = std::make_shared<SimDisk::File>();
    found->path = name;
    file->pMethods = &methods;
    of(file).disk = &disk(layer);
    new (&of(file).file) std::shared_ptr<SimDisk::File>(found);
    if (out != nullptr)
        *out = flags;
    return SQLITE_OK;
}

SimDisk::SimDisk(World& world)
    : world_(world), layer_(std::make_unique<sqlite3_vfs>()), usual_(sqlite3_vfs_find(nullptr)) {
    *layer_ = *usual_;
    layer_->pNext = nullptr;
    layer_->zName = "simulation";
    layer_->szOsFile = static_cast<int>(sizeof(SimDiskCalls::Open));
    layer_->pAppData = this;
    layer_->xOpen = SimDiskCalls::open;
    layer_->xDelete = SimDiskCalls::remove;
    layer_->xAccess = SimDiskCalls::access;
    layer_->xFullPathname = SimDiskCalls::full_name;
    sqlite3_vfs_register(layer_.get(), 1);
}

SimDisk::~SimDisk() {
    sqlite3_vfs_unregister(layer_.get());
    sqlite3_vfs_register(usual_, 1);
}

void SimDisk::cut_power(const std::string& folder) {
    for (auto& [path, file] : files_) {
        if (folder_of(path) == folder)
            lose_unsynced(*file);
    }
}

void SimDisk::fail_from(const std::string& folder, std::uint64_t after) {
    trouble_[folder] = {after, false};
}

void SimDisk::heal(const std::string& folder) {
    trouble_.erase(folder);
}

bool SimDisk::failing(const std::string& folder) const {
    const auto found = trouble_.find(folder);
    return found != trouble_.end() && found->second.struck;
}

bool SimDisk::must_fail(const std::string& path) {
    if (trouble_.empty() || looking_)
        return false;
    const auto found = trouble_.find(folder_of(path));
    if (found == trouble_.end())
        return false;
    Trouble& trouble = found->second;
    if (trouble.passing > 0) {
        --trouble.passing;
        return false;
    }
    trouble.struck = true;
    return true;
}

SimDisk::Size SimDisk::size(const std::string& folder, const std::string& ending) const {
    Size all;
    for (const auto& [path, file] : files_) {
        if (folder_of(path) == folder && path.ends_with(ending)) {
            all.now += file->data.size();
            all.most += file->most;
        }
    }
    return all;
}

void SimDisk::write(File& file, std::size_t at, std::string bytes) {
    const std::size_t size_before = file.data.size();
    if (at + bytes.size() > file.data.size())
        file.data.resize(at + bytes.size());
    file.most = std::max(file.most, file.data.size());
    std::string before = file.data.substr(at, bytes.size());
    std::memcpy(file.data.data() + at, bytes.data(), bytes.size());
    file.unsynced.push_back({at, std::move(before), std::move(bytes), size_before});
}

void SimDisk::sync(File& file) {
    if (!lies_)
        file.unsynced.clear();
}

void SimDisk::lose_unsynced(File& file) {
    auto writes = std::exchange(file.unsynced, {});
    for (auto write = writes.rbegin(); write != writes.rend(); ++write) {
        file.data.resize(std::max(write->size_before, file.data.size()));
        std::memcpy(file.data.data() + write->at, write->before.data(), write->before.size());
        file.data.resize(write->size_before);
    }
    for (const Unsynced& write : writes) {
        if (write.after.empty()) { // a truncation
            if (world_.happens(0.5))
                file.data.resize(std::min(write.at, file.data.size()));
            continue;
        }
        for (std::size_t begin = 0; begin < write.after.size(); begin += sector) {
            const std::size_t size = std::min(sector, write.after.size() - begin);
            if (world_.happens(0.5))
                continue;
            file.data.resize(std::max(file.data.size(), write.at + begin + size));
            std::memcpy(file.data.data() + write.at + begin, write.after.data() + begin, size);
        }
    }
    file.shared.clear();
}

} // namespace motcua::simulation
