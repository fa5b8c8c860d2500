pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! The number, where and when, and the paper. Without paper the screen is the ticket: its QR grows
    and it stays long enough to be photographed. */
KioskPage {
    id: root

    readonly property TicketJourney journey: controller.tickets
    readonly property bool noPaper: journey.paper === "failed"

    informative: true

    TicketNumber {
        id: box

        width: root.portrait ? root.width : root.width * 0.5
        height: root.portrait ? implicitHeight : root.height - bar.height - Theme.gap
        tall: root.portrait && !root.noPaper && !Theme.largeText
        number: root.journey.number
        service: root.journey.service
        counters: root.journey.counters
        calledTo: root.journey.calledTo
    }

    Column {
        id: side

        x: root.portrait ? 0 : box.width + Theme.gap
        y: root.portrait ? box.height + Theme.gap : 0
        width: root.portrait ? root.width : root.width - x
        spacing: Theme.gap

        Row {
            spacing: Theme.gap
            visible: root.journey.calledTo === ""

            Fact {
                id: ahead

                width: (side.width - Theme.gap) / 2
                height: Math.max(implicitHeight, wait.implicitHeight)
                name: qsTr("Trước ông/bà còn")
                figure: root.journey.ahead
                small: !root.portrait
            }

            Fact {
                id: wait

                width: (side.width - Theme.gap) / 2
                height: Math.max(implicitHeight, ahead.implicitHeight)
                name: qsTr("Dự kiến chờ")
                figure: root.journey.wait === "" ? qsTr("Chưa rõ") : root.journey.wait
                small: !root.portrait
            }
        }

        PaperBanner {
            width: side.width
            paper: root.journey.paper
            small: !root.portrait
        }
    }

    PhoneLink {
        x: side.x
        y: side.y + side.height + Theme.gap
        width: side.width
        side: Math.min(root.noPaper ? 400 : 220, bar.y - Theme.gap - y)
        noPaper: root.noPaper
        url: root.journey.url
        check: root.journey.check
    }

    BottomBar {
        id: bar

        y: root.height - height
        width: root.width
        back: qsTr("Lấy thêm số khác")
        backIcon: ""
        next: qsTr("Xong")
        nextIcon: "check"
        onBackClicked: root.controller.goHome()
        onNextClicked: root.controller.finish()
    }
}
