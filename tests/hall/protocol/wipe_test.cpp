#include "hall/protocol/wipe.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <array>

namespace motcua::protocol {
namespace {

TEST(Wipe, leaves_nothing_of_a_text_in_its_memory) {
    std::string text(500, 'x');
    text.resize(300); // what was longer once is wiped too
    const char* place = text.data();
    wipe(text);
    EXPECT_TRUE(text.empty());
    EXPECT_EQ(std::string_view(place, 500), std::string(500, '\0'));
}

/// Hands out one piece of memory that can be looked at after it was given back.
class Shelf final : public boost::json::memory_resource {
public:
    std::array<char, 4096> place{};

private:
    void* do_allocate(std::size_t, std::size_t) override { return place.data(); }

    void do_deallocate(void*, std::size_t, std::size_t) override {}

    bool do_is_equal(const memory_resource& other) const noexcept override {
        return this == &other;
    }
};

TEST(Wipe, memory_for_json_is_equal_to_itself_only_in_kind) {
    WipingMemory one;
    WipingMemory two;
    Shelf other;
    EXPECT_TRUE(one.is_equal(two));
    EXPECT_FALSE(one.is_equal(other));
    const auto value = boost::json::parse(R"({"a":[1,"long enough not to fit inside"]})", &one);
    EXPECT_EQ(boost::json::serialize(value), R"({"a":[1,"long enough not to fit inside"]})");
}

} // namespace
} // namespace motcua::protocol
