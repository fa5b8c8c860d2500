import QtQuick
import Motcua.Ui
import Motcua.Display

/*! The board of waiting times, for the hall and its manager. */
Stage {
    id: root

    required property WaitingBoardModel board

    designWidth: 1920
    designHeight: 1080

    Item {
        id: page

        anchors.fill: parent

        Rectangle {
            anchors.fill: parent
            color: Theme.ground
        }

        BoardHeader {
            id: header

            width: parent.width
            board: root.board
            //: Title of the waiting board
            title: qsTr("Thời gian chờ")
            lamps: [
                TrainingMark {
                    shown: root.board.training
                },
                Lamp {
                    text: root.board.trouble
                    good: false
                },
                Lamp {
                    text: root.board.linkText
                    good: root.board.linkGood
                }
            ]
        }

        FigureRow {
            id: figures

            x: 48
            y: header.height + 18
            width: parent.width - 96
            board: root.board
        }

        WaitingTable {
            x: 48
            y: figures.y + figures.height + 14
            width: parent.width - 96
            height: curve.y - y - 14
            board: root.board
        }

        CurvePanel {
            id: curve

            x: 48
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 20
            width: parent.width - 96
            height: Math.max(210, parent.height * (parent.height > parent.width ? 0.45 : 0.2))
            board: root.board
        }

        LostVeil {
            y: header.height
            width: parent.width
            height: parent.height - y
            board: root.board
        }
    }
}
