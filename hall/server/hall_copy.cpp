#include "hall/server/hall_copy.h"

#include <chrono>
#include <exception>
#include <fstream>
#include <iterator>
#include <utility>

namespace motcua::hall {

namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

constexpr auto journal_file = "journal.sqlite";

std::string content(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

bool is_journal(const fs::path& file) {
    return file.filename().string().starts_with(journal_file);
}

/// Whole or not at all: a reader never finds half a file. Secrets stay as closed as they were.
void replace_file(const fs::path& from, const fs::path& to) {
    const fs::path part = to.string() + ".part";
    fs::copy_file(from, part, fs::copy_options::overwrite_existing);
    fs::permissions(part, fs::status(from).permissions());
    fs::rename(part, to);
}

/// Accounts, keys and the like: small, and seldom another.
void copy_other_files(const fs::path& from, const fs::path& to) {
    for (const auto& entry : fs::recursive_directory_iterator(from)) {
        const fs::path target = to / fs::relative(entry.path(), from);
        if (entry.is_directory())
            fs::create_directories(target);
        else if (entry.is_regular_file() && !is_journal(entry.path()) &&
                 (!fs::exists(target) || content(target) != content(entry.path())))
            replace_file(entry.path(), target);
    }
}

} // namespace

HallCopy::HallCopy(const boost::asio::any_io_executor& executor,
                   fs::path data,
                   fs::path copy,
                   Log log)
    : data_(std::move(data)), copy_(std::move(copy)), log_(std::move(log)), timer_(executor) {}

void HallCopy::start() {
    try {
        copy_now();
        tell({});
    } catch (const std::exception& fault) {
        journal_.reset();
        tell(fault.what());
    }
    timer_.expires_after(1s);
    timer_.async_wait([this](const boost::system::error_code& stopped) {
        if (!stopped)
            start();
    });
}

std::uint64_t HallCopy::copy_now() {
    if (!journal_)
        journal_ =
            std::make_unique<journal::JournalCopy>(data_ / journal_file, copy_ / journal_file);
    const auto newest = journal_->follow();
    if (!newest)
        throw journal::JournalError(journal_->trouble());
    copy_other_files(data_, copy_);
    return *newest;
}

void HallCopy::tell(const std::string& trouble) {
    if (trouble == trouble_)
        return;
    trouble_ = trouble;
    log_(trouble.empty() ? "the copy in " + copy_.string() + " is up to date"
                         : "no copy is kept: " + trouble);
}

std::string restore_hall(const fs::path& copy, const fs::path& data) {
    fs::create_directories(data);
    const auto epoch = journal::restore_journal(copy / journal_file, data / journal_file);
    copy_other_files(copy, data);
    return epoch;
}

} // namespace motcua::hall
