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
    /*! Lamps stand below the names where there is no room beside them. */
    readonly property bool narrow: width < 1400
    readonly property int lampLine: narrow && lampRow.width > 0 ? lampRow.height + 10 : 0

    implicitHeight: Math.max(120, names.implicitHeight + lampLine + 28)
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
        y: (parent.height - root.lampLine - height) / 2
        width: 76
        height: 76
    }

    Column {
        id: names

        anchors.left: seal.right
        anchors.leftMargin: 26
        anchors.right: root.narrow ? time.left : lampRow.left
        anchors.rightMargin: 24
        y: (parent.height - root.lampLine - height) / 2

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

        x: root.narrow ? names.x : time.x - 32 - width
        y: root.narrow ? names.y + names.height + 10 : (parent.height - height) / 2
        spacing: 28
    }

    Column {
        id: time

        anchors.right: parent.right
        anchors.rightMargin: 48
        y: (parent.height - root.lampLine - height) / 2

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
