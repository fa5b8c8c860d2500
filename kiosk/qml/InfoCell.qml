pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! A card of a CardModel that is only read. */
Rectangle {
    id: root

    required property PagedGrid cells
    required property int index
    required property string label
    required property string waiting
    required property string wait
    property string icon: "info"

    x: cells.xOf(index)
    y: cells.yOf(index)
    width: cells.cellWidth
    height: cells.cellHeight
    visible: cells.holds(index)
    radius: Theme.radius
    color: Theme.card
    border.color: Theme.line
    border.width: Theme.border
    Accessible.role: Accessible.StaticText
    Accessible.name: label + (waiting !== "" ? ". " + waiting : "")
                     + (wait !== "" ? ". " + wait : "")

    Icon {
        x: 28
        anchors.verticalCenter: parent.verticalCenter
        width: 60
        height: 60
        name: root.icon
        color: Theme.ink
    }

    Column {
        x: 116
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x - 24

        Words {
            width: parent.width
            text: root.label
            font.pixelSize: root.waiting === "" ? Theme.textBody : Theme.textCard
            font.weight: root.waiting === "" ? Font.Medium : Font.Bold
        }

        Words {
            width: parent.width
            text: root.waiting
            color: Theme.muted
            font.pixelSize: Theme.textSmall
            visible: text !== ""
        }

        Words {
            width: parent.width
            text: root.wait
            color: Theme.muted
            font.pixelSize: Theme.textSmall
            visible: text !== ""
        }
    }
}
