pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui

/*! A button with words and, if wanted, a drawing. `kind` says its weight: "primary" (the one thing
    to do next), "gold" (act here, now), "plain" (a way out or beside). */
Pressable {
    id: root

    property string kind: "primary"
    property string icon: ""
    property int textSize: Theme.textButton
    readonly property color ink: kind === "primary" ? Theme.primaryInk
                                                    : kind === "gold" ? Theme.goldInk : Theme.ink
    readonly property color still: kind === "primary" ? Theme.primary
                                                      : kind === "gold" ? Theme.gold : Theme.card
    readonly property color down: kind === "primary" ? Theme.primaryPressed
                                 : kind === "gold" ? Theme.goldPressed : Theme.cardPressed
    readonly property color ground: pressed ? down : still

    implicitHeight: Math.max(Theme.touch, line.implicitHeight + 2 * Theme.gapSmall)
    implicitWidth: line.implicitWidth + 2 * Theme.gap + Theme.gap
    opacity: enabled ? 1 : 0.45

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.ground
        border.color: root.kind === "plain" ? Theme.line : root.ground
        border.width: Theme.border
    }

    Row {
        id: line

        anchors.centerIn: parent
        spacing: Theme.gapSmall

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            width: root.textSize * 1.2
            height: width
            name: root.icon
            color: root.ink
            visible: root.icon !== ""
        }

        Words {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(natural.advanceWidth + 2, root.width - 2 * Theme.gap
                            - (root.icon !== "" ? root.textSize * 1.2 + Theme.gapSmall : 0))
            text: root.label
            color: root.ink
            font.pixelSize: root.textSize
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
        }
    }

    TextMetrics {
        id: natural

        text: root.label
        font.family: Theme.family
        font.pixelSize: root.textSize
        font.weight: Font.Bold
    }
}
