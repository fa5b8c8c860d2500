pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! One ticket for several services: the list, once more, before the number is given. */
KioskPage {
    id: root

    readonly property TicketJourney journey: controller.tickets

    title: qsTr("Một phiếu cho %n thủ tục", "", journey.chosenCount)
    lead: qsTr("Ông/bà được gọi lần lượt từng thủ tục với cùng một số")

    Column {
        width: root.width
        spacing: Theme.gapSmall

        Repeater {
            model: root.journey.chosen

            Rectangle {
                id: line

                required property string badge
                required property string label

                width: root.width
                height: Math.max(112, name.implicitHeight + Theme.gap)
                radius: Theme.radius
                color: Theme.card
                border.color: Theme.line
                border.width: Theme.border

                SeriesBadge {
                    x: 28
                    anchors.verticalCenter: parent.verticalCenter
                    width: 72
                    height: 72
                    series: line.badge
                }

                Words {
                    id: name

                    x: 124
                    width: parent.width - x - 24
                    anchors.verticalCenter: parent.verticalCenter
                    text: line.label
                    font.pixelSize: Theme.textCard
                    font.weight: Font.Bold
                }
            }
        }
    }

    ActionButton {
        y: bar.y - height - Theme.gap
        width: root.width
        height: root.lowered ? Theme.touchSmall : Theme.touch
        kind: "plain"
        icon: "list"
        textSize: Theme.textBody
        label: qsTr("Thêm thủ tục ở lĩnh vực khác")
        visible: !root.journey.atLimit
        onClicked: root.journey.addOther()
    }

    BottomBar {
        id: bar

        y: root.height - height
        width: root.width
        height: root.lowered ? Theme.touch : implicitHeight
        next: qsTr("Lấy số")
        nextKind: "gold"
        onBackClicked: root.journey.back()
        onNextClicked: root.journey.take()
    }
}
