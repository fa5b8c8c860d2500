pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! Digits and letters as big keys; those that mean nothing now are pale. The last key erases. */
Item {
    id: root

    required property NumberEntry entry
    /*! Fewer where keys would be narrower than a finger. */
    property int wanted: 6
    property int spacing: Theme.gapSmall
    readonly property int columns: Math.min(wanted, Math.floor((width + spacing)
                                                               / (Theme.touchSmall + spacing)))
    /*! Where there is no room for every key, those that mean nothing now are left out. */
    readonly property int allRows: Math.ceil((entry.keys.length + 1) / columns)
    readonly property bool roomy: allRows * (Theme.touchSmall + spacing) - spacing <= height
    readonly property string keys: roomy ? entry.keys : entry.usable
    readonly property int count: keys.length + 1
    readonly property int rows: Math.ceil(count / columns)
    readonly property int keyWidth: (width - (columns - 1) * spacing) / columns
    readonly property int keyHeight: Math.min(140, (height - (rows - 1) * spacing) / rows)

    function xOf(index: int): int { return index % root.columns * (root.keyWidth + root.spacing); }
    function yOf(index: int): int { return root.rowOf(index) * (root.keyHeight + root.spacing); }
    function rowOf(index: int): int { return Math.floor(index / root.columns); }

    Repeater {
        model: root.keys.length

        ActionButton {
            required property int index

            x: root.xOf(index)
            y: root.yOf(index)
            width: root.keyWidth
            height: root.keyHeight
            kind: "plain"
            textSize: 44
            label: root.keys.charAt(index)
            enabled: root.entry.usable.includes(label)
            onClicked: root.entry.type(label)
        }
    }

    ActionButton {
        x: root.xOf(root.count - 1)
        y: root.yOf(root.count - 1)
        width: root.width - x
        height: root.keyHeight
        kind: "plain"
        icon: "erase"
        textSize: Theme.textSmall
        label: qsTr("Xoá")
        onClicked: root.entry.erase()
    }
}
