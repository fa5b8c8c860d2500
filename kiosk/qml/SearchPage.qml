pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! Finds procedures by their names; marks need not be typed. */
KioskPage {
    id: root

    readonly property GuideJourney guide: controller.guide
    readonly property int highPad: Theme.smallPanel ? 2 * (Theme.touchSmall + Theme.gapSmall) : 430
    readonly property int padHeight: portrait ? (lowered ? height * 0.5 : highPad) : height

    title: qsTr("Tìm thủ tục")
    lead: qsTr("Gõ không cần dấu, ví dụ: chung thuc")

    Rectangle {
        id: box

        width: root.portrait ? root.width : root.width * 0.5
        height: 88
        radius: Theme.radius
        color: Theme.card
        border.color: Theme.primary
        border.width: 3 * Theme.border
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Chữ đã gõ")
        Accessible.description: root.guide.typed

        Words {
            anchors.verticalCenter: parent.verticalCenter
            x: 24
            width: parent.width - 48
            text: root.guide.typed
            font.pixelSize: 44
            font.weight: Font.Bold
        }
    }

    PagedGrid {
        id: grid

        y: box.height + Theme.gap
        width: box.width
        height: (root.portrait ? pad.y : root.height) - y - Theme.gap
        columns: 1
        minimumCell: Math.max(Theme.touch, Theme.largeText ? 170 : 118)
        maximumCell: Math.max(Theme.touch, Theme.largeText ? 190 : 140)
        spacing: Theme.gapSmall
        count: root.guide.procedures.count
        model: root.guide.procedures
        delegate: CardCell {
            cells: grid
            wide: true
            onClicked: root.guide.chooseProcedure(cardId)
        }
    }

    Words {
        y: grid.y + 24
        width: grid.width
        text: qsTr("Không có thủ tục nào có những chữ này. Mời gõ ít chữ hơn.")
        color: Theme.muted
        horizontalAlignment: Text.AlignHCenter
        visible: root.guide.typed !== "" && root.guide.procedures.count === 0
    }

    LetterPad {
        id: pad

        x: root.portrait ? 0 : box.width + Theme.gap
        y: root.portrait ? bar.y - height - Theme.gap : 0
        width: root.width - x
        height: (root.portrait ? root.padHeight : bar.y - Theme.gap)
        letters: root.guide.keys
        onTyped: key => root.guide.type(key)
        onErased: root.guide.erase()
    }

    BottomBar {
        id: bar

        x: pad.x
        y: root.height - height
        width: root.width - x
        height: root.lowered ? Theme.touch : implicitHeight
        onBackClicked: root.guide.back()
    }
}
