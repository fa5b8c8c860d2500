pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! A drawing over (or, `flat`, beside) its words on a soft ground. */
Pressable {
    id: root

    required property string icon
    property bool flat: false

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.pressed ? Theme.cardPressed : Theme.soft
        border.color: Theme.softLine
        border.width: Theme.border
    }

    Grid {
        anchors.centerIn: parent
        columns: root.flat ? 2 : 1
        spacing: root.flat ? 18 : 6
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        Icon {
            width: root.flat ? 46 : 56
            height: width
            name: root.icon
            color: Theme.ink
        }

        Words {
            text: root.label
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
