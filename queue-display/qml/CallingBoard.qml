import QtQuick
import Motcua.Ui
import Motcua.Display

/*! The board that calls: numbers and counters, large enough for the whole hall. Landscape and
    portrait. */
Stage {
    id: root

    required property CallingBoardModel board
    property string mediaFolder: ""

    Item {
        id: page

        readonly property int contentBottom: strip.visible ? strip.y : height
        readonly property int contentTop: header.height + 24

        anchors.fill: parent

        Rectangle {
            anchors.fill: parent
            color: Theme.boardGround
        }

        BoardHeader {
            id: header

            width: parent.width
            board: root.board
            lamps: [
                TrainingMark {
                    shown: root.board.training
                },
                Lamp {
                    text: root.board.voiceTrouble
                    good: false
                }
            ]
        }

        CallList {
            x: 48
            y: page.contentTop
            width: root.portrait || !aside.used ? page.width - 96 : Math.round(page.width * 0.655)
            height: (root.portrait && aside.used ? aside.y : page.contentBottom) - y - 24
            board: root.board
            usualRows: root.portrait ? 6 : 4
            character: root.board.characterShare * page.width
        }

        AsideColumn {
            id: aside

            readonly property int room: page.contentBottom - page.contentTop - 24

            x: root.portrait ? 48 : Math.round(page.width * 0.655) + 72
            y: root.portrait ? page.contentBottom - height - 24 : page.contentTop
            width: page.width - x - 48
            height: root.portrait ? Math.min(wanted, room * 0.5) : room
            board: root.board
            mediaFolder: root.mediaFolder
            portrait: root.portrait
        }

        FieldStrip {
            id: strip

            anchors.bottom: parent.bottom
            width: parent.width
            columns: root.portrait ? 3 : 6
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
