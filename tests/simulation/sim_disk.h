#pragma once

#include "tests/simulation/world.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

struct sqlite3_vfs;

namespace motcua::simulation {

/// The disks of all simulated computers, in memory, as SQLite's own file layer while it lives. A
/// computer's files are those in one folder. What was not synced when its power goes is there or
/// not, each 512-byte sector by the toss of a coin.
///
/// A file has one connection at a time, as the programs have it: locks are always granted.
class SimDisk {
public:
    explicit SimDisk(World& world);
    ~SimDisk();
    SimDisk(const SimDisk&) = delete;
    SimDisk& operator=(const SimDisk&) = delete;

    /// The power of the computer with this folder goes: its programs must be gone already.
    void cut_power(const std::string& folder);

    /// From the `after`th operation on every operation in this folder fails, until healed: a full
    /// or dying disk, or a program that dies in the middle of writing.
    void fail_from(const std::string& folder, std::uint64_t after);
    void heal(const std::string& folder);

    /// True once the failure has struck.
    bool failing(const std::string& folder) const;

    /// Bytes now, and the most there were, of all files in this folder whose names end so.
    struct Size {
        std::size_t now = 0;
        std::size_t most = 0;
    };

    Size size(const std::string& folder, const std::string& ending) const;

    /// What the tests themselves look at never fails, and does not count.
    template <class Look>
    void look(const Look& look) {
        looking_ = true;
        look();
        looking_ = false;
    }

    /// A sync that says it is done and is not: for the test that this simulation sees it.
    void lie_about_syncs() { lies_ = true; }

private:
    friend struct SimDiskCalls;

    struct Unsynced {
        std::size_t at;
        std::string before;
        std::string after;
        std::size_t size_before;
    };

    struct File {
        std::string path;
        std::string data;
        std::size_t most = 0; ///< bytes of data
        std::vector<Unsynced> unsynced;
        std::vector<std::unique_ptr<std::string>> shared; ///< the write-ahead log's index
    };

    struct Trouble {
        std::uint64_t passing = 0;
        bool struck = false;
    };

    bool must_fail(const std::string& path);
    void write(File& file, std::size_t at, std::string bytes);
    void sync(File& file);
    void lose_unsynced(File& file);

    World& world_;
    std::unique_ptr<sqlite3_vfs> layer_;
    sqlite3_vfs* usual_;
    std::map<std::string, std::shared_ptr<File>> files_;
    std::map<std::string, Trouble> trouble_; ///< by folder
    bool lies_ = false;
    bool looking_ = false;
};

} // namespace motcua::simulation
