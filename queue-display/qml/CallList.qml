pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Display

/*! The calls of now, the newest gold and half again as large. */
Item {
    id: root

    required property CallingBoardModel board
    property int usualRows: 4
    /*! Least height of a character in design pixels; 0: as many rows as usual. */
    property real character: 0
    readonly property int gap: 16
    readonly property int headHeight: 58
    readonly property real leastRow: character / CallFont.characterOfRow
    readonly property int rowsOfHeight: leastRow > 0
        ? Math.floor((height - headHeight - leastRow / 2 + gap) / (leastRow + gap)) : usualRows
    readonly property real unit: (height - headHeight - (board.callsThatFit - 1) * gap)
                                 / (board.callsThatFit + 0.5)
    readonly property real firstUnit: board.newestFirst ? 1.5 * unit : unit

    Binding {
        target: root.board
        property: "callsThatFit"
        value: Math.max(2, Math.min(root.usualRows, root.rowsOfHeight))
    }

    Row {
        x: 44
        spacing: 24

        Heading {
            //: Heading over the numbers that are called
            text: qsTr("Mời công dân có số")
            beside: root.width < 1100 && root.board.callsPage !== "" ? text : "Now calling"
        }

        Words {
            //: %1 is such as "1 / 2"
            text: qsTr("Trang %1").arg(root.board.callsPage)
            color: Theme.gold
            font.pixelSize: 33
            font.weight: Font.Bold
            visible: root.board.callsPage !== ""
        }
    }

    Heading {
        anchors.right: parent.right
        anchors.rightMargin: 44
        //: Heading over the counters to which numbers are called
        text: qsTr("Đến quầy")
        beside: "Counter"
    }

    Repeater {
        model: root.board.calls

        CallCard {
            required property int index

            y: root.headHeight + (index === 0 ? 0 : root.firstUnit + root.gap
                                             + (index - 1) * (root.unit + root.gap))
            width: root.width
            height: index === 0 ? root.firstUnit : root.unit
        }
    }

    EmptyCalls {
        y: root.headHeight
        width: root.width
        height: root.height - root.headHeight
        reason: root.board.state
        visible: !root.board.calling
    }
}
