#include "hall/server/config/load_hall.h"
#include "hall/server/config/write_hall.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace motcua::hall {
namespace {

/// Services are read field by field: another order of them cannot be told in a file.
void by_fields(rules::HallConfig& hall) {
    std::vector<rules::Service> ordered;
    for (const rules::Field& field : hall.fields) {
        std::ranges::copy_if(hall.services, std::back_inserter(ordered), [&](const auto& service) {
            return service.field == field.id;
        });
    }
    hall.services = ordered;
}

TEST(WriteHall, is_read_back_as_it_was_for_every_sample) {
    int samples = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(MOTCUA_SOURCE_DIR "/device-configs/halls")) {
        if (entry.path().extension() != ".toml") {
            continue;
        }
        HallFile file = load_hall_file(entry.path());
        by_fields(file.hall);
        const ReadHall again = read_hall(write_hall(file), "written");
        ASSERT_TRUE(again.mistakes.empty()) << entry.path() << again.mistakes.front();
        EXPECT_EQ(again.file.hall, file.hall) << entry.path();
        EXPECT_EQ(again.file.server, file.server) << entry.path();
        ++samples;
    }
    EXPECT_GE(samples, 2);
}

TEST(WriteHall, no_text_becomes_anything_else) {
    HallFile file =
        load_hall_file(MOTCUA_SOURCE_DIR "/device-configs/halls/dong-nai-tran-bien.toml");
    file.hall.name.vi = R"("]  \ [hall] = 'một' """ #)";
    const ReadHall again = read_hall(write_hall(file), "written");
    ASSERT_TRUE(again.mistakes.empty()) << again.mistakes.front();
    EXPECT_EQ(again.file.hall.name.vi, file.hall.name.vi);
}

TEST(WriteHall, keeps_a_posting_and_the_webhooks) {
    HallFile file =
        load_hall_file(MOTCUA_SOURCE_DIR "/device-configs/halls/dong-nai-tran-bien.toml");
    file.server.webhooks = {{"https://example.vn/alerts"}};
    file.server.staff.front().until = rules::Day{21000};
    EXPECT_EQ(read_hall(write_hall(file), "written").file.server, file.server);
}

} // namespace
} // namespace motcua::hall
