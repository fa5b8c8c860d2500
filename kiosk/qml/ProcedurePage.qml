pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! What to know before applying: papers, time limit, fee, ways to apply, its pages as codes. */
KioskPage {
    id: root

    readonly property GuideJourney guide: controller.guide
    readonly property bool withCodes: guide.portal !== "" || guide.sample !== ""

    informative: true
    title: guide.name

    Column {
        id: facts

        width: root.portrait || !root.withCodes ? root.width : root.width * 0.64
        spacing: root.portrait ? 20 : 12

        InfoLine {
            width: facts.width
            icon: "list"
            name: qsTr("Giấy tờ cần mang")
            text: root.guide.papers.length === 0 ? qsTr("Mời hỏi quầy hướng dẫn")
                                                 : "• " + [...root.guide.papers].join("\n• ")
        }

        InfoLine {
            width: facts.width
            icon: "clock"
            name: qsTr("Thời hạn giải quyết")
            text: root.guide.timeLimit
            visible: text !== ""
        }

        InfoLine {
            width: facts.width
            icon: "star"
            name: qsTr("Phí, lệ phí")
            text: root.guide.fee
            visible: text !== ""
        }

        InfoLine {
            width: facts.width
            icon: "next"
            name: qsTr("Cách nộp hồ sơ")
            text: root.guide.ways
        }
    }

    Row {
        x: root.portrait ? 0 : facts.width + Theme.gap
        y: root.portrait ? facts.height + Theme.gap : 0
        spacing: Theme.gap

        PageCode {
            //: Under the QR of the procedure's page
            label: qsTr("Trang dịch vụ công")
            address: root.guide.portal
            side: root.codeSide
        }

        PageCode {
            label: qsTr("Hồ sơ mẫu")
            address: root.guide.sample
            side: root.codeSide
        }
    }

    readonly property int codeSide: Math.min(250, portrait ? bar.y - facts.height - 110
                                                           : (width * 0.36 - 2 * Theme.gap) / 2)

    BottomBar {
        id: bar

        y: root.height - height
        width: root.width
        height: root.lowered ? Theme.touch : implicitHeight
        next: root.guide.canTake ? qsTr("Lấy số") : ""
        nextKind: "gold"
        onBackClicked: root.guide.back()
        onNextClicked: root.guide.take()
    }
}
