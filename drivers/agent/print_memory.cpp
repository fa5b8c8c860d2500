#include "drivers/agent/print_memory.h"

#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <unistd.h>
#include <utility>

namespace motcua::devices {
namespace {

using drivers::PrintOutcome;
using Result = PrintOutcome::Result;

const char* word_of(Result result) {
    switch (result) {
    case Result::printed:
        return "printed";
    case Result::failed:
        return "failed";
    case Result::unknown:
        break;
    }
    return "unknown";
}

Result result_of(const std::string& word) {
    if (word == "printed") {
        return Result::printed;
    }
    return word == "failed" ? Result::failed : Result::unknown;
}

std::string ended_line(const std::string& key, const PrintOutcome& outcome) {
    return "ended " + key + " " + word_of(outcome.result) + " " +
           (outcome.detail.empty() ? "-" : outcome.detail) + "\n";
}

bool write_all(int file, const std::string& text) {
    return ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
           ::fdatasync(file) == 0;
}

} // namespace

PrintMemory::PrintMemory(std::filesystem::path file) : path_(std::move(file)) {
    std::error_code error;
    std::filesystem::create_directories(path_.parent_path(), error);
    read();
    reopen();
    if (file_ < 0) {
        throw std::runtime_error(path_.string() + ": cannot be written");
    }
}

PrintMemory::~PrintMemory() {
    if (file_ >= 0) {
        ::close(file_);
    }
}

void PrintMemory::reopen() {
    if (file_ >= 0) {
        ::close(file_);
    }
    file_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

void PrintMemory::read() {
    std::ifstream stream(path_);
    std::string line;
    while (std::getline(stream, line) &&
           !stream.eof()) { // a last line without its end is cut short
        std::istringstream words(line);
        std::string what;
        std::string key;
        std::string result;
        std::string detail;
        words >> what >> key >> result >> detail;
        if (what == "begun" && !key.empty()) {
            entries_[key] = {};
        } else if (what == "ended" && !key.empty()) {
            entries_[key].outcome = PrintOutcome{result_of(result), detail == "-" ? "" : detail};
        }
    }
}

const PrintMemory::Entry* PrintMemory::find(const std::string& key) const {
    const auto found = entries_.find(key);
    return found != entries_.end() ? &found->second : nullptr;
}

bool PrintMemory::append(const std::string& line) {
    return write_all(file_, line);
}

bool PrintMemory::begin(const std::string& key) {
    entries_[key] = {};
    return append("begun " + key + "\n");
}

bool PrintMemory::end(const std::string& key, const PrintOutcome& outcome) {
    entries_[key].outcome = outcome;
    return append(ended_line(key, outcome));
}

void PrintMemory::keep(const std::set<std::string>& keys) {
    std::erase_if(entries_, [&keys](const auto& entry) { return !keys.contains(entry.first); });
    std::string text;
    for (const auto& [key, entry] : entries_) {
        text += "begun " + key + "\n" + (entry.outcome ? ended_line(key, *entry.outcome) : "");
    }
    const std::string part = path_.string() + ".part";
    const int file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const bool written = file >= 0 && write_all(file, text);
    if (file >= 0) {
        ::close(file);
    }
    // When the disk refuses, the old file stays: it only remembers more than it must.
    if (written && std::rename(part.c_str(), path_.c_str()) == 0) {
        reopen();
    }
}

} // namespace motcua::devices
