/** The words that all pages of the staff share: Vietnamese, English. */
export const STAFF_WORDS = {
    otherLanguage: ["English", "Tiếng Việt"],
    lost: [
        "Mất kết nối với máy chủ, đang nối lại. Thông tin bên dưới có thể đã cũ.",
        "Connection to the hall is lost; reconnecting. What you see may be out of date.",
    ],
    connecting: ["Đang kết nối…", "Connecting…"],
    storageFailing: [
        "Máy chủ tạm thời không ghi được dữ liệu. Mời báo bộ phận kỹ thuật.",
        "The hall cannot store data at the moment. Please tell the technician.",
    ],
    training: ["TẬP HUẤN: mọi thứ ở đây chỉ là thử.", "TRAINING: nothing here is real."],
    signInTitle: ["Đăng nhập", "Sign in"],
    signInHint: [
        "Dùng tên đăng nhập và mã PIN do bộ phận một cửa cấp.",
        "Use the sign-in name and PIN that your hall gave you.",
    ],
    staffName: ["Tên đăng nhập", "Sign-in name"],
    pin: ["Mã PIN", "PIN"],
    signIn: ["Đăng nhập", "Sign in"],
    signInWrong: [
        "Tên đăng nhập hoặc mã PIN chưa đúng. Sai nhiều lần thì phải chờ một lúc rồi thử lại.",
        "The name or the PIN is wrong. After several wrong tries, wait a little and try again.",
    ],
    signInUnreachable: [
        "Chưa kết nối được với máy chủ. Mời thử lại.",
        "The hall cannot be reached. Please try again.",
    ],
    sessionOver: [
        "Phiên làm việc đã hết. Mời đăng nhập lại.",
        "Your session has ended. Please sign in again.",
    ],
    signOut: ["Đăng xuất", "Sign out"],
    notConnected: ["Chưa gửi được: đang nối lại với máy chủ.",
        "Not sent: reconnecting to the hall."],
    dismiss: ["Đóng", "Close"],
    cancel: ["Thôi", "Cancel"],
    search: ["Tìm thủ tục", "Find a service"],
    nothingFound: ["Không tìm thấy", "Nothing found"],
    peopleWaiting: ["{count} chờ", "{count} waiting"],
    otherReason: ["Lý do khác", "Another reason"],
};
