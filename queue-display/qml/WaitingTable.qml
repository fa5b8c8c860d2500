pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Display

/*! One line for each service; those that wait too long first. */
Item {
    id: root

    required property WaitingBoardModel board
    readonly property int gap: 7
    readonly property int headHeight: 42
    readonly property int space: height - headHeight
    readonly property int fit: Math.max(1, Math.floor((space + gap) / (51 + gap)))
    readonly property int shown: Math.max(1, board.rowCount)
    readonly property real share: (space - (shown - 1) * gap) / shown
    readonly property real rowHeight: Math.min(height > 1200 ? 150 : 92, share)

    Binding {
        target: root.board
        property: "rowsThatFit"
        value: root.fit
    }

    ColumnHeads {
        width: parent.width
        board: root.board
    }

    Repeater {
        model: root.board.rows

        WaitingLine {
            required property int index

            y: root.headHeight + index * (root.rowHeight + root.gap)
            width: root.width
            height: root.rowHeight
            target: root.board.target
        }
    }
}
