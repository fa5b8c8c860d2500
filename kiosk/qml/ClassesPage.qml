pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! Which priority. The choice is shown nowhere after this. */
KioskPage {
    id: root

    title: qsTr("Ông/bà thuộc diện ưu tiên nào?")
    lead: qsTr("Diện ưu tiên không in lên phiếu và không hiện trên bảng gọi số")

    PagedGrid {
        id: grid

        width: root.width
        height: bar.y - Theme.gap
        columns: root.portrait ? 1 : 2
        minimumCell: Math.max(Theme.touch, root.lowered ? 110 : 130)
        maximumCell: 190
        count: root.controller.tickets.classes.count
        model: root.controller.tickets.classes
        delegate: CardCell {
            cells: grid
            onClicked: root.controller.tickets.chooseClass(cardId)
        }
    }

    BottomBar {
        id: bar

        y: root.height - height
        width: root.width
        height: root.lowered ? Theme.touch : implicitHeight
        back: qsTr("Không chọn ưu tiên")
        onBackClicked: root.controller.tickets.back()
    }
}
