#include "hall/protocol/refusal_text.h"

#include "hall/protocol/describe_rules.h"

#include <boost/json.hpp>

namespace motcua::protocol {

using rules::Refusal;
using rules::Text;

std::string_view refusal_code(Refusal refusal) {
    return boost::describe::enum_to_string(refusal, "unknown");
}

namespace {

Text ticket_text(Refusal refusal) {
    switch (refusal) {
    case Refusal::hall_closed:
        return {"Hiện chưa đến giờ tiếp nhận.", "The hall is not open now."};
    case Refusal::after_last_ticket:
        return {"Đã hết giờ lấy số của buổi này.", "No more tickets are given in this session."};
    case Refusal::service_unknown:
        return {"Không có thủ tục này.", "There is no such service."};
    case Refusal::service_closed:
        return {"Thủ tục này đang tạm ngừng tiếp nhận.", "This service is closed for now."};
    case Refusal::service_elsewhere:
        return {"Thủ tục này không tiếp nhận tại đây.", "This service is not received here."};
    case Refusal::quota_reached:
        return {"Hôm nay đã phát đủ số cho thủ tục này.",
                "Today's tickets for this service have all been given."};
    case Refusal::services_invalid:
        return {"Lựa chọn thủ tục chưa hợp lệ. Mời chọn lại.", "Please choose the services again."};
    case Refusal::class_unknown:
        return {"Không có diện ưu tiên này.", "There is no such priority."};
    case Refusal::ticket_waiting:
        return {"Thẻ này đã có số của thủ tục này và đang chờ. Mời ông/bà chờ gọi số đó.",
                "This card already has a waiting ticket for this service. Please wait for it."};
    case Refusal::kiosk_unknown:
        return {"Máy lấy số này chưa được khai báo.", "This kiosk is not known to the hall."};
    case Refusal::language_unknown:
        return {"Không có ngôn ngữ này.", "This language is not offered."};
    case Refusal::appointment_unknown:
        return {"Không tìm thấy lịch hẹn. Mời lấy số như thường lệ.",
                "No such appointment. Please take an ordinary ticket."};
    case Refusal::appointment_used:
        return {"Lịch hẹn này đã được xác nhận.", "This appointment has been checked in."};
    case Refusal::appointment_too_early:
        return {"Chưa đến giờ xác nhận lịch hẹn. Mời quay lại gần giờ hẹn.",
                "Too early for this appointment. Please come back closer to its time."};
    case Refusal::appointment_too_late:
        return {"Đã quá giờ hẹn. Mời lấy số như thường lệ.",
                "The appointment has passed. Please take an ordinary ticket."};
    case Refusal::appointment_exists:
        return {"Mã lịch hẹn này đã có.", "This appointment code is taken."};
    default:
        return {};
    }
}

Text counter_text(Refusal refusal) {
    switch (refusal) {
    case Refusal::counter_unknown:
        return {"Không có quầy này.", "There is no such counter."};
    case Refusal::counter_closed:
        return {"Quầy đang đóng.", "The counter is closed."};
    case Refusal::counter_paused:
        return {"Quầy đang tạm nghỉ.", "The counter is paused."};
    case Refusal::counter_open:
        return {"Quầy này đang có cán bộ khác.", "Somebody else is at this counter."};
    case Refusal::counter_busy:
        return {"Quầy đang có công dân. Mời kết thúc lượt này trước.",
                "Somebody is at this counter. Please finish that visit first."};
    case Refusal::counter_idle:
        return {"Quầy chưa gọi số nào.", "Nobody is at this counter."};
    case Refusal::staff_elsewhere:
        return {"Ông/bà đang mở một quầy khác.", "You are at another counter."};
    case Refusal::nobody_waiting:
        return {"Không còn ai chờ quầy này.", "Nobody is waiting for this counter."};
    case Refusal::recalls_spent:
        return {"Đã gọi đủ số lần. Có thể báo vắng mặt.",
                "Called often enough. You may mark a no-show."};
    case Refusal::place_invalid:
        return {"Mời chọn một thủ tục hoặc một quầy khác.",
                "Please choose one service or one other counter."};
    default:
        return {};
    }
}

Text other_text(Refusal refusal) {
    switch (refusal) {
    case Refusal::visit_unknown:
        return {"Không tìm thấy số này trong hôm nay.", "No such ticket today."};
    case Refusal::visit_state:
        return {"Không thực hiện được vào lúc này.", "This cannot be done now."};
    case Refusal::time_invalid:
        return {"Thời gian chưa hợp lệ.", "This time is not possible."};
    case Refusal::text_invalid:
        return {"Nội dung chưa hợp lệ.", "This text cannot be taken."};
    case Refusal::rating_closed:
        return {"Chưa đến lúc hoặc đã hết thời gian đánh giá lượt này.",
                "This visit cannot be rated now."};
    case Refusal::rating_given:
        return {"Lượt này đã được đánh giá. Xin cảm ơn.",
                "This visit has been rated already. Thank you."};
    case Refusal::rating_invalid:
        return {"Đánh giá chưa hợp lệ. Mời chọn lại.", "Please choose your rating again."};
    case Refusal::rating_too_soon:
        return {"Đã nhận đánh giá. Xin cảm ơn.", "Your rating has been taken. Thank you."};
    case Refusal::print_unknown:
        return {"Không có lệnh in này.", "No such print was asked for."};
    case Refusal::amount_invalid:
        return {"Con số chưa hợp lệ.", "This figure is not possible."};
    case Refusal::day_not_turned:
        return {"Hệ thống đang chuyển ngày. Mời thử lại.",
                "The day is being turned. Please try again."};
    case Refusal::storage_failing:
        return {"Hệ thống tạm thời không ghi được dữ liệu. Mời liên hệ cán bộ.",
                "The system cannot store data at the moment. Please ask the staff."};
    case Refusal::not_allowed:
        return {"Ông/bà chưa được phép làm việc này.", "You may not do this."};
    default:
        return {};
    }
}

Text account_text(Refusal refusal) {
    switch (refusal) {
    case Refusal::account_unknown:
        return {"Không có tài khoản này.", "There is no such account."};
    case Refusal::account_exists:
        return {"Tên đăng nhập này đã có.", "This sign-in name is taken."};
    case Refusal::account_invalid:
        return {"Tài khoản cần tên đăng nhập (chữ không dấu, số, gạch nối), họ tên, ít nhất một "
                "vai trò và ngày hợp lệ.",
                "An account needs a sign-in name (letters, digits, dashes), a name, at least one "
                "role, and dates in order."};
    case Refusal::account_last_manager:
        return {"Đây là quản lý cuối cùng còn đăng nhập được, không thể khóa hoặc đổi vai trò.",
                "This is the last manager who can sign in."};
    case Refusal::secret_weak:
        return {"Mã quá ngắn hoặc dễ đoán: cán bộ quầy ít nhất 6 ký tự, các vai trò khác ít nhất "
                "10.",
                "Too short or easily guessed: at least 6 characters for counters, 10 for others."};
    case Refusal::enrolment_closed:
        return {"Đã có quản lý. Mời đăng nhập.", "There is a manager already. Please sign in."};
    case Refusal::enrolment_wrong:
        return {"Mã đăng ký chưa đúng. Mã nằm trong nhật ký khởi động của máy chủ.",
                "Not the code. It stands in the server's log of its start."};
    case Refusal::too_busy:
        return {"Đã thử quá nhiều lần. Mời đợi một lát rồi thử lại.",
                "Too many tries. Please wait a moment."};
    default:
        return {};
    }
}

Text config_text(Refusal refusal) {
    switch (refusal) {
    case Refusal::config_invalid:
        return {"Cấu hình còn chỗ sai. Mời sửa rồi lưu lại.",
                "The settings have mistakes. Please mend them and save again."};
    case Refusal::config_stale:
        return {"Cấu hình vừa được người khác thay đổi. Mời tải lại trang.",
                "Somebody else has just changed the settings. Please load the page again."};
    case Refusal::config_in_use:
        return {"Không bỏ được thủ tục đang có người chờ hoặc quầy đang làm việc.",
                "A service that people wait for or a counter at work cannot be taken away."};
    case Refusal::config_other:
        return {"Cấu hình của nơi khác, hoặc bật, tắt tập huấn: cần bắt đầu dữ liệu mới.",
                "Another hall's, or training turned on or off: that needs new data."};
    default:
        return {};
    }
}

} // namespace

Text refusal_text(Refusal refusal) {
    for (const auto& told : {ticket_text(refusal),
                             counter_text(refusal),
                             other_text(refusal),
                             account_text(refusal),
                             config_text(refusal)}) {
        if (!told.vi.empty()) {
            return told;
        }
    }
    return {"Không thực hiện được.", "This cannot be done."};
}

std::string refusal_json(Refusal refusal) {
    const Text text = refusal_text(refusal);
    return boost::json::serialize(
        boost::json::object{{"code", refusal_code(refusal)}, {"vi", text.vi}, {"en", text.en}});
}

} // namespace motcua::protocol
