pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! What the machine and its devices are and do. */
KioskPage {
    id: root

    readonly property Technician technician: controller.technician

    informative: true
    title: qsTr("Trang kỹ thuật")

    PagedGrid {
        id: grid

        width: root.width
        height: row.y - Theme.gap
        columns: root.portrait ? 1 : 2
        minimumCell: Theme.largeText ? 140 : 110
        maximumCell: 140
        spacing: Theme.gapSmall
        count: root.technician.facts.count
        model: root.technician.facts
        delegate: InfoCell {
            cells: grid
            icon: "info"
        }
    }

    Row {
        id: row

        readonly property real share: (root.width - spacing) / 2

        y: bar.y - height - Theme.gap
        spacing: Theme.gap

        ActionButton {
            width: row.share
            kind: "plain"
            textSize: Theme.textBody
            label: qsTr("Chỉnh cỡ màn hình")
            onClicked: root.technician.openPanel()
        }

        ActionButton {
            width: row.share
            kind: "plain"
            textSize: Theme.textBody
            label: qsTr("Khởi động lại chương trình")
            onClicked: root.technician.restart()
        }
    }

    BottomBar {
        id: bar

        y: root.height - height
        width: root.width
        height: root.lowered ? Theme.touch : implicitHeight
        back: qsTr("Về màn hình đầu")
        backIcon: "home"
        onBackClicked: root.controller.goHome()
    }
}
