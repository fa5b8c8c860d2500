pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! Letters as big keys; the last row holds the space and the key that erases. */
Item {
    id: root

    required property string letters
    property int spacing: Theme.gapSmall
    /*! Key at the left of the last row; empty: the space. */
    property string first: ""
    property int wanted: 9
    readonly property int columns: Math.min(wanted, Math.floor((width + spacing)
                                                               / (Theme.touchSmall + spacing)))
    readonly property int rows: Math.ceil(letters.length / columns) + 1
    readonly property int keyWidth: (width - (columns - 1) * spacing) / columns
    readonly property int keyHeight: Math.min(140, (height - (rows - 1) * spacing) / rows)
    readonly property int lastRow: (rows - 1) * (keyHeight + spacing)

    signal typed(string key)
    signal erased

    Repeater {
        model: root.letters.length

        ActionButton {
            required property int index

            x: index % root.columns * (root.keyWidth + root.spacing)
            y: Math.floor(index / root.columns) * (root.keyHeight + root.spacing)
            width: root.keyWidth
            height: root.keyHeight
            kind: "plain"
            textSize: 44
            label: root.letters.charAt(index)
            onClicked: root.typed(label)
        }
    }

    ActionButton {
        y: root.lastRow
        width: (root.width - root.spacing) / 2
        height: root.keyHeight
        kind: "plain"
        textSize: root.first === "" ? Theme.textBody : 44
        label: root.first === "" ? qsTr("Dấu cách") : root.first
        onClicked: root.typed(root.first === "" ? " " : root.first)
    }

    ActionButton {
        x: (root.width + root.spacing) / 2
        y: root.lastRow
        width: (root.width - root.spacing) / 2
        height: root.keyHeight
        kind: "plain"
        icon: "erase"
        textSize: Theme.textBody
        label: qsTr("Xoá")
        onClicked: root.erased()
    }
}
