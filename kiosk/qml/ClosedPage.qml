pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! The hall gives no tickets now: why, and when it does again. Rating and looking up still work. */
StatePage {
    id: root

    icon: "clock"
    heading: qsTr("Hiện chưa cấp số thứ tự")
    text: controller.home.closedReason
    footnote: controller.home.opening
    bottomRoom: bar.height + Theme.gap

    BottomBar {
        id: bar

        y: root.height - height
        width: root.width
        height: root.lowered ? Theme.touch : implicitHeight
        back: qsTr("Tra cứu")
        backIcon: "search"
        next: qsTr("Đánh giá")
        nextIcon: "smile"
        onBackClicked: root.controller.guide.openMenu()
        onNextClicked: root.controller.openRating()
    }
}
