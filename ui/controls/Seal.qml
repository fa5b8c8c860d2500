import QtQuick
import Motcua.Ui

/*! The hall's mark: letters in a gold ring. */
Rectangle {
    id: root

    property string letters: "MC"

    implicitWidth: 96
    implicitHeight: 96
    radius: width / 2
    color: "transparent"
    border.color: Theme.gold
    border.width: Math.max(3, width / 24)

    Words {
        anchors.centerIn: parent
        text: root.letters
        color: Theme.gold
        font.pixelSize: Math.round(root.width * (root.letters.length > 2 ? 0.32 : 0.42))
        font.weight: Font.ExtraBold
    }
}
