/** The words of the public results: Vietnamese, English. */
export const WORDS = {
    title: ["Kết quả phục vụ và đánh giá", "Service and satisfaction results"],
    otherLanguage: ["English", "Tiếng Việt"],
    loading: ["Đang tải…", "Loading…"],
    notYet: [
        "Chưa lấy được kết quả. Trang sẽ tự thử lại.",
        "No results yet; the page tries again.",
    ],
    satisfied: ["hài lòng trở lên", "satisfied or better"],
    ratings: ["lượt đánh giá", "ratings"],
    served: ["lượt đã phục vụ", "served"],
    medianWait: ["phút chờ (trung vị)", "minutes of wait (median)"],
    byField: ["Mức độ hài lòng theo lĩnh vực", "Satisfaction by field"],
    ofRatings: ["{count} lượt", "{count} ratings"],
    nothing: ["Kỳ này chưa có lượt đánh giá.", "Nobody has rated in this period yet."],
    explained: [
        "Công bố theo Điều 32 Nghị định 61/2018/NĐ-CP. Hài lòng trở lên: tỷ lệ lượt đánh giá ở hai "
            + "phần ba mức cao. Cập nhật lúc {time}.",
        "Published as Decree 61/2018/NĐ-CP Art. 32 says. Satisfied or better: the better two "
            + "thirds of the levels. As of {time}.",
    ],
};
