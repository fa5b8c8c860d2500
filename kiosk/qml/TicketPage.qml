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

    TicketNumber {
        id: box

        width: root.portrait ? root.width : root.width * 0.52
        height: root.portrait ? implicitHeight : root.height - bar.height - Theme.gap
        tall: root.portrait && !root.noPaper && !Theme.largeText
        number: root.journey.number
        place: root.journey.place
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

            Fact {
                width: (side.width - Theme.gap) / 2
                name: qsTr("Trước ông/bà còn")
                figure: root.journey.ahead
            }

            Fact {
                width: (side.width - Theme.gap) / 2
                name: qsTr("Dự kiến chờ")
                figure: root.journey.wait === "" ? qsTr("Chưa rõ") : root.journey.wait
            }
        }

        PaperBanner {
            width: side.width
            paper: root.journey.paper
        }

        PhoneLink {
            width: side.width
            large: root.noPaper
            tight: !root.portrait || Theme.largeText
            url: root.journey.url
            check: root.journey.check
        }
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
        onNextClicked: root.controller.goHome()
    }
}
