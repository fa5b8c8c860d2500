import QtQuick
import Motcua.Ui
import Motcua.Display

/*! The number at the counter and what its citizen is asked to do. */
Rectangle {
    id: root

    required property CounterBoardModel board
    /*! A fee that can be paid by a code. */
    readonly property bool pays: board.feeCode !== ""
    readonly property color ink: board.called ? Theme.goldInk : Theme.boardText

    radius: Theme.radiusLarge
    color: board.called ? (board.bright ? Theme.gold : Theme.amber)
                        : board.open ? Theme.boardRow : Theme.boardHeader
    border.width: board.open ? 0 : 4
    border.color: Theme.boardLine

    Column {
        x: 40
        y: (root.pays ? root.height - payment.height - 40 : root.height) / 2 - height / 2
        width: parent.width - 80
        spacing: root.pays ? 8 : 24

        Words {
            width: parent.width
            text: root.board.state
            color: root.board.called ? Theme.goldInk
                                     : root.board.open ? Theme.boardMuted : Theme.boardText
            font.pixelSize: root.board.number === "" ? 96 : 72
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
        }

        Words {
            width: parent.width
            text: root.board.number
            color: root.ink
            font.pixelSize: root.pays ? 190 : Math.min(400, Math.round(root.width * 0.34))
            font.weight: Font.ExtraBold
            lineHeight: 0.9
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.NoWrap
            visible: text !== ""
        }

        Words {
            width: parent.width
            text: root.board.reason !== "" ? root.board.reason : root.pays ? "" : root.board.fee
            color: root.board.called ? Theme.goldInk : Theme.boardMuted
            font.pixelSize: 52
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            visible: text !== ""
        }
    }

    PaymentPanel {
        id: payment

        x: 40
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 40
        width: parent.width - 80
        board: root.board
        visible: root.pays
    }
}
