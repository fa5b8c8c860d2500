import QtQuick
import Motcua.Ui
import Motcua.Display

/*! What the hall wants to say: its state when it does not work as usual, and its notices in turn.
    A long text shrinks until it fits; nothing is cut. */
Rectangle {
    id: root

    required property CallingBoardModel board

    radius: Theme.radius
    color: "#F6F4EF"

    Rectangle {
        id: band

        x: 20
        y: 20
        width: parent.width - 40
        height: visible ? reason.implicitHeight + 32 : 0
        radius: Theme.radiusSmall
        color: Theme.amber
        border.color: Theme.amberLine
        border.width: 2
        visible: root.board.state !== "" && root.board.calling

        Words {
            id: reason

            anchors.centerIn: parent
            width: parent.width - 48
            text: root.board.state
            font.pixelSize: 34
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
        }
    }

    Item {
        id: space

        x: 40
        y: band.visible ? band.y + band.height + 12 : 20
        width: parent.width - 80
        height: parent.height - y - 20

        Column {
            id: column

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            spacing: 16

            Words {
                id: title

                width: parent.width
                text: root.board.noticeTitle
                color: "#0B2A4A"
                font.pixelSize: 42
                font.weight: Font.ExtraBold
                lineHeight: 1.08
                visible: text !== ""
            }

            Words {
                width: parent.width
                height: Math.min(implicitHeight,
                                 space.height - (title.visible ? title.height + 16 : 0))
                text: root.board.notice
                font.pixelSize: 37
                fontSizeMode: Text.Fit
                minimumPixelSize: 18
                lineHeight: 1.12
                visible: text !== ""
            }
        }
    }
}
