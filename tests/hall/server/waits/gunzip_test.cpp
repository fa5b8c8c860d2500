#include "hall/server/waits/gunzip.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace motcua::hall::waits {
namespace {

using namespace std::string_view_literals;

// "a,b\n" with a file name in the header, as gzip writes it.
constexpr std::string_view packed =
    "\x1f\x8b\x08\x08\x00\x00\x00\x00\x00\x03x.csv\x00\x4b\xd4\x49\xe2\x02\x00\x5e\x77\x6b\x73\x04"
    "\x00\x00\x00"sv;

TEST(Gunzip, unpacks_what_gzip_packed) {
    EXPECT_TRUE(is_gzip(packed));
    EXPECT_EQ(gunzip(packed), "a,b\n");
}

TEST(Gunzip, knows_plain_text) {
    EXPECT_FALSE(is_gzip("hall,queue"));
}

TEST(Gunzip, refuses_what_is_cut_or_damaged) {
    for (std::size_t length = 3; length < 20; ++length) {
        EXPECT_THROW(gunzip(packed.substr(0, length)), std::runtime_error) << length;
    }
    EXPECT_THROW(gunzip("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xff\xff\xff\xff"sv),
                 std::runtime_error);
}

} // namespace
} // namespace motcua::hall::waits
