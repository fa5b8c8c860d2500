pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! The hall's notices, all of them. */
KioskPage {
    id: root

    informative: true
    title: qsTr("Thông báo của nơi tiếp nhận")

    PagedGrid {
        id: grid

        width: root.width
        height: bar.y - Theme.gap
        columns: 1
        minimumCell: Theme.largeText ? 190 : 130
        maximumCell: Theme.largeText ? 220 : 160
        count: root.controller.guide.notices.count
        model: root.controller.guide.notices
        delegate: InfoCell {
            cells: grid
            icon: "info"
        }
    }

    Words {
        width: root.width
        text: qsTr("Hiện không có thông báo.")
        color: Theme.muted
        visible: grid.count === 0
    }

    BottomBar {
        id: bar

        y: root.height - height
        width: root.width
        height: root.lowered ? Theme.touch : implicitHeight
        onBackClicked: root.controller.guide.back()
    }
}
