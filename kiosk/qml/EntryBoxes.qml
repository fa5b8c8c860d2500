pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! The two parts of what is printed on a ticket; a tap chooses where the keys type. */
Row {
    id: root

    required property NumberEntry entry

    spacing: Theme.gapSmall

    EntryBox {
        width: (root.width - root.spacing) * 0.56
        height: root.height
        label: qsTr("Số thứ tự")
        text: root.entry.number
        example: "A017"
        current: !root.entry.onCheck
        onClicked: root.entry.editNumber()
    }

    EntryBox {
        width: (root.width - root.spacing) * 0.44
        height: root.height
        label: qsTr("Mã kiểm tra")
        text: root.entry.check
        example: "K7P"
        current: root.entry.onCheck
        onClicked: root.entry.editCheck()
    }
}
