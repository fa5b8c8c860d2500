#include "hall/protocol/codec.h"
#include "hall/protocol/down_link.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace motcua::protocol {
namespace {

TEST(DownLink, each_frame_is_read_back_as_written) {
    const std::vector<HallFrame> hall{HaveDocuments{{{"notices", 2}}},
                                      AskDossier{"7", "H19-261123-0001"},
                                      AskCertificate{"-----BEGIN"}};
    for (const HallFrame& frame : hall)
        EXPECT_EQ(encode(decode_hall_frame(encode(frame)).value()), encode(frame));
    const std::vector<DownFrame> down{
        Document{"notices", 3, boost::json::parse(R"([{"vi":"Nghỉ","en":"Closed"}])")},
        DossierAnswer{"7", unknown_dossier("H19-261123-0001")},
        NewCertificate{"-----BEGIN"}};
    for (const DownFrame& frame : down)
        EXPECT_EQ(encode(decode_down_frame(encode(frame)).value()), encode(frame));
}

TEST(DownLink, is_as_the_page_for_vendors_says) {
    EXPECT_EQ(encode(HallFrame(HaveDocuments{{{"notices", 2}}})),
              R"({"have":{"versions":{"notices":2}}})");
    EXPECT_EQ(encode(HallFrame(AskDossier{"7", "A-1"})), R"({"ask":{"id":"7","dossier":"A-1"}})");
    EXPECT_EQ(encode(DownFrame(Document{"fees", 1, boost::json::object{}})),
              R"({"document":{"kind":"fees","version":1,"body":{}}})");
}

TEST(DownLink, tells_what_is_no_frame) {
    for (const char* text : {"", "[]", "{}", R"({"ask":1})", R"({"ask":{},"have":{}})"})
        EXPECT_FALSE(decode_hall_frame(text)) << text;
    EXPECT_EQ(decode_hall_frame(R"({"sing":{}})").error().text(), "no frame of a known kind");
    EXPECT_EQ(decode_down_frame(R"({"document":{"version":"x"}})").error().text(),
              "version: expected a whole number");
    EXPECT_TRUE(decode_down_frame(R"({"document":{"kind":"fees","new_member":1}})"));
}

} // namespace
} // namespace motcua::protocol
