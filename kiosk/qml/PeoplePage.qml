pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! Who answers for the hall and who is on duty at which counter. */
KioskPage {
    id: root

    informative: true
    title: qsTr("Cán bộ trực hôm nay")

    PagedGrid {
        id: grid

        width: root.width
        height: bar.y - Theme.gap
        columns: root.portrait ? 1 : 2
        minimumCell: Theme.largeText ? 190 : 140
        maximumCell: Theme.largeText ? 220 : 170
        count: root.controller.guide.people.count
        model: root.controller.guide.people
        delegate: InfoCell {
            cells: grid
            icon: "person"
        }
    }

    Words {
        width: root.width
        text: qsTr("Hiện chưa có cán bộ ở quầy.")
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
