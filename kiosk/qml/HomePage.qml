pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! The fields, the priority line and the other ways: rate, look up, scan. */
KioskPage {
    id: root

    readonly property int sideWidth: 440
    readonly property int mainWidth: portrait ? width : width - sideWidth - Theme.gap
    readonly property int gap: lowered ? 16 : Theme.gap

    /*! So many fields that everything else moves together for them. */
    readonly property bool crowded: portrait && controller.home.fields.count > 12
    readonly property int columns: portrait ? 2 : 3
    readonly property int cell: Theme.largeText ? 238 : 176
    readonly property int room: (portrait ? ways.y - gap : height) - grid.y
    readonly property int rows: Math.ceil(controller.home.fields.count / columns)
    /*! Cells give up a line before a field has to hide on a second page. */
    readonly property bool compact: lowered || rows * (cell + gap) - gap > room

    //: First screen
    title: qsTr("Mời chọn việc cần làm")
    lead: crowded ? "" : qsTr("Chạm vào một ô để lấy số thứ tự")

    NoticeBar {
        id: notice

        width: root.mainWidth
        text: root.controller.home.notice
        icon: root.controller.home.noticeIcon
        tone: root.controller.home.noticeTone
        visible: text !== ""
    }

    PagedGrid {
        id: grid

        y: notice.visible ? notice.height + root.gap : 0
        width: root.mainWidth
        height: root.room
        spacing: root.compact ? 12 : root.gap
        columns: root.columns
        minimumCell: !root.compact ? root.cell : Theme.largeText ? 170 : 126
        maximumCell: Theme.largeText ? 270 : 226
        count: root.controller.home.fields.count
        model: root.controller.home.fields
        delegate: CardCell {
            cells: grid
            compact: root.compact
            onClicked: root.controller.tickets.chooseField(cardId)
        }
    }

    WaysOut {
        id: ways

        x: root.portrait ? 0 : root.mainWidth + Theme.gap
        y: root.portrait ? root.height - height : 0
        width: root.portrait ? root.width : root.sideWidth
        height: root.portrait ? implicitHeight : root.height
        controller: root.controller
        portrait: root.portrait
        lowered: root.lowered || root.crowded
    }
}
