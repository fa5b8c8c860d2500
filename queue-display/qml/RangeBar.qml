import QtQuick
import Motcua.Ui

/*! A range on a bar from no wait to twice the target, with the target's mark. */
Rectangle {
    id: root

    required property double from
    required property double to
    required property double target

    height: 30
    radius: 8
    color: Theme.soft

    Rectangle {
        x: Math.min(root.from, 0.97) * root.width
        width: Math.max(12, (root.to - root.from) * root.width)
        height: parent.height
        radius: parent.radius
        color: root.to > root.target ? Theme.red : "#2C6AA3"
        visible: root.to > 0
    }

    Rectangle {
        x: root.target * root.width - 2
        y: -6
        width: 4
        height: parent.height + 12
        radius: 2
        color: Theme.ink
    }
}
