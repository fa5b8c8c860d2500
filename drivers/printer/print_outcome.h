#pragma once

#include <cstdint>
#include <string>

namespace motcua::drivers {

/// What became of a slip. `unknown` means that paper may or may not have come out, so that the
/// slip must not be printed again without a person's wish.
struct PrintOutcome {
    enum class Result : std::uint8_t { printed, failed, unknown };

    Result result = Result::unknown;
    std::string detail; ///< one word such as `paper_out`, empty when printed

    bool operator==(const PrintOutcome&) const = default;
};

} // namespace motcua::drivers
