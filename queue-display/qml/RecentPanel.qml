pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Display

/*! Numbers that were called before and are no longer at a counter. */
Rectangle {
    id: root

    required property CallingBoardModel board
    property int columns: 2

    implicitHeight: content.implicitHeight + 40
    radius: Theme.radius
    color: Theme.boardRow

    Column {
        id: content

        x: 34
        y: 20
        width: parent.width - 68
        spacing: 6

        Words {
            //: Heading over numbers that were called before
            text: qsTr("Đã gọi trước đó, số và quầy")
            color: Theme.boardMuted
            font.pixelSize: 29
            font.weight: Font.DemiBold
        }

        Grid {
            width: parent.width
            columns: root.columns

            Repeater {
                model: root.board.recent

                Item {
                    id: entry

                    required property string number
                    required property string label

                    width: content.width / root.columns
                    height: 56

                    Row {
                        anchors.verticalCenter: parent.verticalCenter
                        spacing: 16

                        Words {
                            id: numberWords

                            text: entry.number
                            color: Theme.boardText
                            font.pixelSize: 42
                            font.weight: Font.Bold
                        }

                        Rectangle {
                            anchors.verticalCenter: parent.verticalCenter
                            width: Math.max(height, labelWords.implicitWidth + 20)
                            height: 42
                            radius: 10
                            color: Theme.boardLine

                            Words {
                                id: labelWords

                                anchors.centerIn: parent
                                text: entry.label
                                color: Theme.boardText
                                font.pixelSize: 29
                                font.weight: Font.Bold
                            }
                        }
                    }
                }
            }
        }
    }
}
