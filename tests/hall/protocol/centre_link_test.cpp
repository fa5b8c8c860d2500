#include "hall/protocol/centre_link.h"

#include <gtest/gtest.h>

namespace motcua::protocol {
namespace {

CentreFrame read(std::string_view text) {
    return decode_frame(text).value();
}

TEST(CentreLink, hello_carries_the_source) {
    const std::string source = make_source("tran-bien", "9f3a01bc");
    EXPECT_EQ(encode_hello(source),
              R"({"hello":{"source":"urn:vn:motcua:hall:tran-bien:9f3a01bc"}})");
    EXPECT_EQ(decode_hello(encode_hello(source)).value(), source);
    EXPECT_EQ(decode_hello("{}").error(), CloudEventError::bad_source);
    EXPECT_EQ(decode_hello(R"({"hello":{"source":7}})").error(), CloudEventError::bad_source);
    EXPECT_EQ(decode_hello("[]").error(), CloudEventError::not_an_object);
    EXPECT_EQ(decode_hello("hello").error(), CloudEventError::not_json);
}

TEST(CentreLink, frames_of_the_centre_come_back_as_they_were) {
    EXPECT_EQ(encode_frame(CentreAck{1234}), R"({"ack":"000000001234"})");
    EXPECT_EQ(encode_frame(CentreExpected{1}), R"({"expected":"000000000001"})");
    EXPECT_EQ(encode_frame(CentreError{"bad_event", "x"}),
              R"({"error":{"code":"bad_event","text":"x"}})");
    const std::vector<CentreFrame> frames{CentreAck{0}, CentreExpected{7}, CentreError{"a", "b"}};
    for (const CentreFrame& frame : frames)
        EXPECT_EQ(read(encode_frame(frame)), frame);
}

TEST(CentreLink, other_frames_are_refused) {
    EXPECT_EQ(decode_frame(R"({"ack":12})").error(), CloudEventError::bad_sequence);
    EXPECT_EQ(decode_frame(R"({"later":"000000000001"})").error(), CloudEventError::bad_sequence);
    EXPECT_EQ(decode_frame("").error(), CloudEventError::not_json);
}

TEST(CentreLink, a_source_tells_its_hall_and_epoch) {
    EXPECT_EQ(parse_source("urn:vn:motcua:hall:tran-bien:9f3a01bc").hall, "tran-bien");
    EXPECT_EQ(parse_source("urn:vn:motcua:hall:tran-bien:9f3a01bc").epoch, "9f3a01bc");
    EXPECT_EQ(parse_source("https://vendor.example/hall/7").hall, "https://vendor.example/hall/7");
    EXPECT_EQ(parse_source("https://vendor.example/hall/7").epoch, "");
}

} // namespace
} // namespace motcua::protocol
