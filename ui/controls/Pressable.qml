pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui

/*! Anything that can be pressed by finger, mouse or key. It acts on release inside its bounds,
    however long the press was, and shows `pressed` from the first moment. */
Item {
    id: root

    /*! What a screen reader says; never empty. */
    required property string label
    /*! What a screen reader adds: state, wait, reason. */
    property string detail: ""
    property int role: Accessible.Button
    property bool checked: false
    readonly property bool pressed: area.pressed && area.containsMouse
    /*! How far outside the item a finger still counts, design pixels. */
    property int slip: 6

    signal clicked

    activeFocusOnTab: enabled
    Accessible.role: root.role
    Accessible.name: root.label
    Accessible.description: root.detail
    Accessible.focusable: enabled
    Accessible.checkable: root.role === Accessible.CheckBox || root.role === Accessible.RadioButton
    Accessible.checked: root.checked
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onSpacePressed: root.clicked()

    MouseArea {
        id: area

        anchors.fill: parent
        anchors.margins: -root.slip
        onClicked: root.clicked()
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.focusBorder
        radius: Theme.radius + Theme.focusBorder
        color: "transparent"
        border.color: Theme.focus
        border.width: Theme.focusBorder
        visible: root.activeFocus
    }
}
