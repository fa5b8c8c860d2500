#include "hall/server/command_table.h"
#include "hall/server/openapi.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <set>

using motcua::hall::command_table;

TEST(CommandTable, names_each_command_once_with_a_summary_and_somebody_who_may) {
    std::set<std::string_view> names;
    for (const auto& row : command_table()) {
        EXPECT_TRUE(names.insert(row.name).second) << row.name;
        EXPECT_TRUE(row.summary.ends_with(".")) << row.name;
        EXPECT_FALSE(row.roles.empty()) << row.name;
    }
    EXPECT_EQ(motcua::hall::find_command("no_such"), nullptr);
}

TEST(CommandTable, is_what_the_openapi_file_says) {
    std::ifstream in(MOTCUA_SOURCE_DIR "/hall/server/openapi.json");
    const std::string file((std::istreambuf_iterator<char>(in)), {});
    EXPECT_EQ(file, motcua::hall::openapi_text())
        << "write it anew: motcua-hall openapi > hall/server/openapi.json";
}
