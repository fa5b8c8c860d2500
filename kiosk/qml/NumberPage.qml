pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! Types a ticket's number and check letters on big keys. */
KioskPage {
    id: root

    readonly property LookupJourney journey: controller.lookup

    title: journey.toRate ? qsTr("Đánh giá lượt nào?") : qsTr("Tra cứu số thứ tự")
    lead: journey.problem === "" ? qsTr("Gõ số và mã kiểm tra in trên phiếu") : ""

    NoticeBar {
        id: problem

        width: root.width
        text: root.journey.problem
        icon: "caution"
        tone: "trouble"
        visible: text !== ""
    }

    EntryBoxes {
        id: boxes

        y: problem.visible ? problem.height + Theme.gapSmall : 0
        width: root.portrait ? root.width : root.width * 0.56
        height: root.lowered && !root.portrait ? 110
                : root.lowered || !root.portrait ? Math.max(128, Theme.touch) : 150
        entry: root.journey.entry
    }

    KeyPad {
        y: boxes.y + boxes.height + (root.lowered ? Theme.gapSmall : Theme.gap)
        width: root.width
        height: (root.portrait ? bar.y - Theme.gapSmall : root.height) - y
        wanted: root.portrait ? (root.lowered ? 9 : 6) : 13
        entry: root.journey.entry
    }

    BottomBar {
        id: bar

        x: root.portrait ? 0 : boxes.width + Theme.gap
        y: root.portrait ? root.height - height : boxes.y
        width: root.width - x
        height: !root.portrait ? boxes.height
                               : root.lowered ? Theme.touch : Math.max(116, Theme.touch)
        next: root.journey.finding ? qsTr("Đang tìm…")
                                   : root.journey.entry.onCheck ? qsTr("Xem") : qsTr("Tiếp tục")
        nextEnabled: root.journey.entry.ready && !root.journey.finding
        onBackClicked: root.controller.goHome()
        onNextClicked: root.journey.proceed()
    }
}
