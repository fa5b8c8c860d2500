import QtQuick
import Motcua.Ui
import Motcua.Display

/*! The board that calls: numbers and counters, large enough for the whole hall. Landscape and
    portrait. */
Stage {
    id: root

    required property CallingBoardModel board

    Binding {
        target: root.board
        property: "callsThatFit"
        value: root.portrait ? 6 : 4
    }

    Item {
        id: page

        readonly property bool aside: told || root.board.recentCount > 0
        readonly property bool told: root.board.noticed
                                     || (root.board.state !== "" && root.board.callCount > 0)
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
            width: root.portrait || !page.aside ? page.width - 96 : Math.round(page.width * 0.655)
            height: (root.portrait && page.aside ? aside.y : page.contentBottom) - y - 24
            board: root.board
        }

        Item {
            id: aside

            readonly property int recentHeight: recent.visible ? recent.height : 0
            readonly property int between: page.told && recent.visible ? 20 : 0
            readonly property int space: page.contentBottom - page.contentTop - 24
            readonly property int noticeHeight: !page.told ? 0 : root.portrait ? 300
                : space - recentHeight - between

            x: root.portrait ? 48 : Math.round(page.width * 0.655) + 72
            y: root.portrait ? page.contentBottom - height - 24 : page.contentTop
            width: page.width - x - 48
            height: root.portrait ? noticeHeight + between + recentHeight : space
            visible: page.aside

            NoticePanel {
                width: parent.width
                height: aside.noticeHeight
                board: root.board
                visible: page.told
            }

            RecentPanel {
                id: recent

                anchors.bottom: root.portrait || page.told ? parent.bottom : undefined
                width: parent.width
                columns: root.portrait ? 3 : 2
                board: root.board
                visible: root.board.recentCount > 0
            }
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
