import QtQuick
import Motcua.Ui

/*! A state in words with a shape before it: a dot when good, a square when not. */
Row {
    id: root

    required property string text
    required property bool good

    visible: text !== ""
    spacing: 14

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: 20
        height: 20
        radius: root.good ? 10 : 3
        color: root.good ? "#59E0A0" : Theme.gold
    }

    Words {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, 420)
        text: root.text
        color: root.good ? Theme.boardText : Theme.gold
        font.pixelSize: 27
        font.weight: Font.DemiBold
    }
}
