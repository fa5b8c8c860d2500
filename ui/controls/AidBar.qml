pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui

/*! Aids that stand at the same place of every screen: large text, strong contrast, lower. */
Rectangle {
    id: root

    required property bool largeText
    required property bool strongContrast
    required property bool lowered
    /*! False where the whole panel is within reach of everybody who reaches its middle. */
    property bool canLower: true

    signal largeTextToggled
    signal contrastToggled
    signal reachToggled

    implicitHeight: Math.max(140, Theme.touchSmall + 36)
    color: Theme.card

    Rectangle {
        width: parent.width
        height: Theme.border
        color: Theme.line
    }

    Row {
        id: line

        readonly property real share: root.canLower ? (width - 2 * spacing) / 3
                                                  : (width - spacing) / 2

        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: 18
        anchors.bottomMargin: 18
        spacing: Math.max(18, Theme.gapSmall)

        ActionButton {
            width: line.share
            height: line.height
            //: Aid: larger letters on every screen
            label: root.largeText ? qsTr("Chữ thường") : qsTr("Chữ to")
            icon: "large-text"
            kind: root.largeText ? "primary" : "plain"
            textSize: 30
            role: Accessible.CheckBox
            checked: root.largeText
            onClicked: root.largeTextToggled()
        }

        ActionButton {
            width: line.share
            height: line.height
            //: Aid: light letters on black
            label: root.strongContrast ? qsTr("Màu thường") : qsTr("Tương phản")
            icon: "contrast"
            kind: root.strongContrast ? "primary" : "plain"
            textSize: 30
            role: Accessible.CheckBox
            checked: root.strongContrast
            onClicked: root.contrastToggled()
        }

        ActionButton {
            width: line.share
            height: line.height
            //: Aid: brings every control to the lower half of the screen
            label: root.lowered ? qsTr("Đưa lên") : qsTr("Hạ thấp")
            icon: root.lowered ? "raise" : "lower"
            kind: root.lowered ? "primary" : "plain"
            textSize: 30
            role: Accessible.CheckBox
            checked: root.lowered
            visible: root.canLower
            onClicked: root.reachToggled()
        }
    }
}
