pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! Where a ticket stands in the line now. */
KioskPage {
    id: root

    readonly property LookupJourney journey: controller.lookup

    /*! A fee stands and the hall takes transfers: that comes before rating. */
    readonly property bool toPay: journey.fee !== "" && journey.payCode !== ""

    informative: true
    title: qsTr("Lượt chờ của ông/bà")

    Column {
        width: root.width
        spacing: Theme.gap

        Rectangle {
            width: parent.width
            height: words.implicitHeight + 2 * Theme.gap
            radius: Theme.radiusLarge
            color: Theme.card
            border.color: Theme.primary
            border.width: 3

            Column {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                x: 32
                width: parent.width - 64

                Words {
                    width: parent.width
                    text: root.journey.number
                    font.pixelSize: root.portrait ? 220 : 130
                    font.weight: Font.ExtraBold
                    horizontalAlignment: Text.AlignHCenter
                }

                Words {
                    width: parent.width
                    text: root.journey.service
                    color: Theme.muted
                    horizontalAlignment: Text.AlignHCenter
                }

                Words {
                    width: parent.width
                    text: root.journey.stateText
                    font.pixelSize: Theme.textHeading
                    font.weight: Font.Bold
                    horizontalAlignment: Text.AlignHCenter
                }
            }
        }

        Row {
            spacing: Theme.gap
            visible: root.journey.waiting

            Fact {
                id: ahead

                width: (root.width - Theme.gap) / 2
                height: Math.max(implicitHeight, wait.implicitHeight)
                name: qsTr("Trước ông/bà còn")
                figure: root.journey.ahead
            }

            Fact {
                id: wait

                width: (root.width - Theme.gap) / 2
                height: Math.max(implicitHeight, ahead.implicitHeight)
                name: qsTr("Dự kiến chờ")
                figure: root.journey.wait === "" ? qsTr("Chưa rõ") : root.journey.wait
            }
        }
    }

    BottomBar {
        y: root.height - height
        width: root.width
        height: root.lowered ? Theme.touch : implicitHeight
        back: qsTr("Về màn hình đầu")
        backIcon: "home"
        next: root.toPay ? qsTr("Nộp phí %1").arg(root.journey.fee)
                         : root.journey.canRate ? qsTr("Đánh giá") : ""
        nextIcon: root.toPay ? "scan" : "smile"
        nextKind: "gold"
        onBackClicked: root.controller.goHome()
        onNextClicked: root.toPay ? root.journey.openPay() : root.controller.rateFound()
    }
}
