#include "hall/protocol/dossier_status.h"

#include <array>

namespace motcua::protocol {

namespace {

using rules::Text;

constexpr std::int32_t done = 9;

/// By TrangThaiHoSo - 1.
const std::array<Text, 10>& status_texts() {
    static const std::array<Text, 10> texts{{
        {"Hồ sơ mới đăng ký, đang chờ tiếp nhận.", "Registered, waiting to be received."},
        {"Hồ sơ đã được tiếp nhận.", "The dossier has been received."},
        {"Hồ sơ không được tiếp nhận. Mời xem thông báo hoặc hỏi cán bộ tại quầy.",
         "The dossier was not accepted. Please see the notice or ask at a counter."},
        {"Hồ sơ đang được xử lý.", "The dossier is being processed."},
        {"Hồ sơ cần bổ sung giấy tờ. Mời hỏi cán bộ tại quầy.",
         "More papers are needed. Please ask at a counter."},
        {"Hồ sơ cần thực hiện nghĩa vụ tài chính. Mời xem thông báo nộp tiền.",
         "A fee or tax is to be paid. Please see the notice of payment."},
        {"Hồ sơ được rút theo yêu cầu của người nộp.",
         "The dossier is withdrawn at the applicant's request."},
        {"Hồ sơ đã dừng xử lý. Mời hỏi cán bộ tại quầy.",
         "Processing has stopped. Please ask at a counter."},
        {"Hồ sơ đã xử lý xong, có kết quả. Mời lấy số để nhận kết quả.",
         "Done: the result is ready. Please take a ticket to collect it."},
        {"Hồ sơ đã trả kết quả.", "The result has been handed over."},
    }};
    return texts;
}

} // namespace

DossierStatus
known_dossier(const std::string& code, std::int32_t status, std::optional<rules::Instant> due_at) {
    const auto& texts = status_texts();
    if (status < 1 || status > static_cast<std::int32_t>(texts.size())) {
        return unavailable_dossier(code);
    }
    const Text& text = texts.at(static_cast<std::size_t>(status - 1));
    return {code, "known", status, text, status == done, due_at};
}

DossierStatus unknown_dossier(const std::string& code) {
    return {code,
            "unknown",
            0,
            {"Không tìm thấy hồ sơ này. Mời kiểm tra lại mã trên giấy tiếp nhận.",
             "No such dossier. Please check the code on your receipt."},
            false,
            std::nullopt};
}

DossierStatus unavailable_dossier(const std::string& code) {
    return {code,
            "unavailable",
            0,
            {"Hiện chưa tra cứu được hồ sơ. Mời thử lại sau hoặc hỏi cán bộ hướng dẫn.",
             "The dossier cannot be looked up now. Please try later or ask at the help desk."},
            false,
            std::nullopt};
}

} // namespace motcua::protocol
