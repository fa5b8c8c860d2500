pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Display

/*! How many people wait, field by field. */
Rectangle {
    id: root

    required property CallingBoardModel board
    property int columns: 6
    readonly property int rows: Math.max(1, Math.ceil(board.fieldCount / columns))
    readonly property int shownColumns: Math.ceil(board.fieldCount / rows)
    readonly property int cellHeight: columns < 6 ? 168 : 150

    implicitHeight: rows * cellHeight
    color: Theme.boardHeader
    visible: board.fieldCount > 0

    Words {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 8
        z: 1
        text: root.board.fieldsPage
        color: Theme.gold
        font.pixelSize: 22
        font.weight: Font.Bold
    }

    Repeater {
        model: root.board.fields

        Item {
            id: cell

            required property int index
            required property string name
            required property int waiting

            x: index % root.shownColumns * width
            y: Math.floor(index / root.shownColumns) * root.cellHeight
            width: root.width / root.shownColumns
            height: root.cellHeight

            Rectangle {
                width: 2
                height: parent.height
                color: Theme.boardLine
                visible: cell.x > 0
            }

            Rectangle {
                width: parent.width
                height: 2
                color: Theme.boardLine
            }

            Words {
                id: count

                x: 30
                anchors.verticalCenter: parent.verticalCenter
                text: cell.waiting
                color: cell.waiting > 0 ? Theme.boardText : Theme.boardMuted
                font.pixelSize: 66
                font.weight: Font.ExtraBold
            }

            Column {
                anchors.left: count.right
                anchors.leftMargin: 20
                anchors.right: parent.right
                anchors.rightMargin: 14
                anchors.verticalCenter: parent.verticalCenter

                Words {
                    width: parent.width
                    height: Math.min(implicitHeight, 112)
                    text: cell.name
                    color: Theme.boardText
                    font.pixelSize: 28
                    font.weight: Font.DemiBold
                    fontSizeMode: Text.Fit
                    minimumPixelSize: 20
                }

                Words {
                    //: After the number of people who wait
                    text: qsTr("đang chờ")
                    color: Theme.boardMuted
                    font.pixelSize: 26
                }
            }
        }
    }
}
