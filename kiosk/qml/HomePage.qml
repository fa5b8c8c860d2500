pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! The fields, the priority line and the other ways: rate, look up, scan. */
KioskPage {
    id: root

    readonly property int sideWidth: 440
    readonly property int mainWidth: portrait ? width : width - sideWidth - Theme.gap
    readonly property string greeting: controller.scan.greeting
    readonly property int gap: lowered ? Math.max(16, Theme.gapSmall) : Theme.gap

    /*! So many fields that everything else moves together for them. */
    readonly property bool crowded: portrait && controller.home.fields.count > 12
    readonly property int columns: portrait ? 2 : 3
    readonly property int cell: Theme.largeText ? 238 : 176
    readonly property int room: (portrait ? ways.y - gap : height) - grid.y
    readonly property int rows: Math.ceil(controller.home.fields.count / columns)
    /*! Cells give up a line before a field has to hide on a second page. */
    readonly property bool compact: lowered || rows * (cell + gap) - gap > room

    readonly property TicketJourney tickets: controller.tickets

    //: First screen
    title: tickets.collecting ? qsTr("Chọn thêm thủ tục") : qsTr("Mời chọn việc cần làm")
    lead: crowded || tickets.collecting ? "" : qsTr("Chạm vào một ô để lấy số thứ tự")

    NoticeBar {
        id: notice

        width: root.mainWidth
        text: root.greeting !== "" ? root.greeting : root.controller.home.notice
        icon: root.greeting !== "" ? "check" : root.controller.home.noticeIcon
        tone: root.greeting !== "" ? "plain" : root.controller.home.noticeTone
        visible: text !== ""
    }

    Item {
        id: chosen

        y: notice.visible ? notice.height + root.gap : 0
        width: root.mainWidth
        height: Theme.touch
        visible: root.tickets.collecting

        ActionButton {
            width: parent.width * 0.36
            height: parent.height
            kind: "plain"
            icon: "cross"
            textSize: Theme.textBody
            label: qsTr("Bỏ chọn")
            onClicked: root.tickets.dropChosen()
        }

        ActionButton {
            x: parent.width * 0.36 + Theme.gap
            width: parent.width - x
            height: parent.height
            kind: "gold"
            icon: "next"
            label: qsTr("Tiếp tục (%n thủ tục)", "", root.tickets.chosenCount)
            onClicked: root.tickets.proceed()
        }
    }

    PagedGrid {
        id: grid

        y: chosen.y + (chosen.visible ? chosen.height + root.gap : 0)
        width: root.mainWidth
        height: root.room
        spacing: root.compact ? Theme.gapSmall : root.gap
        columns: root.columns
        minimumCell: Math.max(Theme.touch, !root.compact ? root.cell : Theme.largeText ? 170 : 126)
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
