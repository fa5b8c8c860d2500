#pragma once

#include "hall/journal/journal_copy.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/steady_timer.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace motcua::hall {

/// Keeps a copy of a hall's data folder in another, a second behind: the journal event by event,
/// the few other files whenever they differ. For a second disk, or a folder of another machine that
/// is mounted. What is away (the hall, the disk) is waited for and told once.
class HallCopy {
public:
    using Log = std::function<void(const std::string&)>;

    HallCopy(const boost::asio::any_io_executor& executor,
             std::filesystem::path data,
             std::filesystem::path copy,
             Log log);

    /// Copies now and then each second.
    void start();

    /// Copies once. Gives the newest event that both have; throws what is wrong.
    std::uint64_t copy_now();

private:
    void tell(const std::string& trouble);

    std::filesystem::path data_;
    std::filesystem::path copy_;
    Log log_;
    std::unique_ptr<journal::JournalCopy> journal_;
    std::string trouble_ = "not yet"; ///< empty: the copy is good
    boost::asio::steady_timer timer_;
};

/// Makes such a copy the data folder of a hall again; its journal begins a new epoch, which is
/// returned. Throws journal::JournalError; a journal that is there already is left alone.
std::string restore_hall(const std::filesystem::path& copy, const std::filesystem::path& data);

} // namespace motcua::hall
