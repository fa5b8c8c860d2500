<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi_VN">
<context>
    <name>AttractPage</name>
    <message>
        <location filename="../qml/AttractPage.qml" line="19"/>
        <source>Chạm để bắt đầu</source>
        <translation>Touch to begin</translation>
    </message>
    <message>
        <location filename="../qml/AttractPage.qml" line="30"/>
        <source>Lấy số thứ tự tại đây</source>
        <translation>Take your number here</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <location filename="../qml/BottomBar.qml" line="11"/>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ClassesPage</name>
    <message>
        <location filename="../qml/ClassesPage.qml" line="11"/>
        <source>Ông/bà thuộc diện ưu tiên nào?</source>
        <translation>Which priority applies to you?</translation>
    </message>
    <message>
        <location filename="../qml/ClassesPage.qml" line="12"/>
        <source>Diện ưu tiên không in lên phiếu và không hiện trên bảng gọi số</source>
        <translation>Your choice is not printed on the ticket and not shown on any board</translation>
    </message>
    <message>
        <location filename="../qml/ClassesPage.qml" line="36"/>
        <source>Không chọn ưu tiên</source>
        <translation>No priority</translation>
    </message>
</context>
<context>
    <name>ClockPage</name>
    <message>
        <location filename="../qml/ClockPage.qml" line="9"/>
        <source>Đồng hồ của máy chưa đúng</source>
        <translation>The clock of this machine is wrong</translation>
    </message>
    <message>
        <location filename="../qml/ClockPage.qml" line="10"/>
        <source>Máy tạm thời chưa cấp số và sẽ tự hoạt động lại. Mời ông/bà đến quầy hướng dẫn.</source>
        <translation>No numbers can be given for the moment; the machine goes on by itself. Please ask at the help desk.</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <location filename="../qml/ClosedPage.qml" line="12"/>
        <source>Hiện chưa cấp số thứ tự</source>
        <translation>No tickets are given now</translation>
    </message>
    <message>
        <location filename="../qml/ClosedPage.qml" line="23"/>
        <source>Tra cứu</source>
        <translation>Look up</translation>
    </message>
    <message>
        <location filename="../qml/ClosedPage.qml" line="25"/>
        <source>Đánh giá</source>
        <translation>Rate us</translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message numerus="yes">
        <location filename="../qml/ConfirmPage.qml" line="13"/>
        <source>Một phiếu cho %n thủ tục</source>
        <translation>
            <numerusform>One number for %n service</numerusform>
            <numerusform>One number for %n services</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../qml/ConfirmPage.qml" line="14"/>
        <source>Ông/bà được gọi lần lượt từng thủ tục với cùng một số</source>
        <translation>You will be called for each service in turn, with the same number</translation>
    </message>
    <message>
        <location filename="../qml/ConfirmPage.qml" line="65"/>
        <source>Thêm thủ tục ở lĩnh vực khác</source>
        <translation>Add a service of another field</translation>
    </message>
    <message>
        <location filename="../qml/ConfirmPage.qml" line="76"/>
        <source>Lấy số</source>
        <translation>Take a ticket</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <location filename="../qml/DossierPage.qml" line="16"/>
        <source>Đang hỏi tình trạng hồ sơ…</source>
        <extracomment>%1 is the code of a dossier</extracomment>
        <translation>Asking about the dossier…</translation>
    </message>
    <message>
        <location filename="../qml/DossierPage.qml" line="17"/>
        <source>Hồ sơ %1</source>
        <translation>Dossier %1</translation>
    </message>
    <message>
        <location filename="../qml/DossierPage.qml" line="27"/>
        <source>Về màn hình đầu</source>
        <translation>First screen</translation>
    </message>
    <message>
        <location filename="../qml/DossierPage.qml" line="29"/>
        <source>Lấy số nhận kết quả</source>
        <translation>Take a number to collect</translation>
    </message>
</context>
<context>
    <name>EntryBox</name>
    <message>
        <location filename="../qml/EntryBox.qml" line="40"/>
        <source>ví dụ %1</source>
        <extracomment>%1 is a number or the check letters as they are printed on a ticket</extracomment>
        <translation>for example %1</translation>
    </message>
</context>
<context>
    <name>EntryBoxes</name>
    <message>
        <location filename="../qml/EntryBoxes.qml" line="18"/>
        <source>Số thứ tự</source>
        <translation>Number</translation>
    </message>
    <message>
        <location filename="../qml/EntryBoxes.qml" line="28"/>
        <source>Mã kiểm tra</source>
        <translation>Check letters</translation>
    </message>
</context>
<context>
    <name>FailingPage</name>
    <message>
        <location filename="../qml/FailingPage.qml" line="9"/>
        <source>Tạm thời chưa cấp được số</source>
        <translation>No tickets for the moment</translation>
    </message>
    <message>
        <location filename="../qml/FailingPage.qml" line="10"/>
        <source>Hệ thống đang gặp sự cố lưu trữ và sẽ tự hoạt động lại. Mời ông/bà đến quầy hướng dẫn.</source>
        <translation>The system has a storage problem and will recover by itself. Please go to the help desk.</translation>
    </message>
</context>
<context>
    <name>FieldsPage</name>
    <message>
        <location filename="../qml/FieldsPage.qml" line="11"/>
        <source>Thủ tục của lĩnh vực nào?</source>
        <translation>Procedures of which field?</translation>
    </message>
    <message>
        <location filename="../qml/FieldsPage.qml" line="12"/>
        <source>Xem giấy tờ, thời hạn và lệ phí trước khi lấy số</source>
        <translation>See papers, time limit and fee before you take a number</translation>
    </message>
    <message>
        <location filename="../qml/FieldsPage.qml" line="37"/>
        <source>Tìm thủ tục</source>
        <translation>Find a procedure</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <location filename="../qml/HelpPage.qml" line="12"/>
        <source>Trợ giúp</source>
        <translation>Help</translation>
    </message>
    <message>
        <location filename="../qml/HelpPage.qml" line="21"/>
        <source>Tại đây</source>
        <translation>Here</translation>
    </message>
    <message>
        <location filename="../qml/HelpPage.qml" line="22"/>
        <source>Quầy hướng dẫn giúp ông/bà lấy số, điền tờ khai và nộp hồ sơ trực tuyến.</source>
        <translation>The help desk helps you take a number, fill in forms and apply online.</translation>
    </message>
    <message>
        <location filename="../qml/HelpPage.qml" line="28"/>
        <source>Điện thoại</source>
        <translation>By telephone</translation>
    </message>
    <message>
        <location filename="../qml/HelpPage.qml" line="29"/>
        <source>Gọi %1 để được hướng dẫn hoặc phản ánh.</source>
        <translation>Call %1 for guidance or feedback.</translation>
    </message>
    <message>
        <location filename="../qml/HelpPage.qml" line="36"/>
        <source>Khó đọc, khó với tới</source>
        <translation>Hard to read or to reach</translation>
    </message>
    <message>
        <location filename="../qml/HelpPage.qml" line="37"/>
        <source>Chạm Chữ to, Tương phản hoặc Hạ thấp ở cuối màn hình.</source>
        <translation>Touch Large text, Contrast or Lower at the bottom of the screen.</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <location filename="../qml/HomePage.qml" line="28"/>
        <source>Mời chọn việc cần làm</source>
        <translation>What do you need today?</translation>
    </message>
    <message>
        <location filename="../qml/HomePage.qml" line="28"/>
        <source>Chọn thêm thủ tục</source>
        <extracomment>First screen</extracomment>
        <translation>Choose more services</translation>
    </message>
    <message>
        <location filename="../qml/HomePage.qml" line="29"/>
        <source>Chạm vào một ô để lấy số thứ tự</source>
        <translation>Touch a box to take a ticket</translation>
    </message>
    <message>
        <location filename="../qml/HomePage.qml" line="55"/>
        <source>Bỏ chọn</source>
        <translation>Clear</translation>
    </message>
    <message numerus="yes">
        <location filename="../qml/HomePage.qml" line="65"/>
        <source>Tiếp tục (%n thủ tục)</source>
        <translation>
            <numerusform>Continue (%n service)</numerusform>
            <numerusform>Continue (%n services)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyPad</name>
    <message>
        <location filename="../qml/KeyPad.qml" line="56"/>
        <source>Xoá</source>
        <translation>Erase</translation>
    </message>
</context>
<context>
    <name>LeavingVeil</name>
    <message>
        <location filename="../qml/LeavingVeil.qml" line="42"/>
        <source>Ông/bà còn ở đây không?</source>
        <translation>Are you still there?</translation>
    </message>
    <message numerus="yes">
        <location filename="../qml/LeavingVeil.qml" line="50"/>
        <source>Màn hình sẽ về trang đầu sau %n giây</source>
        <translation>
            <numerusform>This screen starts over in %n second</numerusform>
            <numerusform>This screen starts over in %n seconds</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../qml/LeavingVeil.qml" line="60"/>
        <source>Tôi vẫn ở đây</source>
        <translation>I am still here</translation>
    </message>
</context>
<context>
    <name>LetterPad</name>
    <message>
        <location filename="../qml/LetterPad.qml" line="59"/>
        <source>Dấu cách</source>
        <translation>Space</translation>
    </message>
    <message>
        <location filename="../qml/LetterPad.qml" line="71"/>
        <source>Chữ khác</source>
        <extracomment>Key that shows the other letters</extracomment>
        <translation>More letters</translation>
    </message>
    <message>
        <location filename="../qml/LetterPad.qml" line="84"/>
        <source>Xoá</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>LostPage</name>
    <message>
        <location filename="../qml/LostPage.qml" line="9"/>
        <source>Máy đang mất kết nối</source>
        <translation>This kiosk is not connected</translation>
    </message>
    <message>
        <location filename="../qml/LostPage.qml" line="10"/>
        <source>Máy tự nối lại, xin ông/bà chờ giây lát. Nếu cần gấp, mời đến quầy hướng dẫn để được cấp số.</source>
        <translation>It reconnects by itself, please wait a moment. If you are in a hurry, the help desk gives tickets too.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <location filename="../qml/Main.qml" line="14"/>
        <source>Lấy số thứ tự</source>
        <extracomment>Title of the window</extracomment>
        <translation>Take a ticket</translation>
    </message>
</context>
<context>
    <name>MenuPage</name>
    <message>
        <location filename="../qml/MenuPage.qml" line="13"/>
        <source>Ông/bà muốn tra cứu gì?</source>
        <translation>What would you like to look up?</translation>
    </message>
    <message>
        <location filename="../qml/MenuPage.qml" line="14"/>
        <source>Tra cứu không cần lấy số</source>
        <translation>No number is needed to look things up</translation>
    </message>
    <message>
        <location filename="../qml/MenuPage.qml" line="30"/>
        <source>Lượt chờ của tôi</source>
        <extracomment>Ways of looking up, one a button</extracomment>
        <translation>My place in line</translation>
    </message>
    <message>
        <location filename="../qml/MenuPage.qml" line="31"/>
        <source>Tìm thủ tục</source>
        <translation>Find a procedure</translation>
    </message>
    <message>
        <location filename="../qml/MenuPage.qml" line="32"/>
        <source>Thủ tục theo lĩnh vực</source>
        <translation>Procedures by field</translation>
    </message>
    <message>
        <location filename="../qml/MenuPage.qml" line="33"/>
        <source>Hồ sơ đã nộp</source>
        <translation>My dossier</translation>
    </message>
    <message>
        <location filename="../qml/MenuPage.qml" line="34"/>
        <source>Thông báo</source>
        <translation>Notices</translation>
    </message>
    <message>
        <location filename="../qml/MenuPage.qml" line="35"/>
        <source>Cán bộ trực</source>
        <translation>Staff on duty</translation>
    </message>
    <message>
        <location filename="../qml/MenuPage.qml" line="36"/>
        <source>Trợ giúp</source>
        <translation>Help</translation>
    </message>
    <message>
        <location filename="../qml/MenuPage.qml" line="71"/>
        <source>Về màn hình đầu</source>
        <translation>First screen</translation>
    </message>
</context>
<context>
    <name>MessagePage</name>
    <message>
        <location filename="../qml/MessagePage.qml" line="23"/>
        <source>Về màn hình đầu</source>
        <translation>First screen</translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message>
        <location filename="../qml/NoticesPage.qml" line="12"/>
        <source>Thông báo của nơi tiếp nhận</source>
        <translation>Notices of this hall</translation>
    </message>
    <message>
        <location filename="../qml/NoticesPage.qml" line="32"/>
        <source>Hiện không có thông báo.</source>
        <translation>There are no notices now.</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <location filename="../qml/NumberPage.qml" line="13"/>
        <source>Đánh giá lượt nào?</source>
        <translation>Which visit do you rate?</translation>
    </message>
    <message>
        <location filename="../qml/NumberPage.qml" line="13"/>
        <source>Tra cứu số thứ tự</source>
        <translation>Find your ticket</translation>
    </message>
    <message>
        <location filename="../qml/NumberPage.qml" line="14"/>
        <source>Gõ số và mã kiểm tra in trên phiếu</source>
        <translation>Type the number and the check letters on your ticket</translation>
    </message>
    <message>
        <location filename="../qml/NumberPage.qml" line="51"/>
        <source>Đang tìm…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <location filename="../qml/NumberPage.qml" line="52"/>
        <source>Xem</source>
        <translation>Show</translation>
    </message>
    <message>
        <location filename="../qml/NumberPage.qml" line="52"/>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>PanelPage</name>
    <message>
        <location filename="../qml/PanelPage.qml" line="17"/>
        <source>Chỉnh cỡ màn hình</source>
        <translation>Set the screen size</translation>
    </message>
    <message>
        <location filename="../qml/PanelPage.qml" line="18"/>
        <source>Áp thẻ căn cước vào màn hình, chỉnh đến khi khung dài bằng thẻ (85,6 mm)</source>
        <translation>Hold an identity card against the screen and adjust until the frame is as long as the card (85.6 mm)</translation>
    </message>
    <message>
        <location filename="../qml/PanelPage.qml" line="37"/>
        <source>%1 × %2 mm</source>
        <extracomment>Width and height of the panel in millimetres</extracomment>
        <translation>%1 × %2 mm</translation>
    </message>
    <message>
        <location filename="../qml/PanelPage.qml" line="69"/>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>PaperBanner</name>
    <message>
        <location filename="../qml/PaperBanner.qml" line="16"/>
        <source>Máy không in được phiếu. Số vẫn có giá trị, mời chụp lại màn hình này.</source>
        <translation>The ticket could not be printed. Your number is valid, please photograph this screen.</translation>
    </message>
    <message>
        <location filename="../qml/PaperBanner.qml" line="46"/>
        <source>Mời lấy phiếu ở khe bên dưới</source>
        <translation>Take your ticket below</translation>
    </message>
    <message>
        <location filename="../qml/PaperBanner.qml" line="47"/>
        <source>Đang in phiếu…</source>
        <translation>Printing your ticket…</translation>
    </message>
</context>
<context>
    <name>PayPage</name>
    <message>
        <location filename="../qml/PayPage.qml" line="16"/>
        <source>Nộp phí, lệ phí</source>
        <translation>Pay the fee</translation>
    </message>
    <message>
        <location filename="../qml/PayPage.qml" line="40"/>
        <source>Mã VietQR để chuyển khoản</source>
        <translation>VietQR code for a bank transfer</translation>
    </message>
    <message>
        <location filename="../qml/PayPage.qml" line="54"/>
        <source>Mở ứng dụng ngân hàng trên điện thoại và quét mã này. Cán bộ ở quầy xác nhận khi tiền đến. Ông/bà cũng có thể trả tiền mặt tại quầy.</source>
        <translation>Open your banking app and scan this code. The counter confirms when the money has arrived. You may also pay in cash at the counter.</translation>
    </message>
    <message>
        <location filename="../qml/PayPage.qml" line="66"/>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <location filename="../qml/PeoplePage.qml" line="12"/>
        <source>Cán bộ trực hôm nay</source>
        <translation>On duty today</translation>
    </message>
    <message>
        <location filename="../qml/PeoplePage.qml" line="32"/>
        <source>Hiện chưa có cán bộ ở quầy.</source>
        <translation>Nobody is at the counters yet.</translation>
    </message>
</context>
<context>
    <name>PhoneLink</name>
    <message>
        <location filename="../qml/PhoneLink.qml" line="26"/>
        <source>Mã QR của phiếu</source>
        <translation>QR code of the ticket</translation>
    </message>
    <message>
        <location filename="../qml/PhoneLink.qml" line="42"/>
        <source>Quét hoặc chụp mã này bằng điện thoại để theo dõi lượt chờ.</source>
        <translation>Scan or photograph this code with your phone to follow your turn.</translation>
    </message>
    <message>
        <location filename="../qml/PhoneLink.qml" line="43"/>
        <source>Quét mã bằng điện thoại để theo dõi lượt chờ ở bất cứ đâu.</source>
        <translation>Scan the code with your phone to follow your turn from anywhere.</translation>
    </message>
    <message>
        <location filename="../qml/PhoneLink.qml" line="50"/>
        <source>Mã kiểm tra: %1</source>
        <extracomment>The letters printed beside the number; they are asked for when it is typed</extracomment>
        <translation>Check letters: %1</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <location filename="../qml/PinPage.qml" line="13"/>
        <source>Trang kỹ thuật</source>
        <translation>Technician</translation>
    </message>
    <message numerus="yes">
        <location filename="../qml/PinPage.qml" line="14"/>
        <source>Mã chưa đúng. Thử lại sau %n giây</source>
        <translation>
            <numerusform>Wrong PIN. Try again in %n second</numerusform>
            <numerusform>Wrong PIN. Try again in %n seconds</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../qml/PinPage.qml" line="16"/>
        <source>Nhập mã của kỹ thuật viên</source>
        <translation>Enter the technician's PIN</translation>
    </message>
    <message numerus="yes">
        <location filename="../qml/PinPage.qml" line="25"/>
        <source>Đã nhập %n chữ số</source>
        <translation>
            <numerusform>%n digit entered</numerusform>
            <numerusform>%n digits entered</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../qml/PinPage.qml" line="46"/>
        <source>Vào</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <location filename="../qml/PlacePage.qml" line="17"/>
        <source>Lượt chờ của ông/bà</source>
        <translation>Your place in line</translation>
    </message>
    <message>
        <location filename="../qml/PlacePage.qml" line="72"/>
        <source>Trước ông/bà còn</source>
        <translation>Ahead of you</translation>
    </message>
    <message>
        <location filename="../qml/PlacePage.qml" line="81"/>
        <source>Dự kiến chờ</source>
        <translation>Expected wait</translation>
    </message>
    <message>
        <location filename="../qml/PlacePage.qml" line="82"/>
        <source>Chưa rõ</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <location filename="../qml/PlacePage.qml" line="91"/>
        <source>Về màn hình đầu</source>
        <translation>First screen</translation>
    </message>
    <message>
        <location filename="../qml/PlacePage.qml" line="93"/>
        <source>Nộp phí %1</source>
        <translation>Pay %1</translation>
    </message>
    <message>
        <location filename="../qml/PlacePage.qml" line="94"/>
        <source>Đánh giá</source>
        <translation>Rate us</translation>
    </message>
</context>
<context>
    <name>PriorityBanner</name>
    <message>
        <location filename="../qml/PriorityBanner.qml" line="21"/>
        <source>Ưu tiên</source>
        <extracomment>Button of the priority line</extracomment>
        <translation>Priority</translation>
    </message>
    <message>
        <location filename="../qml/PriorityBanner.qml" line="21"/>
        <source>Bỏ ưu tiên</source>
        <translation>Undo</translation>
    </message>
    <message>
        <location filename="../qml/PriorityBanner.qml" line="45"/>
        <source>Lấy số ưu tiên: %1</source>
        <extracomment>%1 is the name of a priority class</extracomment>
        <translation>Priority ticket: %1</translation>
    </message>
</context>
<context>
    <name>ProcedurePage</name>
    <message>
        <location filename="../qml/ProcedurePage.qml" line="26"/>
        <source>Giấy tờ cần mang</source>
        <translation>Papers to bring</translation>
    </message>
    <message>
        <location filename="../qml/ProcedurePage.qml" line="27"/>
        <source>Mời hỏi quầy hướng dẫn</source>
        <translation>Please ask at the help desk</translation>
    </message>
    <message>
        <location filename="../qml/ProcedurePage.qml" line="34"/>
        <source>Thời hạn giải quyết</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <location filename="../qml/ProcedurePage.qml" line="42"/>
        <source>Phí, lệ phí</source>
        <translation>Fee</translation>
    </message>
    <message>
        <location filename="../qml/ProcedurePage.qml" line="50"/>
        <source>Cách nộp hồ sơ</source>
        <translation>How to apply</translation>
    </message>
    <message>
        <location filename="../qml/ProcedurePage.qml" line="62"/>
        <source>Trang dịch vụ công</source>
        <extracomment>Under the QR of the procedure&apos;s page</extracomment>
        <translation>Portal page</translation>
    </message>
    <message>
        <location filename="../qml/ProcedurePage.qml" line="68"/>
        <source>Hồ sơ mẫu</source>
        <translation>Sample dossier</translation>
    </message>
    <message>
        <location filename="../qml/ProcedurePage.qml" line="83"/>
        <source>Lấy số</source>
        <translation>Take a number</translation>
    </message>
</context>
<context>
    <name>ProceduresPage</name>
    <message>
        <location filename="../qml/ProceduresPage.qml" line="12"/>
        <source>Chạm vào thủ tục để xem cần chuẩn bị gì</source>
        <translation>Touch a procedure to see what to prepare</translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <location filename="../qml/QuestionsPage.qml" line="40"/>
        <source>Bỏ qua câu này</source>
        <translation>Skip this question</translation>
    </message>
</context>
<context>
    <name>RatePage</name>
    <message>
        <location filename="../qml/RatePage.qml" line="14"/>
        <source>Ông/bà có hài lòng không?</source>
        <translation>Are you satisfied?</translation>
    </message>
    <message>
        <location filename="../qml/RatePage.qml" line="16"/>
        <source>Lượt %1, %2. Đánh giá không ghi tên ông/bà.</source>
        <extracomment>%1 is the number, %2 the service</extracomment>
        <translation>Number %1, %2. Your name is not recorded.</translation>
    </message>
    <message>
        <location filename="../qml/RatePage.qml" line="42"/>
        <source>Về màn hình đầu</source>
        <translation>First screen</translation>
    </message>
</context>
<context>
    <name>ReasonsPage</name>
    <message>
        <location filename="../qml/ReasonsPage.qml" line="13"/>
        <source>Điều gì cần tốt hơn?</source>
        <translation>What should be better?</translation>
    </message>
    <message>
        <location filename="../qml/ReasonsPage.qml" line="15"/>
        <source>Ông/bà chọn: %1. Có thể chạm nhiều ô, hoặc gửi ngay.</source>
        <extracomment>%1 is the chosen level</extracomment>
        <translation>You chose: %1. Touch as many boxes as you like, or send now.</translation>
    </message>
    <message>
        <location filename="../qml/ReasonsPage.qml" line="42"/>
        <source>Gửi đánh giá</source>
        <translation>Send rating</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <location filename="../qml/ScanPage.qml" line="12"/>
        <source>Đưa mã vào máy quét</source>
        <translation>Hold your code to the scanner</translation>
    </message>
    <message>
        <location filename="../qml/ScanPage.qml" line="13"/>
        <source>Mã trên phiếu số thứ tự, giấy hẹn, mã hẹn hoặc mặt thẻ căn cước có mã QR. Không có thẻ, ông/bà vẫn chạm màn hình để lấy số như thường.</source>
        <translation>The code on your ticket, slip or appointment, or the side of your identity card with the QR code. Without a card, simply touch the screen to take a number.</translation>
    </message>
    <message>
        <location filename="../qml/ScanPage.qml" line="23"/>
        <source>Gõ số phiếu</source>
        <translation>Type the number</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <location filename="../qml/SearchPage.qml" line="15"/>
        <source>Tìm thủ tục</source>
        <translation>Find a procedure</translation>
    </message>
    <message>
        <location filename="../qml/SearchPage.qml" line="16"/>
        <source>Gõ không cần dấu, ví dụ: chung thuc</source>
        <translation>Type without marks, for example: chung thuc</translation>
    </message>
    <message>
        <location filename="../qml/SearchPage.qml" line="28"/>
        <source>Chữ đã gõ</source>
        <translation>Typed</translation>
    </message>
    <message>
        <location filename="../qml/SearchPage.qml" line="63"/>
        <source>Không có thủ tục nào có những chữ này. Mời gõ ít chữ hơn.</source>
        <translation>No procedure has these letters. Please type fewer.</translation>
    </message>
</context>
<context>
    <name>SendingPage</name>
    <message>
        <location filename="../qml/SendingPage.qml" line="8"/>
        <source>Đang gửi đánh giá…</source>
        <translation>Sending your rating…</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <location filename="../qml/ServicesPage.qml" line="17"/>
        <source>Chạm để đánh dấu những thủ tục cần làm, rồi chạm Tiếp tục</source>
        <translation>Touch to mark the services you need, then touch Continue</translation>
    </message>
    <message>
        <location filename="../qml/ServicesPage.qml" line="14"/>
        <source>Chạm vào thủ tục cần làm để lấy số thứ tự</source>
        <translation>Touch the service you need to take a ticket</translation>
    </message>
    <message numerus="yes">
        <location filename="../qml/ServicesPage.qml" line="16"/>
        <source>Một phiếu làm được nhiều nhất %n thủ tục</source>
        <translation>
            <numerusform>One number is good for at most %n service</numerusform>
            <numerusform>One number is good for at most %n services</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../qml/ServicesPage.qml" line="49"/>
        <source>Chỉ làm một thủ tục</source>
        <translation>Only one service</translation>
    </message>
    <message>
        <location filename="../qml/ServicesPage.qml" line="50"/>
        <source>Làm nhiều thủ tục với một số</source>
        <translation>Several services with one number</translation>
    </message>
    <message numerus="yes">
        <location filename="../qml/ServicesPage.qml" line="62"/>
        <source>Tiếp tục (%n thủ tục)</source>
        <extracomment>Goes on with the marked services; %n is how many</extracomment>
        <translation>
            <numerusform>Continue (%n service)</numerusform>
            <numerusform>Continue (%n services)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingPage</name>
    <message>
        <location filename="../qml/TakingPage.qml" line="8"/>
        <source>Xin ông/bà chờ một chút</source>
        <translation>Please wait a moment</translation>
    </message>
    <message>
        <location filename="../qml/TakingPage.qml" line="8"/>
        <source>Đang lấy số…</source>
        <translation>Taking your number…</translation>
    </message>
    <message>
        <location filename="../qml/TakingPage.qml" line="10"/>
        <source>Máy đang nối lại với hệ thống. Ông/bà chỉ được cấp một số, không cần chạm lại.</source>
        <translation>The kiosk is reconnecting. You will get one number, no need to touch again.</translation>
    </message>
</context>
<context>
    <name>TechnicianPage</name>
    <message>
        <location filename="../qml/TechnicianPage.qml" line="14"/>
        <source>Trang kỹ thuật</source>
        <translation>Technician</translation>
    </message>
    <message>
        <location filename="../qml/TechnicianPage.qml" line="45"/>
        <source>Chỉnh cỡ màn hình</source>
        <translation>Set the screen size</translation>
    </message>
    <message>
        <location filename="../qml/TechnicianPage.qml" line="53"/>
        <source>Khởi động lại chương trình</source>
        <translation>Restart the program</translation>
    </message>
    <message>
        <location filename="../qml/TechnicianPage.qml" line="64"/>
        <source>Về màn hình đầu</source>
        <translation>First screen</translation>
    </message>
</context>
<context>
    <name>ThanksPage</name>
    <message>
        <location filename="../qml/ThanksPage.qml" line="13"/>
        <source>Cảm ơn ông/bà</source>
        <translation>Thank you</translation>
    </message>
    <message>
        <location filename="../qml/ThanksPage.qml" line="14"/>
        <source>Đánh giá của ông/bà giúp chúng tôi phục vụ tốt hơn.</source>
        <translation>Your rating helps us to serve better.</translation>
    </message>
    <message>
        <location filename="../qml/ThanksPage.qml" line="24"/>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>TicketNumber</name>
    <message>
        <location filename="../qml/TicketNumber.qml" line="45"/>
        <source>Số thứ tự của ông/bà</source>
        <translation>Your number</translation>
    </message>
    <message>
        <location filename="../qml/TicketNumber.qml" line="76"/>
        <source>Đến lượt, mời đến: %1</source>
        <extracomment>%1 is &quot;Quầy 3&quot;</extracomment>
        <translation>Your turn, please go to: %1</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <location filename="../qml/TicketPage.qml" line="46"/>
        <source>Trước ông/bà còn</source>
        <translation>Ahead of you</translation>
    </message>
    <message>
        <location filename="../qml/TicketPage.qml" line="56"/>
        <source>Dự kiến chờ</source>
        <translation>Expected wait</translation>
    </message>
    <message>
        <location filename="../qml/TicketPage.qml" line="57"/>
        <source>Chưa rõ</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <location filename="../qml/TicketPage.qml" line="84"/>
        <source>Lấy thêm số khác</source>
        <translation>Another ticket</translation>
    </message>
    <message>
        <location filename="../qml/TicketPage.qml" line="86"/>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <location filename="../qml/WaysOut.qml" line="58"/>
        <source>Quét mã</source>
        <extracomment>Way on the first screen: put a code under the scanner</extracomment>
        <translation>Scan a code</translation>
    </message>
    <message>
        <location filename="../qml/WaysOut.qml" line="68"/>
        <source>Tra cứu</source>
        <extracomment>Way on the first screen: place in line, procedures, dossiers, notices, staff</extracomment>
        <translation>Look up</translation>
    </message>
    <message>
        <location filename="../qml/WaysOut.qml" line="78"/>
        <source>Đánh giá</source>
        <extracomment>Way on the first screen: rate the service</extracomment>
        <translation>Rate us</translation>
    </message>
</context>
<context>
    <name>motcua::kiosk::AudioGuide</name>
    <message>
        <location filename="../audio_guide.cpp" line="62"/>
        <source>Ông/bà còn ở đây không? Bấm phím bất kỳ để tiếp tục.</source>
        <translation>Are you still here? Press any key to go on.</translation>
    </message>
    <message numerus="yes">
        <location filename="../audio_guide.cpp" line="143"/>
        <source>Có %n lựa chọn. Bấm phím xuống để nghe.</source>
        <translation>
            <numerusform>There is %n choice. Press down to hear it.</numerusform>
            <numerusform>There are %n choices. Press down to hear them.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../audio_guide.cpp" line="170"/>
        <source>đã chọn</source>
        <translation>chosen</translation>
    </message>
    <message>
        <location filename="../audio_guide.cpp" line="192"/>
        <source>%1 trên %2: %3</source>
        <extracomment>%1 the number of the choice, %2 how many there are, %3 the choice</extracomment>
        <translation>%1 of %2: %3</translation>
    </message>
    <message>
        <location filename="../audio_guide.cpp" line="198"/>
        <source>Chưa chọn. Bấm phím xuống để nghe các lựa chọn.</source>
        <translation>Nothing chosen yet. Press down to hear the choices.</translation>
    </message>
    <message>
        <location filename="../audio_guide.cpp" line="216"/>
        <source>Âm lượng %1 phần trăm</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>Volume %1 percent</translation>
    </message>
    <message>
        <location filename="../audio_guide.cpp" line="220"/>
        <source>Chế độ nghe. Phím lên và xuống để nghe từng lựa chọn, phím giữa để chọn, phím quay lại để trở về, phím cộng và trừ để chỉnh âm lượng.</source>
        <translation>Listening mode. Up and down go through the choices, the middle key chooses, the back key goes back, plus and minus change the volume.</translation>
    </message>
</context>
<context>
    <name>motcua::kiosk::DossierJourney</name>
    <message>
        <location filename="../dossier_journey.cpp" line="15"/>
        <source>Không tìm thấy hồ sơ này.</source>
        <translation>This dossier was not found.</translation>
    </message>
    <message>
        <location filename="../dossier_journey.cpp" line="16"/>
        <source>Hiện chưa xem được tình trạng hồ sơ.</source>
        <translation>The dossier cannot be looked up right now.</translation>
    </message>
    <message>
        <location filename="../dossier_journey.cpp" line="21"/>
        <source>Đã có kết quả, mời ông/bà lấy số để nhận.</source>
        <translation>The result is ready. Please take a number to collect it.</translation>
    </message>
    <message>
        <location filename="../dossier_journey.cpp" line="22"/>
        <source>Đã có kết quả, mời ông/bà đến quầy hướng dẫn để nhận.</source>
        <translation>The result is ready. Please ask at the help desk to collect it.</translation>
    </message>
    <message>
        <location filename="../dossier_journey.cpp" line="24"/>
        <source>Mời ông/bà xem lại mã trên giấy hẹn, hoặc đến quầy hướng dẫn.</source>
        <translation>Please check the code on your slip, or ask at the help desk.</translation>
    </message>
    <message>
        <location filename="../dossier_journey.cpp" line="27"/>
        <source>Chưa có kết quả, ông/bà chưa cần lấy số. Ngày hẹn trả: %1.</source>
        <extracomment>%1 is a date with its weekday</extracomment>
        <translation>The result is not ready yet; there is no need to take a number. It is due on %1.</translation>
    </message>
    <message>
        <location filename="../dossier_journey.cpp" line="29"/>
        <source>Chưa có kết quả, ông/bà chưa cần lấy số.</source>
        <translation>The result is not ready yet; there is no need to take a number.</translation>
    </message>
</context>
<context>
    <name>motcua::kiosk::GuideJourney</name>
    <message>
        <location filename="../guide_journey.cpp" line="55"/>
        <source>trực tiếp tại đây</source>
        <translation>here in person</translation>
    </message>
    <message>
        <location filename="../guide_journey.cpp" line="57"/>
        <source>trực tuyến</source>
        <translation>online</translation>
    </message>
    <message>
        <location filename="../guide_journey.cpp" line="59"/>
        <source>qua bưu chính công ích</source>
        <translation>by public post</translation>
    </message>
    <message>
        <location filename="../guide_journey.cpp" line="230"/>
        <source>Không nhận tại đây</source>
        <translation>Not received here</translation>
    </message>
</context>
<context>
    <name>motcua::kiosk::HomeScreen</name>
    <message>
        <location filename="../home_screen.cpp" line="67"/>
        <source>Máy in đang ngừng hoạt động. Ông/bà vẫn lấy được số trên màn hình và chụp lại.</source>
        <translation>The printer is not working. You can still take a number and photograph the screen.</translation>
    </message>
    <message>
        <location filename="../home_screen.cpp" line="69"/>
        <source>Máy in hết giấy. Ông/bà vẫn lấy được số trên màn hình và chụp lại.</source>
        <translation>The printer is out of paper. You can still take a number and photograph the screen.</translation>
    </message>
    <message>
        <location filename="../home_screen.cpp" line="71"/>
        <source>Nắp máy in đang mở. Ông/bà vẫn lấy được số trên màn hình và chụp lại.</source>
        <translation>The printer is open. You can still take a number and photograph the screen.</translation>
    </message>
    <message>
        <location filename="../home_screen.cpp" line="79"/>
        <source>Đang tập huấn: số lấy lúc này không có giá trị.</source>
        <translation>Training in progress: tickets taken now are not valid.</translation>
    </message>
    <message>
        <location filename="../home_screen.cpp" line="124"/>
        <source>Không nhận tại đây, chạm để xem</source>
        <translation>Not at this hall, touch to see where</translation>
    </message>
</context>
<context>
    <name>motcua::kiosk::KioskController</name>
    <message>
        <location filename="../kiosk_controller.cpp" line="82"/>
        <source>Xin ông/bà lưu ý</source>
        <translation>Please note</translation>
    </message>
</context>
<context>
    <name>motcua::kiosk::LookupJourney</name>
    <message>
        <location filename="../lookup_journey.cpp" line="29"/>
        <source>Đang chờ đến lượt</source>
        <translation>Waiting for your turn</translation>
    </message>
    <message>
        <location filename="../lookup_journey.cpp" line="32"/>
        <source>Đang được gọi, mời đến: %1</source>
        <extracomment>%1 is &quot;Quầy 3&quot;</extracomment>
        <translation>Being called, please go to: %1</translation>
    </message>
    <message>
        <location filename="../lookup_journey.cpp" line="34"/>
        <source>Đang làm thủ tục</source>
        <translation>Being served</translation>
    </message>
    <message>
        <location filename="../lookup_journey.cpp" line="36"/>
        <source>Tạm dừng, mời chờ gọi lại</source>
        <translation>On hold, please wait to be called again</translation>
    </message>
    <message>
        <location filename="../lookup_journey.cpp" line="38"/>
        <source>Đã gọi nhưng vắng mặt. Mời đến quầy hướng dẫn để được gọi lại.</source>
        <translation>You were called but absent. Please go to the help desk to be called again.</translation>
    </message>
    <message>
        <location filename="../lookup_journey.cpp" line="40"/>
        <source>Đã làm xong</source>
        <translation>Finished</translation>
    </message>
    <message>
        <location filename="../lookup_journey.cpp" line="41"/>
        <source>Số này không còn hiệu lực</source>
        <translation>This number is no longer valid</translation>
    </message>
</context>
<context>
    <name>motcua::kiosk::RatingJourney</name>
    <message>
        <location filename="../rating_journey.cpp" line="78"/>
        <source>Lượt này đã được đánh giá. Cảm ơn ông/bà.</source>
        <translation>This visit has been rated already. Thank you.</translation>
    </message>
    <message>
        <location filename="../rating_journey.cpp" line="80"/>
        <source>Lượt này chưa làm xong. Mời ông/bà đánh giá sau khi xong thủ tục.</source>
        <translation>This visit is not finished yet. Please rate it afterwards.</translation>
    </message>
    <message>
        <location filename="../rating_journey.cpp" line="81"/>
        <source>Đã hết thời gian đánh giá lượt này. Cảm ơn ông/bà đã quan tâm.</source>
        <translation>The time to rate this visit is over. Thank you for your interest.</translation>
    </message>
    <message>
        <location filename="../rating_journey.cpp" line="152"/>
        <source>Câu %1 / %2</source>
        <extracomment>%1 the question that stands now, %2 how many there are</extracomment>
        <translation>Question %1 of %2</translation>
    </message>
    <message>
        <location filename="../rating_journey.cpp" line="32"/>
        <source>Hồ sơ của ông/bà được giải quyết đúng thời hạn không?</source>
        <translation>Was your dossier settled in time?</translation>
    </message>
    <message>
        <location filename="../rating_journey.cpp" line="34"/>
        <source>Sớm hơn hẹn</source>
        <translation>Earlier than promised</translation>
    </message>
    <message>
        <location filename="../rating_journey.cpp" line="35"/>
        <source>Đúng hẹn</source>
        <translation>In time</translation>
    </message>
    <message>
        <location filename="../rating_journey.cpp" line="36"/>
        <source>Trễ hẹn</source>
        <translation>Late</translation>
    </message>
    <message>
        <location filename="../rating_journey.cpp" line="38"/>
        <source>Ông/bà phải quay lại bổ sung hồ sơ bao nhiêu lần?</source>
        <translation>How often did you have to come back to complete your dossier?</translation>
    </message>
    <message>
        <location filename="../rating_journey.cpp" line="40"/>
        <source>Không lần nào</source>
        <translation>Never</translation>
    </message>
    <message>
        <location filename="../rating_journey.cpp" line="41"/>
        <source>Một lần</source>
        <translation>Once</translation>
    </message>
    <message>
        <location filename="../rating_journey.cpp" line="42"/>
        <source>Nhiều lần</source>
        <translation>More than once</translation>
    </message>
    <message>
        <location filename="../rating_journey.cpp" line="44"/>
        <source>Ngoài nơi này, ông/bà phải đến thêm bao nhiêu cơ quan?</source>
        <translation>How many other offices did you have to go to?</translation>
    </message>
    <message>
        <location filename="../rating_journey.cpp" line="46"/>
        <source>Không cơ quan nào</source>
        <translation>None</translation>
    </message>
    <message>
        <location filename="../rating_journey.cpp" line="47"/>
        <source>Một cơ quan</source>
        <translation>One</translation>
    </message>
    <message>
        <location filename="../rating_journey.cpp" line="48"/>
        <source>Nhiều cơ quan</source>
        <translation>More than one</translation>
    </message>
    <message>
        <location filename="../rating_journey.cpp" line="50"/>
        <source>Thái độ của cán bộ khi phục vụ ông/bà thế nào?</source>
        <translation>How were you treated by the staff?</translation>
    </message>
    <message>
        <location filename="../rating_journey.cpp" line="52"/>
        <source>Tận tình, lịch sự</source>
        <translation>Very kindly</translation>
    </message>
    <message>
        <location filename="../rating_journey.cpp" line="53"/>
        <source>Đúng mực</source>
        <translation>Properly</translation>
    </message>
    <message>
        <location filename="../rating_journey.cpp" line="54"/>
        <source>Chưa đúng mực</source>
        <translation>Not properly</translation>
    </message>
</context>
<context>
    <name>motcua::kiosk::ScanJourney</name>
    <message>
        <location filename="../scan_journey.cpp" line="17"/>
        <source>Đã đọc thẻ căn cước. Máy không lưu thông tin trên thẻ.</source>
        <translation>Your card has been read. Nothing on it is kept.</translation>
    </message>
    <message>
        <location filename="../scan_journey.cpp" line="23"/>
        <source>Máy chưa đọc được thẻ. Mời ông/bà đưa mã QR của thẻ căn cước vào lại, hoặc chạm màn hình để lấy số.</source>
        <translation>The card could not be read. Please show the QR code of your identity card again, or touch the screen to take a number.</translation>
    </message>
    <message>
        <location filename="../scan_journey.cpp" line="26"/>
        <source>Đây là thẻ bảo hiểm y tế, máy không dùng mã này. Mời ông/bà chạm màn hình để lấy số.</source>
        <translation>This is a health insurance card, which is not used here. Please touch the screen to take a number.</translation>
    </message>
    <message>
        <location filename="../scan_journey.cpp" line="29"/>
        <source>Đây là mã chuyển tiền. Mời ông/bà quét mã này bằng ứng dụng ngân hàng trên điện thoại.</source>
        <translation>This is a payment code. Please scan it with the banking app of your phone.</translation>
    </message>
    <message>
        <location filename="../scan_journey.cpp" line="32"/>
        <source>Mã này là địa chỉ một trang mạng, máy không mở được. Mời ông/bà quét mã trên phiếu số thứ tự hoặc giấy hẹn.</source>
        <translation>This is the address of a web page, which cannot be opened here. Please scan the code on your ticket or slip.</translation>
    </message>
    <message>
        <location filename="../scan_journey.cpp" line="35"/>
        <source>Máy không nhận ra mã này. Mời ông/bà quét mã trên phiếu số thứ tự, giấy hẹn hoặc thẻ căn cước, hoặc đến quầy hướng dẫn.</source>
        <translation>This code is not known. Please scan the code on your ticket, slip or identity card, or ask at the help desk.</translation>
    </message>
</context>
<context>
    <name>motcua::kiosk::Technician</name>
    <message>
        <location filename="../technician.cpp" line="20"/>
        <source>phiếu số thứ tự</source>
        <translation>ticket</translation>
    </message>
    <message>
        <location filename="../technician.cpp" line="22"/>
        <source>mã hồ sơ</source>
        <translation>dossier code</translation>
    </message>
    <message>
        <location filename="../technician.cpp" line="24"/>
        <source>mã hẹn</source>
        <translation>appointment code</translation>
    </message>
    <message>
        <location filename="../technician.cpp" line="26"/>
        <source>thẻ căn cước</source>
        <translation>identity card</translation>
    </message>
    <message>
        <location filename="../technician.cpp" line="28"/>
        <source>thẻ căn cước, không trọn</source>
        <translation>identity card, not whole</translation>
    </message>
    <message>
        <location filename="../technician.cpp" line="30"/>
        <source>thẻ bảo hiểm y tế</source>
        <translation>health insurance card</translation>
    </message>
    <message>
        <location filename="../technician.cpp" line="32"/>
        <source>mã chuyển tiền</source>
        <translation>payment code</translation>
    </message>
    <message>
        <location filename="../technician.cpp" line="34"/>
        <source>địa chỉ trang mạng</source>
        <translation>web address</translation>
    </message>
    <message>
        <location filename="../technician.cpp" line="38"/>
        <source>không nhận ra</source>
        <translation>not known</translation>
    </message>
    <message>
        <location filename="../technician.cpp" line="146"/>
        <source>%1, %2 byte</source>
        <extracomment>%1 what was scanned, %2 how many bytes</extracomment>
        <translation>%1, %2 bytes</translation>
    </message>
    <message>
        <location filename="../technician.cpp" line="163"/>
        <source>Kết nối với máy chủ của nơi tiếp nhận</source>
        <translation>Connection to the hall's server</translation>
    </message>
    <message>
        <location filename="../technician.cpp" line="164"/>
        <source>thông</source>
        <translation>good</translation>
    </message>
    <message>
        <location filename="../technician.cpp" line="164"/>
        <source>mất kết nối</source>
        <translation>lost</translation>
    </message>
    <message>
        <location filename="../technician.cpp" line="166"/>
        <source>hoạt động</source>
        <translation>working</translation>
    </message>
    <message>
        <location filename="../technician.cpp" line="166"/>
        <source>không trả lời</source>
        <translation>does not answer</translation>
    </message>
    <message>
        <location filename="../technician.cpp" line="171"/>
        <source>Mã vừa quét</source>
        <translation>Last scan</translation>
    </message>
    <message>
        <location filename="../technician.cpp" line="171"/>
        <source>đưa một mã vào máy quét</source>
        <translation>show the scanner a code</translation>
    </message>
</context>
<context>
    <name>motcua::kiosk::TicketJourney</name>
    <message>
        <location filename="../ticket_journey.cpp" line="92"/>
        <source>Máy chưa lấy được số. Mời ông/bà đến quầy hướng dẫn.</source>
        <translation>The kiosk could not get a number. Please go to the help desk.</translation>
    </message>
    <message>
        <location filename="../ticket_journey.cpp" line="97"/>
        <source>Thủ tục này không nhận tại đây</source>
        <translation>This service is not received here</translation>
    </message>
    <message>
        <location filename="../ticket_journey.cpp" line="97"/>
        <source>Xin ông/bà lưu ý</source>
        <translation>Please note</translation>
    </message>
</context>
<context>
    <name>motcua::kiosk::Wording</name>
    <message>
        <location filename="../wording.cpp" line="11"/>
        <source>Không phải chờ</source>
        <translation>No waiting</translation>
    </message>
    <message>
        <location filename="../wording.cpp" line="13"/>
        <source>dưới %1 phút</source>
        <translation>under %1 min</translation>
    </message>
    <message>
        <location filename="../wording.cpp" line="15"/>
        <source>khoảng %1 phút</source>
        <translation>about %1 min</translation>
    </message>
    <message>
        <location filename="../wording.cpp" line="17"/>
        <source>%1–%2 phút</source>
        <extracomment>A range of minutes: %1 the least, %2 the most</extracomment>
        <translation>%1–%2 min</translation>
    </message>
    <message>
        <location filename="../wording.cpp" line="21"/>
        <source>Quầy chưa mở</source>
        <translation>Counter not open yet</translation>
    </message>
    <message numerus="yes">
        <location filename="../wording.cpp" line="26"/>
        <source>&lt;b&gt;%n&lt;/b&gt; người chờ</source>
        <extracomment>People in line before a newcomer, on a card; the figure stays in &lt;b&gt;</extracomment>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; person waiting</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; people waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../wording.cpp" line="30"/>
        <source>%n người</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../wording.cpp" line="30"/>
        <source>Không có ai</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <location filename="../wording.cpp" line="37"/>
        <source>Quầy %1</source>
        <translation>Counter %1</translation>
    </message>
    <message>
        <location filename="../wording.cpp" line="40"/>
        <source>Quầy %1 và %2</source>
        <extracomment>Several counters: %1 is &quot;1, 2&quot;, %2 the last one</extracomment>
        <translation>Counters %1 and %2</translation>
    </message>
    <message>
        <location filename="../wording.cpp" line="48"/>
        <source>Mở cửa lúc %1</source>
        <translation>Opens at %1</translation>
    </message>
    <message>
        <location filename="../wording.cpp" line="50"/>
        <source>Mở cửa lúc %1, %2</source>
        <extracomment>%1 a time of day, %2 a date with its weekday</extracomment>
        <translation>Opens at %1, %2</translation>
    </message>
    <message>
        <location filename="../wording.cpp" line="59"/>
        <source>%1 đồng</source>
        <extracomment>An amount of money in Vietnamese dong</extracomment>
        <translation>%1 dong</translation>
    </message>
    <message>
        <location filename="../wording.cpp" line="64"/>
        <source>Rất hài lòng</source>
        <translation>Very satisfied</translation>
    </message>
    <message>
        <location filename="../wording.cpp" line="66"/>
        <source>Rất không hài lòng</source>
        <translation>Very dissatisfied</translation>
    </message>
    <message>
        <location filename="../wording.cpp" line="66"/>
        <source>Chưa hài lòng</source>
        <translation>Not satisfied</translation>
    </message>
    <message>
        <location filename="../wording.cpp" line="68"/>
        <source>Hài lòng</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <location filename="../wording.cpp" line="69"/>
        <source>Bình thường</source>
        <translation>Neither</translation>
    </message>
</context>
<context>
    <name>OutOfOrder</name>
    <message>
        <source>Tạm ngừng phục vụ</source>
        <translation>Out of service for now</translation>
    </message>
</context>
<context>
    <name>MachineFacts</name>
    <message>
        <source>Phiên bản</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Máy lấy số</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Máy chủ</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Mạng</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>không có địa chỉ mạng</source>
        <translation>no network address</translation>
    </message>
    <message>
        <source>Hệ điều hành</source>
        <translation>Operating system</translation>
    </message>
</context>
</TS>
