#pragma once

#include "hall/journal/database.h"
#include "hall/journal/entry.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::journal {

/// Table `answers`: what each request was told, so that a repeat is told the same.
class Answers {
public:
    explicit Answers(Database& database);

    /// Throws DatabaseError with Failure::repeated_request when the id is known.
    void insert(const Answer& answer);

    /// Throws JournalError when the stored answer is damaged.
    std::optional<std::string> find(std::string_view request);

    /// Looks at the next `look_at` rows in the order of their ids, going round, and deletes those
    /// older than `before`. The table has no index on age: it would cost every commit a page.
    void forget(std::int64_t before, std::size_t look_at);

    /// Ids of damaged answers.
    std::vector<std::string> damaged();

private:
    Statement insert_;
    Statement find_;
    Statement slice_end_;
    Statement delete_;
    Statement all_;
    std::string forgotten_up_to_;
};

} // namespace motcua::journal
