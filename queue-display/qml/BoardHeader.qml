pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Display

/*! Who we are, what this board is, whether all is well, and what time it is. */
Rectangle {
    id: root

    required property BoardModel board
    property string title: ""
    property alias lamps: lampRow.data

    implicitHeight: Math.max(120, names.implicitHeight + 28)
    color: Theme.boardHeader

    Rectangle {
        width: parent.width
        height: 4
        anchors.bottom: parent.bottom
        color: Theme.gold
    }

    Seal {
        id: seal

        x: 48
        anchors.verticalCenter: parent.verticalCenter
        width: 76
        height: 76
    }

    Column {
        id: names

        anchors.left: seal.right
        anchors.leftMargin: 26
        anchors.right: lampRow.left
        anchors.rightMargin: 24
        anchors.verticalCenter: parent.verticalCenter

        Words {
            width: parent.width
            text: root.title !== "" ? root.board.hall : root.board.agency
            visible: text !== ""
            color: Theme.boardMuted
            font.pixelSize: 27
            font.weight: Font.DemiBold
        }

        Words {
            width: parent.width
            text: root.title !== "" ? root.title : root.board.hall
            color: Theme.boardText
            font.pixelSize: 40
            font.weight: Font.Bold
            lineHeight: 1.05
        }
    }

    Row {
        id: lampRow

        anchors.right: time.left
        anchors.rightMargin: 32
        anchors.verticalCenter: parent.verticalCenter
        spacing: 28
    }

    Column {
        id: time

        anchors.right: parent.right
        anchors.rightMargin: 48
        anchors.verticalCenter: parent.verticalCenter

        Words {
            anchors.right: parent.right
            text: root.board.clock
            color: Theme.boardText
            font.pixelSize: 54
            font.weight: Font.ExtraBold
            lineHeight: 0.95
        }

        Words {
            anchors.right: parent.right
            text: root.board.date
            color: Theme.boardMuted
            font.pixelSize: 25
        }
    }
}
