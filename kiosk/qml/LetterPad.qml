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
    /*! Where not all letters have room, they come in parts. */
    readonly property int room: Math.max(1, Math.floor((height + spacing)
                                                       / (Theme.touchSmall + spacing)) - 1)
    readonly property int rows: Math.min(room, Math.ceil(letters.length / columns))
    readonly property int parts: Math.ceil(letters.length / (rows * columns))
    property int part: 0
    readonly property string shown: letters.substr(part * rows * columns, rows * columns)
    readonly property int keyWidth: (width - (columns - 1) * spacing) / columns
    readonly property int keyHeight: Math.min(140, (height - rows * spacing) / (rows + 1))
    readonly property int lastRow: rows * (keyHeight + spacing)
    readonly property int below: parts > 1 ? 3 : 2
    readonly property int lowWidth: (width - (below - 1) * spacing) / below

    onPartsChanged: part = 0

    signal typed(string key)
    signal erased

    Repeater {
        model: root.shown.length

        ActionButton {
            required property int index

            x: index % root.columns * (root.keyWidth + root.spacing)
            y: Math.floor(index / root.columns) * (root.keyHeight + root.spacing)
            width: root.keyWidth
            height: root.keyHeight
            kind: "plain"
            textSize: 44
            label: root.shown.charAt(index)
            onClicked: root.typed(label)
        }
    }

    ActionButton {
        y: root.lastRow
        width: root.lowWidth
        height: root.keyHeight
        kind: "plain"
        textSize: root.first === "" ? Theme.textBody : 44
        label: root.first === "" ? qsTr("Dấu cách") : root.first
        onClicked: root.typed(root.first === "" ? " " : root.first)
    }

    ActionButton {
        x: root.lowWidth + root.spacing
        y: root.lastRow
        width: root.lowWidth
        height: root.keyHeight
        kind: "plain"
        textSize: Theme.textBody
        //: Key that shows the other letters
        label: qsTr("Chữ khác")
        visible: root.parts > 1
        onClicked: root.part = (root.part + 1) % root.parts
    }

    ActionButton {
        x: root.width - width
        y: root.lastRow
        width: root.lowWidth
        height: root.keyHeight
        kind: "plain"
        icon: "erase"
        textSize: Theme.textBody
        label: qsTr("Xoá")
        onClicked: root.erased()
    }
}
