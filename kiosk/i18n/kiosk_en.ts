<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi_VN">
<context>
    <name>BottomBar</name>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ClassesPage</name>
    <message>
        <source>Ông/bà thuộc diện ưu tiên nào?</source>
        <translation>Which priority applies to you?</translation>
    </message>
    <message>
        <source>Diện ưu tiên không in lên phiếu và không hiện trên bảng gọi số</source>
        <translation>Your choice is not printed on the ticket and not shown on any board</translation>
    </message>
    <message>
        <source>Không chọn ưu tiên</source>
        <translation>No priority</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>Hiện chưa cấp số thứ tự</source>
        <translation>No tickets are given now</translation>
    </message>
    <message>
        <source>Tra cứu số</source>
        <translation>Find my ticket</translation>
    </message>
    <message>
        <source>Đánh giá</source>
        <translation>Rate us</translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message numerus="yes">
        <source>Một số cho %n thủ tục</source>
        <translation>
            <numerusform>One number for %n service</numerusform>
            <numerusform>One number for %n services</numerusform>
        </translation>
    </message>
    <message>
        <source>Ông/bà được gọi lần lượt từng thủ tục với cùng một số</source>
        <translation>You will be called for each service in turn, with the same number</translation>
    </message>
    <message>
        <source>Lấy số</source>
        <translation>Take a ticket</translation>
    </message>
</context>
<context>
    <name>EntryBoxes</name>
    <message>
        <source>Số thứ tự</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Mã kiểm tra</source>
        <translation>Check letters</translation>
    </message>
</context>
<context>
    <name>FailingPage</name>
    <message>
        <source>Tạm thời chưa cấp được số</source>
        <translation>No tickets for the moment</translation>
    </message>
    <message>
        <source>Hệ thống đang gặp sự cố lưu trữ và sẽ tự hoạt động lại. Mời ông/bà đến quầy hướng dẫn.</source>
        <translation>The system has a storage problem and will recover by itself. Please go to the help desk.</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Mời chọn việc cần làm</source>
        <extracomment>First screen</extracomment>
        <translation>What do you need today?</translation>
    </message>
    <message>
        <source>Chạm vào một ô để lấy số thứ tự</source>
        <translation>Touch a box to take a ticket</translation>
    </message>
</context>
<context>
    <name>KeyPad</name>
    <message>
        <source>Xoá</source>
        <translation>Erase</translation>
    </message>
</context>
<context>
    <name>LeavingVeil</name>
    <message>
        <source>Ông/bà còn ở đây không?</source>
        <translation>Are you still there?</translation>
    </message>
    <message numerus="yes">
        <source>Màn hình sẽ về trang đầu sau %n giây</source>
        <translation>
            <numerusform>This screen starts over in %n second</numerusform>
            <numerusform>This screen starts over in %n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>Tôi vẫn ở đây</source>
        <translation>I am still here</translation>
    </message>
</context>
<context>
    <name>LostPage</name>
    <message>
        <source>Máy đang mất kết nối</source>
        <translation>This kiosk is not connected</translation>
    </message>
    <message>
        <source>Máy tự nối lại, xin ông/bà chờ giây lát. Nếu cần gấp, mời đến quầy hướng dẫn để được cấp số.</source>
        <translation>It reconnects by itself, please wait a moment. If you are in a hurry, the help desk gives tickets too.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Lấy số thứ tự</source>
        <extracomment>Title of the window</extracomment>
        <translation>Take a ticket</translation>
    </message>
</context>
<context>
    <name>MessagePage</name>
    <message>
        <source>Xin ông/bà lưu ý</source>
        <translation>Please note</translation>
    </message>
    <message>
        <source>Về màn hình đầu</source>
        <translation>First screen</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>Đánh giá lượt nào?</source>
        <translation>Which visit do you rate?</translation>
    </message>
    <message>
        <source>Tra cứu số thứ tự</source>
        <translation>Find your ticket</translation>
    </message>
    <message>
        <source>Gõ số và mã kiểm tra in trên phiếu</source>
        <translation>Type the number and the check letters on your ticket</translation>
    </message>
    <message>
        <source>Đang tìm…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>PaperBanner</name>
    <message>
        <source>Máy không in được phiếu. Số vẫn có giá trị, mời chụp lại màn hình này.</source>
        <translation>The ticket could not be printed. Your number is valid, please photograph this screen.</translation>
    </message>
    <message>
        <source>Mời lấy phiếu ở khe bên dưới</source>
        <translation>Take your ticket below</translation>
    </message>
    <message>
        <source>Đang in phiếu…</source>
        <translation>Printing your ticket…</translation>
    </message>
</context>
<context>
    <name>PhoneLink</name>
    <message>
        <source>Mã QR của phiếu</source>
        <translation>QR code of the ticket</translation>
    </message>
    <message>
        <source>Quét hoặc chụp mã này bằng điện thoại để theo dõi lượt chờ.</source>
        <translation>Scan or photograph this code with your phone to follow your turn.</translation>
    </message>
    <message>
        <source>Quét mã bằng điện thoại để theo dõi lượt chờ ở bất cứ đâu.</source>
        <translation>Scan the code with your phone to follow your turn from anywhere.</translation>
    </message>
    <message>
        <source>Mã kiểm tra: %1</source>
        <extracomment>The letters printed beside the number; they are asked for when it is typed</extracomment>
        <translation>Check letters: %1</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>Lượt chờ của ông/bà</source>
        <translation>Your place in line</translation>
    </message>
    <message>
        <source>Trước ông/bà còn</source>
        <translation>Ahead of you</translation>
    </message>
    <message>
        <source>Dự kiến chờ</source>
        <translation>Expected wait</translation>
    </message>
    <message>
        <source>Chưa rõ</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>Về màn hình đầu</source>
        <translation>First screen</translation>
    </message>
    <message>
        <source>Đánh giá</source>
        <translation>Rate us</translation>
    </message>
</context>
<context>
    <name>PriorityBanner</name>
    <message>
        <source>Ưu tiên</source>
        <extracomment>Button of the priority line</extracomment>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Bỏ ưu tiên</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Lấy số ưu tiên: %1</source>
        <extracomment>%1 is the name of a priority class</extracomment>
        <translation>Priority ticket: %1</translation>
    </message>
</context>
<context>
    <name>RatePage</name>
    <message>
        <source>Ông/bà có hài lòng không?</source>
        <translation>Are you satisfied?</translation>
    </message>
    <message>
        <source>Lượt %1, %2. Đánh giá không ghi tên ông/bà.</source>
        <extracomment>%1 is the number, %2 the service</extracomment>
        <translation>Number %1, %2. Your name is not recorded.</translation>
    </message>
    <message>
        <source>Về màn hình đầu</source>
        <translation>First screen</translation>
    </message>
</context>
<context>
    <name>ReasonsPage</name>
    <message>
        <source>Điều gì cần tốt hơn?</source>
        <translation>What should be better?</translation>
    </message>
    <message>
        <source>Ông/bà chọn: %1. Có thể chạm nhiều ô, hoặc gửi ngay.</source>
        <extracomment>%1 is the chosen level</extracomment>
        <translation>You chose: %1. Touch as many boxes as you like, or send now.</translation>
    </message>
    <message>
        <source>Gửi đánh giá</source>
        <translation>Send rating</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Đưa mã vào máy quét</source>
        <translation>Hold your code to the scanner</translation>
    </message>
    <message>
        <source>Mã trên phiếu số thứ tự để xem còn bao nhiêu người, hoặc mã hẹn để nhận số.</source>
        <translation>The code on your ticket shows how many are ahead; an appointment code gives you a ticket.</translation>
    </message>
    <message>
        <source>Gõ số phiếu</source>
        <translation>Type the number</translation>
    </message>
</context>
<context>
    <name>SendingPage</name>
    <message>
        <source>Đang gửi đánh giá…</source>
        <translation>Sending your rating…</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Chạm để đánh dấu những thủ tục cần làm, rồi chạm Tiếp tục</source>
        <translation>Touch to mark the services you need, then touch Continue</translation>
    </message>
    <message>
        <source>Chạm vào thủ tục cần làm để lấy số thứ tự</source>
        <translation>Touch the service you need to take a ticket</translation>
    </message>
    <message>
        <source>Chỉ làm một thủ tục</source>
        <translation>Only one service</translation>
    </message>
    <message>
        <source>Làm nhiều thủ tục với một số</source>
        <translation>Several services with one number</translation>
    </message>
    <message numerus="yes">
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
        <source>Xin ông/bà chờ một chút</source>
        <translation>Please wait a moment</translation>
    </message>
    <message>
        <source>Đang lấy số…</source>
        <translation>Taking your number…</translation>
    </message>
    <message>
        <source>Máy đang nối lại với hệ thống. Ông/bà chỉ được cấp một số, không cần chạm lại.</source>
        <translation>The kiosk is reconnecting. You will get one number, no need to touch again.</translation>
    </message>
</context>
<context>
    <name>ThanksPage</name>
    <message>
        <source>Cảm ơn ông/bà</source>
        <translation>Thank you</translation>
    </message>
    <message>
        <source>Đánh giá của ông/bà giúp chúng tôi phục vụ tốt hơn.</source>
        <translation>Your rating helps us to serve better.</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>TicketNumber</name>
    <message>
        <source>Số thứ tự của ông/bà</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>Đến lượt, mời đến: %1</source>
        <extracomment>%1 is "Quầy 3"</extracomment>
        <translation>Your turn, please go to: %1</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>Trước ông/bà còn</source>
        <translation>Ahead of you</translation>
    </message>
    <message>
        <source>Dự kiến chờ</source>
        <translation>Expected wait</translation>
    </message>
    <message>
        <source>Chưa rõ</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>Lấy thêm số khác</source>
        <translation>Another ticket</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>Quét mã</source>
        <extracomment>Way on the first screen: put a code under the scanner</extracomment>
        <translation>Scan a code</translation>
    </message>
    <message>
        <source>Tra cứu số</source>
        <extracomment>Way on the first screen: see the place in line of a ticket</extracomment>
        <translation>Find my ticket</translation>
    </message>
    <message>
        <source>Đánh giá</source>
        <extracomment>Way on the first screen: rate the service</extracomment>
        <translation>Rate us</translation>
    </message>
</context>
<context>
    <name>motcua::kiosk::HomeScreen</name>
    <message>
        <source>Máy in đang nghỉ. Ông/bà vẫn lấy được số trên màn hình và chụp lại.</source>
        <translation>The printer is not working. You can still take a number and photograph the screen.</translation>
    </message>
    <message>
        <source>Máy in hết giấy. Ông/bà vẫn lấy được số trên màn hình và chụp lại.</source>
        <translation>The printer is out of paper. You can still take a number and photograph the screen.</translation>
    </message>
    <message>
        <source>Nắp máy in đang mở. Ông/bà vẫn lấy được số trên màn hình và chụp lại.</source>
        <translation>The printer is open. You can still take a number and photograph the screen.</translation>
    </message>
    <message>
        <source>Đang tập huấn: số lấy lúc này không có giá trị.</source>
        <translation>Training in progress: tickets taken now are not valid.</translation>
    </message>
    <message>
        <source>Không nhận tại đây, chạm để xem</source>
        <translation>Not at this hall, touch to see where</translation>
    </message>
</context>
<context>
    <name>motcua::kiosk::KioskController</name>
    <message>
        <source>Máy không nhận ra mã này. Mời ông/bà quét mã trên phiếu số thứ tự, hoặc đến quầy hướng dẫn.</source>
        <translation>This code is not known here. Please scan the code on your ticket, or go to the help desk.</translation>
    </message>
</context>
<context>
    <name>motcua::kiosk::LookupJourney</name>
    <message>
        <source>Đang chờ đến lượt</source>
        <translation>Waiting for your turn</translation>
    </message>
    <message>
        <source>Đang được gọi, mời đến: %1</source>
        <extracomment>%1 is "Quầy 3"</extracomment>
        <translation>Being called, please go to: %1</translation>
    </message>
    <message>
        <source>Đang làm thủ tục</source>
        <translation>Being served</translation>
    </message>
    <message>
        <source>Tạm dừng, mời chờ gọi lại</source>
        <translation>On hold, please wait to be called again</translation>
    </message>
    <message>
        <source>Đã gọi nhưng vắng mặt. Mời đến quầy hướng dẫn để được gọi lại.</source>
        <translation>You were called but absent. Please go to the help desk to be called again.</translation>
    </message>
    <message>
        <source>Đã làm xong</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Số này không còn hiệu lực</source>
        <translation>This number is no longer valid</translation>
    </message>
</context>
<context>
    <name>motcua::kiosk::RatingJourney</name>
    <message>
        <source>Lượt này đã được đánh giá. Cảm ơn ông/bà.</source>
        <translation>This visit has been rated already. Thank you.</translation>
    </message>
    <message>
        <source>Lượt này chưa làm xong. Mời ông/bà đánh giá sau khi xong thủ tục.</source>
        <translation>This visit is not finished yet. Please rate it afterwards.</translation>
    </message>
    <message>
        <source>Đã hết thời gian đánh giá lượt này. Cảm ơn ông/bà đã quan tâm.</source>
        <translation>The time to rate this visit is over. Thank you for your interest.</translation>
    </message>
</context>
<context>
    <name>motcua::kiosk::TicketJourney</name>
    <message>
        <source>Máy chưa lấy được số. Mời ông/bà đến quầy hướng dẫn.</source>
        <translation>The kiosk could not get a number. Please go to the help desk.</translation>
    </message>
</context>
<context>
    <name>motcua::kiosk::Wording</name>
    <message>
        <source>Không phải chờ</source>
        <translation>No waiting</translation>
    </message>
    <message>
        <source>dưới %1 phút</source>
        <translation>under %1 min</translation>
    </message>
    <message>
        <source>khoảng %1 phút</source>
        <translation>about %1 min</translation>
    </message>
    <message>
        <source>%1–%2 phút</source>
        <extracomment>A range of minutes: %1 the least, %2 the most</extracomment>
        <translation>%1–%2 min</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; người chờ</source>
        <extracomment>People in line before a newcomer, on a card; the figure stays in &lt;b&gt;</extracomment>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; person waiting</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; people waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n người</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Không có ai</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>Quầy %1</source>
        <translation>Counter %1</translation>
    </message>
    <message>
        <source>Quầy %1 và %2</source>
        <extracomment>Several counters: %1 is "1, 2", %2 the last one</extracomment>
        <translation>Counters %1 and %2</translation>
    </message>
    <message>
        <source>Mở cửa lúc %1</source>
        <translation>Opens at %1</translation>
    </message>
    <message>
        <source>Mở cửa lúc %1, %2</source>
        <extracomment>%1 a time of day, %2 a date with its weekday</extracomment>
        <translation>Opens at %1, %2</translation>
    </message>
    <message>
        <source>Rất hài lòng</source>
        <translation>Very satisfied</translation>
    </message>
    <message>
        <source>Rất không hài lòng</source>
        <translation>Very dissatisfied</translation>
    </message>
    <message>
        <source>Chưa hài lòng</source>
        <translation>Not satisfied</translation>
    </message>
    <message>
        <source>Hài lòng</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>Không hài lòng</source>
        <translation>Dissatisfied</translation>
    </message>
    <message>
        <source>Bình thường</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Quầy chưa mở</source>
        <translation>Counter not open yet</translation>
    </message>
</context>
</TS>
