pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! The rating has been given. */
StatePage {
    id: root

    icon: "check"
    tone: Theme.green
    heading: qsTr("Cảm ơn ông/bà")
    text: qsTr("Đánh giá của ông/bà giúp chúng tôi phục vụ tốt hơn.")
    bottomRoom: bar.height + Theme.gap

    BottomBar {
        id: bar

        y: root.height - height
        width: root.width
        height: root.lowered ? Theme.touch : implicitHeight
        back: ""
        next: qsTr("Xong")
        nextIcon: "check"
        onNextClicked: root.controller.finish()
    }
}
