pragma ComponentBehavior: Bound

import QtQuick

/*! One thing to choose: badge, name, and under it either how long it takes or why it is closed.
    A closed card can still be pressed: the screen then explains. */
Pressable {
    id: root

    property string badge: ""
    property bool open: true
    property bool chosen: false
    /*! First line under the name, our own text (may hold <b>). */
    property string waiting: ""
    /*! Second line under the name. */
    property string wait: ""
    /*! Why it is closed, instead of the two lines. */
    property string reason: ""

    implicitHeight: Math.max(Theme.touch, body.implicitHeight + 2 * Theme.gap)
    detail: open ? wait : reason

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.pressed || root.chosen ? Theme.cardPressed
                                           : root.open ? Theme.card : Theme.cardClosed
        border.color: root.chosen ? Theme.badge : Theme.line
        border.width: root.chosen ? 3 * Theme.border : Theme.border
    }

    SeriesBadge {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: 28
        anchors.verticalCenter: parent.verticalCenter
        series: root.badge
        open: root.open
        visible: root.badge !== ""
    }

    Icon {
        id: tick

        anchors.right: parent.right
        anchors.rightMargin: Theme.gapSmall
        y: Theme.gapSmall
        width: 44
        height: 44
        name: "check"
        color: Theme.ink
        visible: root.chosen
    }

    Column {
        id: body

        anchors.left: mark.visible ? mark.right : parent.left
        anchors.leftMargin: mark.visible ? 22 : 28
        anchors.right: parent.right
        anchors.rightMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        Words {
            width: parent.width - (root.chosen ? 44 : 0)
            text: root.label
            font.pixelSize: Theme.textCard
            font.weight: Font.Bold
        }

        Words {
            width: parent.width
            text: root.waiting
            textFormat: Text.StyledText
            color: Theme.muted
            font.pixelSize: Theme.textSmall
            visible: root.open && text !== ""
        }

        Words {
            width: parent.width
            text: root.open ? root.wait : root.reason
            color: root.open ? Theme.muted : Theme.red
            font.pixelSize: Theme.textSmall
            font.weight: root.open ? Font.Medium : Font.DemiBold
            visible: text !== ""
        }
    }
}
