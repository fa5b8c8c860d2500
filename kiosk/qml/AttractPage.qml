pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! Stands while nobody is there: what this is, the hall's notices in turn, and that a touch begins.
    Nothing moves; a notice changes with the clock's minute. */
KioskPage {
    id: root

    readonly property HomeScreen home: controller.home

    Pressable {
        id: begin

        width: root.width
        height: root.height
        label: qsTr("Chạm để bắt đầu")
        detail: root.home.turn
        onClicked: root.controller.wake()

        Column {
            anchors.centerIn: parent
            width: Math.min(parent.width, 1300)
            spacing: root.portrait ? 48 : 28

            Words {
                width: parent.width
                text: qsTr("Lấy số thứ tự tại đây")
                font.pixelSize: root.portrait ? 92 : 80
                font.weight: Font.ExtraBold
                horizontalAlignment: Text.AlignHCenter
            }

            Rectangle {
                width: parent.width
                height: words.implicitHeight + 2 * Theme.margin
                radius: Theme.radiusLarge
                color: Theme.soft
                border.color: Theme.softLine
                border.width: Theme.border
                visible: root.home.turn !== ""

                Words {
                    id: words

                    anchors.centerIn: parent
                    width: parent.width - 2 * Theme.margin
                    text: root.home.turn
                    font.pixelSize: Theme.textHeading
                    horizontalAlignment: Text.AlignHCenter
                }
            }

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(parent.width, touch.implicitWidth + 160)
                height: 150
                radius: Theme.radiusLarge
                color: begin.pressed ? Theme.goldPressed : Theme.gold

                Words {
                    id: touch

                    anchors.centerIn: parent
                    text: begin.label
                    color: Theme.goldInk
                    font.pixelSize: Theme.textTitle
                    font.weight: Font.ExtraBold
                }
            }
        }
    }
}
