import { LIVE } from "./words_live.js";
import { REPORTS } from "./words_reports.js";
import { SETTINGS } from "./words_settings.js";

/** The words of the manager's page: Vietnamese, English. */
export const WORDS = {
    managerPage: ["Quản lý", "Manager"],
    otherLanguage: ["English", "Tiếng Việt"],
    signOut: ["Đăng xuất", "Sign out"],
    tabLive: ["Trực tiếp", "Live"],
    tabReports: ["Báo cáo", "Reports"],
    tabWaits: ["Dự báo chờ", "Expected waits"],
    tabSettings: ["Cấu hình", "Settings"],
    tabPeople: ["Tài khoản", "Accounts"],
    tabLog: ["Nhật ký", "Log"],
    lost: [
        "Mất kết nối với máy chủ, đang nối lại. Thông tin bên dưới có thể đã cũ.",
        "Connection to the hall is lost; reconnecting. What you see may be out of date.",
    ],
    storageFailing: [
        "Máy chủ tạm thời không ghi được dữ liệu. Mời báo bộ phận kỹ thuật.",
        "The hall cannot store data at the moment. Please tell the technician.",
    ],
    training: ["TẬP HUẤN: mọi thứ ở đây chỉ là thử.", "TRAINING: nothing here is real."],
    unreachable: [
        "Chưa kết nối được với máy chủ. Mời thử lại.",
        "The hall cannot be reached. Please try again.",
    ],
    sessionOver: [
        "Phiên làm việc đã hết. Mời đăng nhập lại.",
        "Your session is over. Please sign in again.",
    ],
    notForYou: [
        "Tài khoản {name} không có vai trò quản lý, kỹ thuật hoặc kiểm tra.",
        "{name} is neither a manager, a technician nor an auditor.",
    ],

    signInTitle: ["Đăng nhập quản lý", "Sign in as manager"],
    signInHint: [
        "Dành cho quản lý, cán bộ kỹ thuật và người kiểm tra.",
        "For managers, technicians and auditors.",
    ],
    staffName: ["Tên đăng nhập", "Sign-in name"],
    staffNameRule: [
        "Chữ không dấu, số và gạch nối; không đổi được về sau.",
        "Letters, digits and dashes; it cannot be changed later.",
    ],
    secret: ["Mật khẩu", "Password"],
    signIn: ["Đăng nhập", "Sign in"],
    signInWrong: [
        "Tên đăng nhập hoặc mật khẩu chưa đúng. Sai nhiều lần thì phải chờ một lúc rồi thử lại.",
        "The name or the password is wrong. After several wrong tries, wait a little.",
    ],
    enrolTitle: ["Tạo tài khoản quản lý đầu tiên", "Make the first manager's account"],
    enrolHint: [
        "Máy chủ này chưa có quản lý. Mã đăng ký dùng một lần nằm trong nhật ký khởi động của "
            + "máy chủ.",
        "This hall has no manager yet. The one-time code stands in the server's log of its start.",
    ],
    enrolCode: ["Mã đăng ký", "One-time code"],
    enrol: ["Tạo tài khoản", "Make the account"],
    fullName: ["Họ tên", "Full name"],
    newSecret: ["Mật khẩu mới", "New password"],
    secretAgain: ["Nhập lại mật khẩu mới", "The new password again"],
    secretRule: [
        "Cán bộ quầy và hướng dẫn: ít nhất 6 ký tự; các vai trò khác: ít nhất 10.",
        "At least 6 characters for counters and reception, 10 for others.",
    ],
    secretsDiffer: ["Hai lần nhập chưa giống nhau.", "The two are not the same."],

    cancel: ["Bỏ qua", "Cancel"],
    dismiss: ["Đóng", "Close"],
    save: ["Lưu", "Save"],
    edit: ["Sửa", "Edit"],
    remove: ["Bỏ", "Remove"],
    inVietnamese: ["tiếng Việt", "Vietnamese"],
    inEnglish: ["tiếng Anh", "English"],

    peopleTitle: ["Tài khoản cán bộ", "Staff accounts"],
    peopleHint: [
        "Mỗi người một tài khoản, không dùng chung. Hết thời gian biệt phái thì tài khoản tự hết "
            + "hiệu lực; khóa tài khoản thì mọi phiên đang mở kết thúc ngay.",
        "One account a person. It ends with the posting; blocking it ends its sessions at once.",
    ],
    addPerson: ["Thêm cán bộ", "Add somebody"],
    editPerson: ["Sửa tài khoản", "Edit the account"],
    roles: ["Vai trò", "Roles"],
    role_clerk: ["Cán bộ quầy", "Clerk"],
    role_reception: ["Hướng dẫn", "Reception"],
    role_manager: ["Quản lý", "Manager"],
    role_technician: ["Kỹ thuật", "Technician"],
    role_auditor: ["Kiểm tra", "Auditor"],
    callsAny: ["Được gọi số bất kỳ, ngoài thứ tự", "May call any number, out of turn"],
    posting: ["Thời gian", "Posting"],
    posting_from: ["Từ ngày", "From"],
    posting_until: ["Đến hết ngày", "Until the end of"],
    noLimit: ["Không giới hạn", "No limit"],
    active: ["Đang hoạt động", "Active"],
    blocked: ["Đã khóa", "Blocked"],
    noSecret: ["Chưa có mật khẩu", "No password yet"],
    outOfPosting: ["Ngoài thời gian", "Not in the posting"],
    newSecretFor: ["Đặt mật khẩu", "Set password"],
    newSecretTitle: ["Đặt mật khẩu cho {name}", "A new password for {name}"],
    changeOwnSecret: ["Đổi mật khẩu của tôi", "Change my password"],
    oldSecret: ["Mật khẩu hiện tại", "Present password"],
    block: ["Khóa", "Block"],
    unblock: ["Mở khóa", "Unblock"],
    blockHint: [
        "{name} sẽ không đăng nhập được và mọi phiên đang mở kết thúc ngay.",
        "{name} can sign in no more, and open sessions end at once.",
    ],
    unblockHint: ["{name} đăng nhập lại được.", "{name} can sign in again."],

    logTitle: ["Nhật ký trong tháng", "This month's log"],
    logHint: [
        "Mới nhất ở trên. Kỳ khác và bản để nộp: trang Báo cáo.",
        "Newest first. For other periods and files, see Reports.",
    ],
    noteIncident: ["Ghi sự cố", "Write down a trouble"],
    whatHappened: ["Đã xảy ra điều gì?", "What has happened?"],
    nothing: ["Không có trong kỳ này.", "Nothing in this period."],
    ...LIVE,
    ...REPORTS,
    ...SETTINGS,
};
