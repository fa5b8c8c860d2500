#include "queue-display/boards/counter_view.h"
#include "tests/queue-display/boards/pictures.h"

#include <gtest/gtest.h>

namespace motcua::display {

namespace {

HallPicture picture_with_counter(const std::string& state, const std::string& visit_state) {
    HallPicture picture;
    picture.hall = make_hall();
    picture.fields = {{.id = "certify", .name = {.vi = "Chứng thực", .en = ""}, .order = 1},
                      {.id = "civil", .name = {.vi = "Hộ tịch", .en = ""}, .order = 2},
                      {.id = "land", .name = {.vi = "Đất đai", .en = ""}, .order = 3}};
    picture.services = {make_service("A", "certify", 1),
                        make_service("B", "civil", 1),
                        make_service("C", "land", 1)};
    protocol::CounterRecord counter;
    counter.id = "c1";
    counter.label = "1";
    counter.state = state;
    counter.staff = "Nguyễn Thị Mẫu";
    counter.services = {"B", "A"};
    counter.visit_state = visit_state;
    counter.number = visit_state.empty() ? "" : "A017";
    picture.counters = {counter};
    return picture;
}

TEST(CounterView, CallsInGoldAndFlashesForAWhile) {
    HallPicture picture = picture_with_counter("open", "called");
    picture.calls = {make_call(1, "A017", "c1", 1'000)};
    const CounterView view = counter_view(picture, moment_at(morning, 1), "c1");
    EXPECT_EQ(view.label, "1");
    EXPECT_EQ(view.number, "A017");
    EXPECT_EQ(view.state, "Mời vào quầy");
    EXPECT_EQ(view.fields, "Chứng thực\nHộ tịch");
    EXPECT_EQ(view.staff, "Nguyễn Thị Mẫu");
    EXPECT_TRUE(view.called);
    EXPECT_FALSE(view.bright);
    EXPECT_TRUE(counter_view(picture, moment_at(morning + 10'000, 1), "c1").bright);
}

TEST(CounterView, SaysEveryStateInWords) {
    const auto state = [](const char* of_counter, const char* of_visit) {
        return counter_view(picture_with_counter(of_counter, of_visit), moment_at(morning), "c1")
            .state;
    };
    EXPECT_EQ(state("open", "serving"), "Đang phục vụ");
    EXPECT_EQ(state("open", ""), "Sẵn sàng, mời chờ gọi số");
    EXPECT_EQ(state("paused", ""), "Tạm nghỉ");
    EXPECT_EQ(state("closed", ""), "Quầy đóng");
}

TEST(CounterView, NamesACounterThatTheHallDoesNotHave) {
    const CounterView view =
        counter_view(picture_with_counter("open", ""), moment_at(morning), "9");
    EXPECT_EQ(view.state, "Bộ phận không có quầy \"9\"");
    EXPECT_EQ(view.label, "");
}

TEST(CounterView, ShowsAFeeWithItsUnit) {
    HallPicture picture = picture_with_counter("open", "serving");
    picture.counters[0].fee = 12'000;
    EXPECT_EQ(counter_view(picture, moment_at(morning), "c1").fee, "Lệ phí 12.000 đồng");
}

} // namespace

} // namespace motcua::display
