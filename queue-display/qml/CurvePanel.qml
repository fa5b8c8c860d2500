import QtQuick
import Motcua.Ui
import Motcua.Display

/*! The day's curve with its heading. */
Rectangle {
    id: root

    required property WaitingBoardModel board

    radius: 18
    color: Theme.card
    border.width: Theme.border
    border.color: Theme.line

    Words {
        id: heading

        x: 26
        y: 14
        text: qsTr("Số người chờ trong ngày")
        color: Theme.muted
        font.pixelSize: 25
        font.weight: Font.DemiBold
    }

    DayCurve {
        x: 26
        y: 46
        width: parent.width - 52
        height: parent.height - y - 8
        board: root.board
        fontFamily: Theme.family
        textSize: 23
        curveColor: Theme.header
        groundColor: Theme.soft
        gridColor: Theme.line
        textColor: Theme.muted
        nowColor: Theme.ink
    }
}
