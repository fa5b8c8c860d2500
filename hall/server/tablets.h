#pragma once

#include "hall/rules/ids.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <string>

namespace motcua::hall {

/// The rating tablets on the counters. A tablet shows that it stands at a counter by a code of six
/// digits that this counter's clerk reads to it; from then on it is known by a token of 128 random
/// bits, kept hashed in one file.
class Tablets {
public:
    using Clock = std::chrono::system_clock;

    /// Reads `file` if it is there. Throws std::runtime_error when it cannot be read.
    explicit Tablets(std::filesystem::path file);

    /// A new code for a tablet at this counter: once, within five minutes. Earlier ones are void.
    std::string code_for(const rules::CounterId& counter, Clock::time_point now);

    /// The tablet's token; empty when the code is not good. Five wrong codes void all that are out.
    std::string pair(const std::string& code, Clock::time_point now);

    /// Forgets a tablet; false when there is no such one.
    bool part(const std::string& token);

    /// Where the tablet stands; empty when the token is unknown.
    rules::CounterId counter_of(const std::string& token) const;

private:
    struct Code {
        rules::CounterId counter;
        Clock::time_point until;
    };

    void load();
    void save() const;

    std::filesystem::path file_;
    std::map<std::string, Code> codes_;
    std::map<std::string, std::string> counters_; ///< by the token's hash
    int wrong_ = 0;
};

} // namespace motcua::hall
