pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui

/*! A fact in words: what it is, and the text. */
Rectangle {
    id: root

    required property string icon
    required property string name
    required property string text

    implicitHeight: words.implicitHeight + 28
    radius: Theme.radius
    color: Theme.card
    border.color: Theme.line
    border.width: Theme.border
    Accessible.role: Accessible.StaticText
    Accessible.name: name + ": " + text

    Icon {
        x: 24
        anchors.verticalCenter: parent.verticalCenter
        width: 52
        height: 52
        name: root.icon
        color: Theme.ink
    }

    Column {
        id: words

        x: 100
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x - 24

        Words {
            width: parent.width
            text: root.name
            color: Theme.muted
            font.pixelSize: Theme.textSmall
        }

        Words {
            width: parent.width
            text: root.text
            font.weight: Font.DemiBold
        }
    }
}
