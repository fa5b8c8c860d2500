pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui

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
    /*! Low cell: only the wait or the reason stands under the name. */
    property bool compact: false
    /*! Wide cell: people and wait stand on one line. */
    property bool wide: false
    readonly property bool dense: compact || width < 440 || (Theme.largeText && !wide)

    /*! `waiting` without its markup, for whoever listens. */
    readonly property string people: waiting.replace(/<[^>]*>/g, "")

    implicitHeight: Math.max(Theme.touch, body.implicitHeight + 2 * Theme.gap)
    detail: !open ? reason
                  : people !== "" && wait !== "" ? people + ", " + wait : people + wait

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
        anchors.leftMargin: root.dense ? 20 : 28
        anchors.verticalCenter: parent.verticalCenter
        width: root.dense ? 68 : 84
        height: width
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
        anchors.leftMargin: mark.visible ? (root.dense ? 16 : 22) : 28
        anchors.right: parent.right
        anchors.rightMargin: root.dense ? 12 : 20
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        Words {
            id: name

            width: parent.width - (root.chosen ? 44 : 0)
            text: root.label
            font.pixelSize: root.compact ? Theme.textBody : Theme.textCard
            font.weight: Font.Bold
        }

        Words {
            width: parent.width
            text: root.wide && root.wait !== "" && root.waiting !== ""
                  ? root.waiting + " · " + root.wait : root.waiting
            textFormat: Text.StyledText
            color: Theme.muted
            font.pixelSize: Theme.textSmall
            visible: root.open && text !== "" && !root.compact && name.lineCount < 3
        }

        Words {
            width: parent.width
            text: root.open ? root.wait : root.reason
            color: root.open ? Theme.muted : Theme.red
            font.pixelSize: Theme.textSmall
            font.weight: root.open ? Font.Medium : Font.DemiBold
            visible: text !== "" && !(root.open && root.wide && root.waiting !== "")
        }
    }
}
