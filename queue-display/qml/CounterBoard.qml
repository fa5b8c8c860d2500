import QtQuick
import Motcua.Ui
import Motcua.Display

/*! The board over one counter: which counter, whom it calls, who serves there. */
Stage {
    id: root

    required property CounterBoardModel board

    Item {
        id: page

        anchors.fill: parent

        Rectangle {
            anchors.fill: parent
            color: Theme.boardGround
        }

        BoardHeader {
            id: header

            width: parent.width
            board: root.board
            lamps: TrainingMark {
                shown: root.board.training
            }
        }

        CounterPlate {
            id: plate

            x: 48
            y: header.height + 36
            width: root.portrait ? page.width - 96 : page.width * 0.3
            height: root.portrait ? 660 : page.height - y - 48
            board: root.board
        }

        CounterNumber {
            x: root.portrait ? 48 : plate.x + plate.width + 28
            y: root.portrait ? plate.y + plate.height + 28 : plate.y
            width: page.width - x - 48
            height: page.height - y - 48
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
