// The table of role and command, topic and file: each cell tried at a real hall.

#include "hall/server/command_table.h"
#include "tests/support/office_hall.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

namespace motcua::hall {
namespace {

using motcua::testing::OfficeHall;
using motcua::testing::Recorder;

struct Line {
    std::string name;
    std::vector<bool> may; ///< by Role
};

std::vector<Line> access_table() {
    std::ifstream in(MOTCUA_SOURCE_DIR "/tests/hall/server/office/access_table.txt");
    std::vector<Line> lines;
    std::string text;
    while (std::getline(in, text)) {
        if (text.starts_with("#") || text.starts_with("command ")) {
            continue;
        }
        std::istringstream words(text);
        Line line;
        words >> line.name;
        for (std::string cell; words >> cell;) {
            line.may.push_back(cell == "x");
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

Caller caller_as(Role role) {
    Caller caller;
    caller.role = role;
    if (role >= Role::clerk && role != Role::tablet) {
        caller.staff = {"nv-thu"};
        caller.staff_name = "Thử";
    } else if (role != Role::phone) {
        caller.id = "K1";
    }
    return caller;
}

bool may_here(OfficeHall& hall, Role role, const std::string& what) {
    const Caller caller = caller_as(role);
    if (what.starts_with("topic:")) {
        const auto follower = std::make_shared<Recorder>();
        return hall.server->follow(caller, what.substr(6), follower);
    }
    if (what.starts_with("file:")) {
        return !hall.fetch(caller, what.substr(5)).content_type.empty();
    }
    return hall.ask(caller, what).kind != Answer::Kind::forbidden;
}

TEST(Access, each_cell_of_the_table_is_as_it_says) {
    OfficeHall hall;
    for (const Line& line : access_table()) {
        ASSERT_EQ(line.may.size(), 10U) << line.name;
        for (int role = 0; role < 10; ++role) {
            EXPECT_EQ(may_here(hall, static_cast<Role>(role), line.name),
                      line.may.at(static_cast<std::size_t>(role)))
                << line.name << " by " << role_name(static_cast<Role>(role));
        }
    }
}

TEST(Access, the_table_names_every_command) {
    std::set<std::string> named;
    for (const Line& line : access_table()) {
        EXPECT_TRUE(named.insert(line.name).second) << line.name << " twice";
    }
    for (const CommandRow& row : command_table()) {
        EXPECT_TRUE(named.contains(std::string(row.name))) << row.name;
    }
    for (const Office::Row& row : Office::table()) {
        EXPECT_TRUE(named.contains(std::string(row.name))) << row.name;
        EXPECT_TRUE(row.summary.ends_with(".") || row.summary.ends_with("?")) << row.name;
    }
}

TEST(Access, who_has_several_roles_may_what_any_of_them_may) {
    OfficeHall hall;
    Caller both = caller_as(Role::clerk);
    both.also = {Role::auditor};
    EXPECT_NE(hall.ask(both, "list_staff").kind, Answer::Kind::forbidden);
    EXPECT_NE(hall.ask(both, "reprint").kind, Answer::Kind::forbidden);
    EXPECT_EQ(hall.ask(both, "save_staff").kind, Answer::Kind::forbidden);
}

} // namespace
} // namespace motcua::hall
