pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! One typed part with its name; empty, it shows an example in grey. */
Pressable {
    id: root

    required property string text
    required property string example
    required property bool current
    readonly property bool low: height < 120

    role: Accessible.EditableText
    detail: text

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.card
        border.color: root.current ? Theme.primary : Theme.line
        border.width: root.current ? 3 * Theme.border : Theme.border
    }

    Words {
        x: 24
        y: root.low ? 2 : 12
        text: root.label
        color: Theme.muted
        font.pixelSize: 28
    }

    Words {
        x: 24
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.low ? 2 : 4
        //: %1 is a number or the check letters as they are printed on a ticket
        text: root.text === "" ? qsTr("ví dụ %1").arg(root.example) : root.text
        color: root.text === "" ? Theme.muted : Theme.ink
        font.pixelSize: root.text === "" ? 32 : root.low ? 50 : 60
        font.weight: root.text === "" ? Font.Normal : Font.ExtraBold
        font.letterSpacing: root.text === "" ? 0 : 4
    }
}
