<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi_VN">
<context>
    <name>AidBar</name>
    <message>
        <source>Chữ thường</source>
        <extracomment>Aid: larger letters on every screen</extracomment>
        <translation>Normal text</translation>
    </message>
    <message>
        <source>Chữ to</source>
        <translation>Large text</translation>
    </message>
    <message>
        <source>Màu thường</source>
        <extracomment>Aid: light letters on black</extracomment>
        <translation>Normal colours</translation>
    </message>
    <message>
        <source>Tương phản</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Đưa lên</source>
        <extracomment>Aid: brings every control to the lower half of the screen</extracomment>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Hạ thấp</source>
        <translation>Lower</translation>
    </message>
</context>
<context>
    <name>PagedGrid</name>
    <message>
        <source>Xem thêm (trang %1 / %2)</source>
        <extracomment>Shows the next page of choices; %1 is this page, %2 how many there are</extracomment>
        <translation>Show more (page %1 of %2)</translation>
    </message>
</context>
</TS>
