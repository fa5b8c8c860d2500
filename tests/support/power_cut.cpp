#include "tests/support/power_cut.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <string>

namespace motcua::testing {

namespace {

constexpr std::size_t sector = 512;

/// The files as they are on the platter, and what still waits in the cache for a sync.
class Platter {
public:
    void take(const DiskOperation& operation);
    void lose_some(std::mt19937& coin);
    void write_to(const std::filesystem::path& folder) const;

private:
    void apply(const DiskOperation& operation);
    void apply_some_sectors(const DiskOperation& write, std::mt19937& coin);

    std::map<std::string, std::string> files_;
    std::map<std::string, std::vector<const DiskOperation*>> waiting_;
};

void Platter::take(const DiskOperation& operation) {
    auto& waiting = waiting_[operation.file];
    switch (operation.kind) {
    case DiskOperation::write:
    case DiskOperation::truncate:
        waiting.push_back(&operation);
        break;
    case DiskOperation::sync:
        files_[operation.file];
        for (const auto* earlier : waiting)
            apply(*earlier);
        waiting.clear();
        break;
    case DiskOperation::remove:
        files_.erase(operation.file);
        waiting.clear();
        break;
    case DiskOperation::acknowledge:
        break;
    }
}

void Platter::apply(const DiskOperation& operation) {
    auto& file = files_[operation.file];
    const auto at = static_cast<std::size_t>(operation.at);
    if (operation.kind == DiskOperation::truncate) {
        file.resize(at);
        return;
    }
    file.resize(std::max(file.size(), at + operation.bytes.size()));
    file.replace(at, operation.bytes.size(), operation.bytes);
}

void Platter::apply_some_sectors(const DiskOperation& write, std::mt19937& coin) {
    const auto start = static_cast<std::size_t>(write.at);
    for (std::size_t done = 0; done < write.bytes.size();) {
        const auto count = std::min(sector - (start + done) % sector, write.bytes.size() - done);
        if (coin() & 1)
            apply({DiskOperation::write,
                   write.file,
                   static_cast<std::int64_t>(start + done),
                   write.bytes.substr(done, count)});
        done += count;
    }
}

void Platter::lose_some(std::mt19937& coin) {
    for (const auto& [file, waiting] : waiting_)
        for (const auto* operation : waiting) {
            if (operation->kind == DiskOperation::write)
                apply_some_sectors(*operation, coin);
            else if (coin() & 1)
                apply(*operation);
        }
}

void Platter::write_to(const std::filesystem::path& folder) const {
    for (const auto& old : std::filesystem::directory_iterator(folder))
        std::filesystem::remove(old);
    for (const auto& [name, bytes] : files_)
        std::ofstream(folder / name, std::ios::binary) << bytes;
}

} // namespace

std::int64_t cut_power(const std::vector<DiskOperation>& recording,
                       std::size_t cut,
                       std::mt19937& coin,
                       const std::filesystem::path& folder) {
    Platter platter;
    std::int64_t acknowledged = 0;
    for (std::size_t i = 0; i < cut; ++i) {
        platter.take(recording[i]);
        if (recording[i].kind == DiskOperation::acknowledge)
            acknowledged = recording[i].at;
    }
    platter.lose_some(coin);
    platter.write_to(folder);
    return acknowledged;
}

} // namespace motcua::testing
