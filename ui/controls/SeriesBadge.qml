import QtQuick
import Motcua.Ui

/*! The letter of a number series in a square; dull when its service is closed. */
Rectangle {
    id: root

    required property string series
    property bool open: true

    implicitWidth: 84
    implicitHeight: 84
    radius: width * 0.21
    color: open ? Theme.badge : Theme.badgeClosed

    Words {
        anchors.centerIn: parent
        text: root.series
        color: root.open ? Theme.badgeInk : Theme.badgeClosedInk
        font.pixelSize: Math.round(root.width * (root.series.length > 2 ? 0.36 : 0.55))
        font.weight: Font.ExtraBold
    }
}
