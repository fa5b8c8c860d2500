pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! Asks whether somebody is still there; any touch says yes. */
Rectangle {
    id: root

    required property int seconds
    required property bool lowered

    signal stayed

    color: Theme.veil

    MouseArea {
        anchors.fill: parent
        onClicked: root.stayed()
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.lowered ? root.height * 0.55 : (root.height - height) / 2
        width: Math.min(900, root.width - 2 * Theme.margin)
        height: words.implicitHeight + 96
        radius: Theme.radiusLarge
        color: Theme.card
        border.color: Theme.gold
        border.width: 4

        Column {
            id: words

            anchors.centerIn: parent
            width: parent.width - 96
            spacing: Theme.gap

            Words {
                width: parent.width
                text: qsTr("Ông/bà còn ở đây không?")
                font.pixelSize: Theme.textTitle
                font.weight: Font.ExtraBold
                horizontalAlignment: Text.AlignHCenter
            }

            Words {
                width: parent.width
                text: qsTr("Màn hình sẽ về trang đầu sau %n giây", "", root.seconds)
                color: Theme.muted
                font.pixelSize: Theme.textCard
                horizontalAlignment: Text.AlignHCenter
            }

            ActionButton {
                width: parent.width
                height: Math.max(128, Theme.touch)
                kind: "gold"
                label: qsTr("Tôi vẫn ở đây")
                onClicked: root.stayed()
            }
        }
    }
}
