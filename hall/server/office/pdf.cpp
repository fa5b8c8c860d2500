#include "hall/server/office/pdf.h"

#include "hall/server/secrets.h"

#include <array>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace motcua::hall {

namespace {

/// Files that are gone when the work is.
struct Scratch {
    explicit Scratch(const std::filesystem::path& folder)
        : page((folder / ("report-" + random_token() + ".html")).string()), pdf(page + ".pdf") {}

    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove(page, ignored);
        std::filesystem::remove(pdf, ignored);
    }

    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    std::string page;
    std::string pdf;
};

/// The program ends by itself within a minute.
bool run(const std::string& program, std::string page, std::string pdf) {
    std::string name = program;
    const std::array<char*, 4> words{name.data(), page.data(), pdf.data(), nullptr};
    pid_t child = 0;
    if (::posix_spawn(&child, program.c_str(), nullptr, nullptr, words.data(), environ) != 0) {
        return false;
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

std::string make_pdf(const std::filesystem::path& maker,
                     const std::filesystem::path& workspace,
                     const std::string& html) {
    const Scratch scratch(workspace);
    std::ofstream(scratch.page, std::ios::binary) << html;
    if (maker.empty() || !run(maker.string(), scratch.page, scratch.pdf)) {
        return {};
    }
    std::ifstream made(scratch.pdf, std::ios::binary);
    return {std::istreambuf_iterator<char>(made), {}};
}

} // namespace motcua::hall
