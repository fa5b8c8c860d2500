pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! The number itself, with its service and counters, or the counter that calls it now. */
Rectangle {
    id: root

    required property string number
    required property string service
    required property string counters
    required property string calledTo
    property bool tall: true
    readonly property bool called: calledTo !== ""
    readonly property color ink: called ? Theme.goldInk : Theme.ink

    implicitHeight: words.implicitHeight + (tall ? 72 : 44)
    radius: Theme.radiusLarge
    color: called ? Theme.gold : Theme.card
    border.color: called ? Theme.gold : Theme.primary
    border.width: 3

    Column {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        x: 32
        width: parent.width - 64

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 16

            Icon {
                width: 44
                height: 44
                anchors.verticalCenter: parent.verticalCenter
                name: "check"
                color: root.called ? Theme.goldInk : Theme.green
            }

            Words {
                text: qsTr("Số thứ tự của ông/bà")
                color: root.called ? Theme.goldInk : Theme.green
                font.pixelSize: Theme.textButton
                font.weight: Font.Bold
            }
        }

        Words {
            width: parent.width
            text: root.number
            color: root.ink
            font.pixelSize: root.tall ? Theme.textNumber : Theme.textNumber * 0.86
            font.weight: Font.ExtraBold
            fontSizeMode: Text.HorizontalFit
            wrapMode: Text.NoWrap
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 0.95
        }

        Words {
            width: parent.width
            text: root.service
            color: root.ink
            font.pixelSize: Theme.textButton
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
        }

        Words {
            width: parent.width
            //: %1 is "Quầy 3"
            text: root.called ? qsTr("Đến lượt, mời đến: %1").arg(root.calledTo) : root.counters
            color: root.ink
            font.pixelSize: Theme.textHeading
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            visible: text !== ""
        }
    }
}
