pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! Ways out of a page: back at the left, the one thing to do next at the right. */
Item {
    id: root

    property string back: qsTr("Quay lại")
    property string backIcon: "back"
    property string next: ""
    property string nextIcon: ""
    property string nextKind: "primary"
    property bool nextEnabled: true
    readonly property real share: next !== "" && back !== "" ? (width - Theme.gap) / 2 : width

    signal backClicked
    signal nextClicked

    implicitHeight: Math.max(116, Theme.touch)

    ActionButton {
        width: root.share
        height: root.height
        kind: "plain"
        label: root.back
        icon: root.backIcon
        visible: root.back !== ""
        onClicked: root.backClicked()
    }

    ActionButton {
        x: root.width - width
        width: root.share
        height: root.height
        kind: root.nextKind
        label: root.next
        icon: root.nextIcon
        enabled: root.nextEnabled
        visible: root.next !== ""
        onClicked: root.nextClicked()
    }
}
