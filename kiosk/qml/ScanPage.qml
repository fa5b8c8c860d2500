pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! Waits for a code under the scanner. */
StatePage {
    id: root

    icon: "scan"
    heading: qsTr("Đưa mã vào máy quét")
    text: qsTr("Mã trên phiếu số thứ tự, giấy hẹn, mã hẹn hoặc mặt thẻ căn cước có mã QR. Không có "
               + "thẻ, ông/bà vẫn chạm màn hình để lấy số như thường.")
    bottomRoom: bar.height + Theme.gap

    BottomBar {
        id: bar

        y: root.height - height
        width: root.width
        height: root.lowered ? Theme.touch : implicitHeight
        next: qsTr("Gõ số phiếu")
        onBackClicked: root.controller.goHome()
        onNextClicked: root.controller.openLookup()
    }
}
