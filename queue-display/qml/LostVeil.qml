import QtQuick
import Motcua.Ui
import Motcua.Display

/*! Over the last content when the hall cannot be heard: a board is never silently wrong. */
Item {
    id: root

    required property BoardModel board

    visible: board.lost !== ""

    Rectangle {
        anchors.fill: parent
        color: Theme.boardGround
        opacity: root.board.known ? 0.78 : 1
    }

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width - 96, 1240)
        height: words.implicitHeight + 88
        radius: Theme.radiusLarge
        color: root.board.known ? Theme.amber : Theme.boardRow
        border.width: root.board.known ? 6 : 0
        border.color: Theme.gold

        Column {
            id: words

            anchors.centerIn: parent
            width: parent.width - 96
            spacing: 14

            Words {
                width: parent.width
                text: root.board.lost
                color: root.board.known ? Theme.ink : Theme.boardText
                font.pixelSize: 60
                font.weight: Font.ExtraBold
                horizontalAlignment: Text.AlignHCenter
            }

            Words {
                width: parent.width
                text: qsTr("Số trên bảng có thể đã cũ, mời ông/bà hỏi cán bộ")
                color: Theme.ink
                font.pixelSize: 38
                horizontalAlignment: Text.AlignHCenter
                visible: root.board.known
            }
        }
    }
}
