pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! The procedures of one field. */
KioskPage {
    id: root

    title: controller.guide.fieldName
    lead: qsTr("Chạm vào thủ tục để xem cần chuẩn bị gì")

    PagedGrid {
        id: grid

        width: root.width
        height: bar.y - Theme.gap
        columns: root.portrait ? 1 : 2
        minimumCell: Math.max(Theme.touch, Theme.largeText ? 170 : root.lowered ? 110 : 130)
        maximumCell: Math.max(Theme.touch, Theme.largeText ? 210 : 170)
        count: root.controller.guide.procedures.count
        model: root.controller.guide.procedures
        delegate: CardCell {
            cells: grid
            wide: true
            onClicked: root.controller.guide.chooseProcedure(cardId)
        }
    }

    BottomBar {
        id: bar

        y: root.height - height
        width: root.width
        height: root.lowered ? Theme.touch : implicitHeight
        onBackClicked: root.controller.guide.back()
    }
}
