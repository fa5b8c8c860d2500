pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! Priority, one tap from the first screen. Chosen, it says so and can be taken back. */
Pressable {
    id: root

    required property string people
    required property string chosen
    property bool portrait: true
    property bool lowered: false
    /*! Little room: only the word. */
    property bool brief: false
    readonly property int between: 16
    readonly property int badgeHeight: 72

    //: Button of the priority line
    label: root.chosen === "" ? qsTr("Ưu tiên") : qsTr("Bỏ ưu tiên")
    detail: root.chosen === "" ? root.people : root.chosen
    role: Accessible.CheckBox
    checked: root.chosen !== ""
    implicitHeight: portrait ? Math.max(lowered ? 92 : 116, Theme.touchSmall,
                                        words.height + 2 * Theme.gapSmall)
                             : words.height + badgeHeight + between + 2 * Theme.gap

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.pressed ? Theme.cardPressed : Theme.amber
        border.color: Theme.amberLine
        border.width: root.checked ? 3 * Theme.border : Theme.border
    }

    Words {
        id: words

        x: 28
        y: root.portrait ? (root.height - height) / 2
                         : (root.height - height - badge.height - root.between) / 2
        width: root.width - 56 - (root.portrait ? badge.width + 24 : 0)
        text: root.chosen === "" ? root.people
                                 //: %1 is the name of a priority class
                                 : qsTr("Lấy số ưu tiên: %1").arg(root.chosen)
        color: Theme.amberInk
        font.pixelSize: root.lowered ? Theme.textSmall : Theme.textBody
        font.weight: Font.Bold
        visible: !root.brief
    }

    Rectangle {
        id: badge

        x: root.brief ? (root.width - width) / 2 : root.portrait ? root.width - width - 28 : 28
        y: root.portrait || root.brief ? (root.height - height) / 2
                                       : words.y + words.height + root.between
        width: tag.implicitWidth + 56
        height: Math.min(root.badgeHeight, root.height - 16)
        radius: Theme.radiusSmall
        color: root.checked ? Theme.card : Theme.primary
        border.color: Theme.primary
        border.width: Theme.border

        Words {
            id: tag

            anchors.centerIn: parent
            text: root.label
            color: root.checked ? Theme.ink : Theme.primaryInk
            font.weight: Font.Bold
        }
    }
}
