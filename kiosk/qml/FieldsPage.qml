pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! Fields whose procedures can be read. */
KioskPage {
    id: root

    title: qsTr("Thủ tục của lĩnh vực nào?")
    lead: qsTr("Xem giấy tờ, thời hạn và lệ phí trước khi lấy số")

    PagedGrid {
        id: grid

        width: root.width
        height: bar.y - Theme.gap
        columns: root.portrait ? 2 : 3
        minimumCell: Math.max(Theme.touch, root.lowered ? 110 : 140)
        maximumCell: Math.max(Theme.touch, Theme.largeText ? 220 : 180)
        spacing: root.lowered ? Math.max(16, Theme.gapSmall) : Theme.gap
        count: root.controller.guide.fields.count
        model: root.controller.guide.fields
        delegate: CardCell {
            cells: grid
            onClicked: root.controller.guide.chooseField(cardId)
        }
    }

    BottomBar {
        id: bar

        y: root.height - height
        width: root.width
        height: root.lowered ? Theme.touch : implicitHeight
        next: qsTr("Tìm thủ tục")
        nextIcon: "search"
        onBackClicked: root.controller.guide.back()
        onNextClicked: root.controller.guide.openSearch()
    }
}
