/** Words of the page that shows how right the expected waits have been, {vi, en}. */
export const WAITS = {
    title: { vi: "Dự báo thời gian chờ", en: "Expected waits" },
    today: { vi: "Hôm nay", en: "Today" },
    ever: { vi: "Từ trước đến nay", en: "Since the beginning" },
    byService: { vi: "Theo thủ tục", en: "By service" },
    byHour: { vi: "Theo giờ lấy số", en: "By hour of the ticket" },
    service: { vi: "Thủ tục", en: "Service" },
    hour: { vi: "Giờ lấy số", en: "Hour" },
    calls: { vi: "Số lượt đã gọi", en: "Called" },
    told: { vi: "Dự báo (phút)", en: "Expected (min)" },
    real: { vi: "Thực tế (phút)", en: "Real (min)" },
    off: { vi: "Chênh lệch trung bình (phút)", en: "Mean difference (min)" },
    within: { vi: "Lệch không quá 10 phút (%)", en: "Within 10 min (%)" },
    inRange: { vi: "Trong khoảng đã báo (%)", en: "Inside the range (%)" },
    belowHigh: { vi: "Không quá mức cao nhất (%)", en: "Not above its end (%)" },
    note: {
        vi: "So thời gian chờ đã báo khi lấy số với thời gian chờ thực tế. Mục tiêu: 8 trong 10 "
            + "người chờ đúng trong khoảng đã báo, 9 trong 10 người chờ không quá mức cao nhất.",
        en: "What people were told with their ticket against how long they waited. The aim: 8 "
            + "waits in 10 inside the range, 9 in 10 not above its end.",
    },
};
