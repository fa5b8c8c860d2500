<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi_VN">
    <context>
        <name>BoardText</name>
        <message numerus="yes">
            <source>%n phút</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>Không phải chờ</source>
            <translation>No wait</translation>
        </message>
        <message numerus="yes">
            <source>Dưới %n phút</source>
            <translation>
                <numerusform>Under %n minute</numerusform>
                <numerusform>Under %n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Khoảng %n phút</source>
            <translation>
                <numerusform>About %n minute</numerusform>
                <numerusform>About %n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1–%n phút</source>
            <translation>
                <numerusform>%1–%n minutes</numerusform>
                <numerusform>%1–%n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>Đang kết nối với máy chủ của bộ phận một cửa</source>
            <translation>Connecting to the hall&apos;s server</translation>
        </message>
        <message>
            <source>Mất kết nối từ %1, đang nối lại</source>
            <translation>Connection lost at %1, reconnecting</translation>
        </message>
        <message>
            <source>Đang nghỉ giữa giờ</source>
            <translation>Break</translation>
        </message>
        <message>
            <source>Chưa đến giờ làm việc</source>
            <translation>Not open yet</translation>
        </message>
        <message>
            <source>Đã hết giờ lấy số</source>
            <translation>No more tickets today</translation>
        </message>
        <message>
            <source>Hôm nay nghỉ lễ</source>
            <translation>Closed for a public holiday</translation>
        </message>
        <message>
            <source>Đã hết giờ làm việc</source>
            <translation>Closed for today</translation>
        </message>
        <message>
            <source>Loa không hoạt động</source>
            <translation>No sound</translation>
        </message>
        <message>
            <source>Thông báo</source>
            <translation>Announcement</translation>
        </message>
        <message>
            <source>Tạm nghỉ</source>
            <translation>On a short break</translation>
        </message>
        <message>
            <source>Quầy đóng</source>
            <translation>Counter closed</translation>
        </message>
        <message>
            <source>Mời vào quầy</source>
            <translation>Please come to the counter</translation>
        </message>
        <message>
            <source>Đang phục vụ</source>
            <translation>Serving</translation>
        </message>
        <message>
            <source>Sẵn sàng, mời chờ gọi số</source>
            <translation>Ready, please wait for your number</translation>
        </message>
        <message>
            <source>Lệ phí %1 đồng</source>
            <translation>Fee %1 dong</translation>
        </message>
        <message>
            <source>Bộ phận không có quầy &quot;%1&quot;</source>
            <translation>This hall has no counter &quot;%1&quot;</translation>
        </message>
        <message>
            <source>Chờ lâu nhất</source>
            <translation>Longest wait</translation>
        </message>
        <message>
            <source>Không ai chờ</source>
            <translation>Nobody waits</translation>
        </message>
        <message>
            <source>Hài lòng, rất hài lòng</source>
            <translation>Satisfied or very satisfied</translation>
        </message>
        <message>
            <source>Chưa có đánh giá</source>
            <translation>No ratings yet</translation>
        </message>
        <message numerus="yes">
            <source>trên %n lượt đánh giá</source>
            <translation>
                <numerusform>of %n rating</numerusform>
                <numerusform>of %n ratings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Chờ quá mục tiêu %n phút</source>
            <translation>
                <numerusform>Waiting over %n minute</numerusform>
                <numerusform>Waiting over %n minutes</numerusform>
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
            <source>Cần mở thêm quầy</source>
            <translation>More counters are needed</translation>
        </message>
        <message>
            <source>Đúng mục tiêu</source>
            <translation>On target</translation>
        </message>
        <message>
            <source>Đang chờ</source>
            <translation>Waiting</translation>
        </message>
        <message numerus="yes">
            <source>%n phiếu đã phát</source>
            <translation>
                <numerusform>%n ticket issued</numerusform>
                <numerusform>%n tickets issued</numerusform>
            </translation>
        </message>
        <message>
            <source>Đã phục vụ hôm nay</source>
            <translation>Served today</translation>
        </message>
        <message numerus="yes">
            <source>%n lượt</source>
            <translation>
                <numerusform>%n visit</numerusform>
                <numerusform>%n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lượt vắng</source>
            <translation>
                <numerusform>%n no-show</numerusform>
                <numerusform>%n no-shows</numerusform>
            </translation>
        </message>
        <message>
            <source>Đã hết số hôm nay</source>
            <translation>No tickets left today</translation>
        </message>
        <message>
            <source>Không nhận thêm</source>
            <translation>No new tickets</translation>
        </message>
        <message>
            <source>Đã kết nối trung tâm tỉnh</source>
            <translation>Connected to the centre</translation>
        </message>
        <message numerus="yes">
            <source>Mục tiêu %n phút</source>
            <translation>
                <numerusform>Target %n minute</numerusform>
                <numerusform>Target %n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>Chưa phục vụ</source>
            <translation>Not served yet</translation>
        </message>
        <message>
            <source>Chưa có quầy</source>
            <translation>No counter open</translation>
        </message>
        <message numerus="yes">
            <source>Quá %n phút</source>
            <translation>
                <numerusform>Over %n minute</numerusform>
                <numerusform>Over %n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>Mất kết nối trung tâm tỉnh</source>
            <translation>Not connected to the centre</translation>
        </message>
        <message>
            <source>Không ghi được dữ liệu</source>
            <translation>The server cannot store</translation>
        </message>
        <message>
            <source>%1 giờ %2 phút</source>
            <translation>%1 h %2 min</translation>
        </message>
        <message>
            <source>Cấu hình chưa có bảng &quot;%1&quot;</source>
            <translation>The configuration has no board &quot;%1&quot;</translation>
        </message>
    </context>
    <context>
        <name>CallCard</name>
        <message>
            <source>đang phục vụ</source>
            <extracomment>Beside a number whose citizen is at the counter</extracomment>
            <translation>serving</translation>
        </message>
        <message>
            <source>Quầy</source>
            <extracomment>Before a counter&apos;s number</extracomment>
            <translation>Counter</translation>
        </message>
    </context>
    <context>
        <name>CallList</name>
        <message>
            <source>Mời công dân có số</source>
            <extracomment>Heading over the numbers that are called</extracomment>
            <translation>Now calling</translation>
        </message>
        <message>
            <source>Trang %1</source>
            <extracomment>%1 is such as &quot;1 / 2&quot;</extracomment>
            <translation>Page %1</translation>
        </message>
        <message>
            <source>Đến quầy</source>
            <extracomment>Heading over the counters to which numbers are called</extracomment>
            <translation>Counter</translation>
        </message>
    </context>
    <context>
        <name>ColumnHeads</name>
        <message>
            <source>Thủ tục</source>
            <translation>Service</translation>
        </message>
        <message>
            <source>Thủ tục (trang %1)</source>
            <extracomment>%1 is such as &quot;1 / 2&quot;</extracomment>
            <translation>Service (page %1)</translation>
        </message>
        <message>
            <source>Đang chờ</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>Chờ lâu nhất</source>
            <translation>Longest wait</translation>
        </message>
        <message>
            <source>Dự kiến cho người mới đến</source>
            <translation>Expected for newcomers</translation>
        </message>
        <message>
            <source>Quầy mở</source>
            <translation>Open</translation>
        </message>
    </context>
    <context>
        <name>CounterPlate</name>
        <message>
            <source>Quầy</source>
            <translation>Counter</translation>
        </message>
    </context>
    <context>
        <name>CurvePanel</name>
        <message>
            <source>Số người chờ trong ngày</source>
            <translation>People waiting today</translation>
        </message>
    </context>
    <context>
        <name>EmptyCalls</name>
        <message>
            <source>Chưa gọi số nào</source>
            <extracomment>There is no call yet</extracomment>
            <translation>No number is called yet</translation>
        </message>
        <message>
            <source>Số được gọi sẽ hiện ở đây</source>
            <translation>Called numbers appear here</translation>
        </message>
    </context>
    <context>
        <name>FieldStrip</name>
        <message>
            <source>đang chờ</source>
            <extracomment>After the number of people who wait</extracomment>
            <translation>waiting</translation>
        </message>
    </context>
    <context>
        <name>LostVeil</name>
        <message>
            <source>Số trên bảng có thể đã cũ, mời ông/bà hỏi cán bộ</source>
            <translation>Numbers may be old, please ask the staff</translation>
        </message>
    </context>
    <context>
        <name>MediaPanel</name>
        <message>
            <source>Chưa có hình ảnh để chiếu</source>
            <translation>No picture to show yet</translation>
        </message>
    </context>
    <context>
        <name>PaymentPanel</name>
        <message>
            <source>Mời quét mã bằng ứng dụng ngân hàng để nộp</source>
            <translation>Please scan with your banking app to pay</translation>
        </message>
    </context>
    <context>
        <name>RecentPanel</name>
        <message>
            <source>Đã gọi trước đó, số và quầy</source>
            <extracomment>Heading over numbers that were called before</extracomment>
            <translation>Called before, with counter</translation>
        </message>
    </context>
    <context>
        <name>TrainingMark</name>
        <message>
            <source>TẬP HUẤN</source>
            <extracomment>The hall is in training mode</extracomment>
            <translation>TRAINING</translation>
        </message>
    </context>
    <context>
        <name>WaitingBoard</name>
        <message>
            <source>Thời gian chờ</source>
            <extracomment>Title of the waiting board</extracomment>
            <translation>Waiting times</translation>
        </message>
    </context>
</TS>
