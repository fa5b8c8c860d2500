pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui

/*! An address as a QR with its name under it. */
Column {
    id: root

    required property string label
    required property string address
    required property int side

    spacing: 8
    visible: address !== ""

    Rectangle {
        width: root.side
        height: root.side
        color: "#FFFFFF"
        border.color: Theme.line
        border.width: Theme.border
        Accessible.role: Accessible.Graphic
        Accessible.name: root.label

        QrImage {
            anchors.fill: parent
            anchors.margins: 4
            text: root.address
        }
    }

    Words {
        width: root.side
        text: root.label
        font.pixelSize: Theme.textSmall
        horizontalAlignment: Text.AlignHCenter
    }
}
