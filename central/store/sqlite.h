#pragma once

#include "central/store/database.h"
#include "central/store/sql.h"

#include <filesystem>
#include <map>
#include <optional>

namespace motcua::central {

/// The centre's tables in one SQLite file, `centre.db`. Blocks for the disk; nothing waits.
class Sqlite final : public Sql {
public:
    /// Opens or creates the file in `folder`, which is made. Throws DatabaseError.
    explicit Sqlite(const std::filesystem::path& folder);

    Kind kind() const override { return Kind::sqlite; }

    boost::asio::awaitable<std::vector<Rows>> run(Steps steps, Part part) override;
    boost::asio::awaitable<void> script(std::string text) override;
    boost::asio::awaitable<bool> has_table(std::string name) override;

private:
    std::vector<Rows> run_now(const Steps& steps, Part part);
    Rows do_one(const Step& step);
    void roll_back();

    Database database_;
    std::map<std::string_view, Statement> statements_;
};

} // namespace motcua::central
