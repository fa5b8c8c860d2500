pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! A kind no, with what to do next. */
StatePage {
    id: root

    icon: "info"
    heading: controller.messageHeading
    text: controller.message
    bottomRoom: bar.height + Theme.gap

    BottomBar {
        id: bar

        y: root.height - height
        width: root.width
        height: root.lowered ? Theme.touch : implicitHeight
        back: ""
        next: qsTr("Về màn hình đầu")
        nextIcon: "home"
        onNextClicked: root.controller.goHome()
    }
}
