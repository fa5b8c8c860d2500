pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Display

/*! The day in five figures. */
Item {
    id: root

    required property WaitingBoardModel board
    readonly property int gap: 20

    height: 156

    Repeater {
        model: root.board.cards

        Rectangle {
            id: card

            required property int index
            required property string name
            required property string figure
            required property string remark
            required property bool alarming
            readonly property color ink: alarming ? Theme.red : Theme.ink

            x: index * (width + root.gap)
            width: (root.width - (root.board.cardCount - 1) * root.gap) / root.board.cardCount
            height: root.height
            radius: 18
            color: alarming ? Theme.redGround : Theme.card
            border.width: Theme.border
            border.color: alarming ? Theme.redLine : Theme.line

            Words {
                x: 26
                y: 10
                width: parent.width - 40
                height: 36
                text: card.name
                color: card.alarming ? Theme.red : Theme.muted
                font.pixelSize: 25
                font.weight: Font.DemiBold
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 18
                wrapMode: Text.NoWrap
            }

            Words {
                x: 26
                y: 40
                width: parent.width - 40
                height: 76
                text: card.figure
                color: card.ink
                font.pixelSize: 56
                font.weight: Font.ExtraBold
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 30
                wrapMode: Text.NoWrap
            }

            Words {
                x: 26
                y: 110
                width: parent.width - 40
                height: 40
                text: card.remark
                color: card.alarming ? Theme.red : Theme.muted
                font.pixelSize: 25
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 16
                wrapMode: Text.NoWrap
            }
        }
    }
}
