pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! One level of satisfaction. */
Pressable {
    id: root

    required property PagedGrid cells
    required property int index
    required property string cardId
    required property string badge
    property bool across: false
    readonly property int faceSize: across ? Math.min(height * 0.5, 190)
                                           : Math.min(height - 36, 150)

    x: cells.xOf(index)
    y: cells.yOf(index)
    width: cells.cellWidth
    height: cells.cellHeight
    visible: cells.holds(index)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.pressed ? Theme.cardPressed : Theme.card
        border.color: Theme.line
        border.width: Theme.border
    }

    Icon {
        id: face

        x: root.across ? (root.width - width) / 2 : 40
        y: root.across ? (root.height - height - words.height - 16) / 2 : (root.height - height) / 2
        width: root.faceSize
        height: width
        name: root.badge
        color: Theme.ink
    }

    Words {
        id: words

        x: root.across ? 16 : face.x + face.width + 40
        y: root.across ? face.y + face.height + 16 : (root.height - height) / 2
        width: root.width - x - 16
        text: root.label
        font.pixelSize: Theme.textHeading
        font.weight: Font.Bold
        horizontalAlignment: root.across ? Text.AlignHCenter : Text.AlignLeft
    }
}
