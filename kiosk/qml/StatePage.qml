pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! One drawing, one heading, one text in the middle; buttons may stand at the bottom. */
KioskPage {
    id: root

    property string icon: "info"
    property color tone: Theme.ink
    property string heading: ""
    property string text: ""
    /*! A last line in bold: when it opens, whom to ask. */
    property string footnote: ""
    property int bottomRoom: 0

    informative: true

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(0, (root.height - root.bottomRoom - height) * 0.42)
        width: Math.min(root.width, 1100)
        spacing: 26

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: root.portrait ? 180 : 140
            height: width
            radius: width / 2
            color: Theme.soft
            border.color: root.tone
            border.width: Theme.highContrast ? 4 : 0

            Icon {
                anchors.centerIn: parent
                width: parent.width * 0.56
                height: width
                name: root.icon
                color: root.tone
            }
        }

        Words {
            width: parent.width
            text: root.heading
            color: root.tone
            font.pixelSize: Theme.textTitle
            font.weight: Font.ExtraBold
            horizontalAlignment: Text.AlignHCenter
            visible: text !== ""
        }

        Words {
            width: parent.width
            text: root.text
            font.pixelSize: Theme.textCard
            horizontalAlignment: Text.AlignHCenter
            visible: text !== ""
        }

        Words {
            width: parent.width
            text: root.footnote
            font.pixelSize: Theme.textHeading
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            visible: text !== ""
        }
    }
}
