pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! The window of a kiosk whose program cannot stay up: it needs neither a hall nor a finger. Both
    languages at once, since nobody can choose one. */
Window {
    id: root

    color: Theme.ground
    title: qsTr("Tạm ngừng phục vụ")

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(0, (root.height - height) * 0.42)
        width: Math.min(root.width * 0.86, 1100)
        spacing: 32

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 180
            height: width
            radius: width / 2
            color: Theme.soft

            Icon {
                anchors.centerIn: parent
                width: parent.width * 0.56
                height: width
                name: "caution"
                color: Theme.red
            }
        }

        Repeater {
            model: [
                {
                    "heading": "Máy tạm ngừng phục vụ",
                    "text": "Mời ông/bà đến quầy hướng dẫn để được cấp số. "
                            + "Máy đang tự khởi động lại."
                },
                {
                    "heading": "This kiosk is out of order",
                    "text": "Please get your number at the reception. The kiosk is starting again."
                }
            ]

            Column {
                id: words

                required property var modelData

                width: parent.width
                spacing: 14

                Words {
                    width: parent.width
                    text: words.modelData.heading
                    color: Theme.red
                    font.pixelSize: Theme.textTitle
                    font.weight: Font.ExtraBold
                    horizontalAlignment: Text.AlignHCenter
                }

                Words {
                    width: parent.width
                    text: words.modelData.text
                    font.pixelSize: Theme.textCard
                    horizontalAlignment: Text.AlignHCenter
                }
            }
        }
    }
}
