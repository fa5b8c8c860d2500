pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui

/*! One sentence that a person must see. `tone`: "caution", "trouble" or "plain". */
Rectangle {
    id: root

    required property string text
    property string icon: "info"
    property string tone: "plain"
    readonly property color ink: tone === "trouble" ? Theme.red
                               : tone === "caution" ? Theme.amberInk : Theme.ink

    implicitHeight: Math.max(Theme.touchSmall, words.implicitHeight + Theme.gap)
    radius: Theme.radius
    color: tone === "trouble" ? Theme.redGround : tone === "caution" ? Theme.amber : Theme.soft
    border.width: Theme.border
    border.color: tone === "trouble" ? Theme.redLine
                                     : tone === "caution" ? Theme.amberLine : Theme.softLine
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Icon {
        id: drawing

        x: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: 48
        height: 48
        name: root.icon
        color: root.ink
    }

    Words {
        id: words

        anchors.left: drawing.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        color: root.ink
        font.weight: Font.DemiBold
    }
}
