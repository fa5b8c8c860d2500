import QtQuick
import Motcua.Ui

/*! One call: the number, and along the same line the counter it is called to. */
Rectangle {
    id: root

    required property string number
    required property string label
    required property bool newest
    required property bool serving
    required property bool bright
    readonly property color ink: newest ? Theme.goldInk : serving ? Theme.boardMuted
                                                                 : Theme.boardText
    readonly property color softInk: newest ? Theme.goldInk : Theme.boardMuted

    radius: Theme.radius
    color: newest ? (bright ? Theme.gold : Theme.amber) : (bright ? Theme.boardRow
                                                                  : Theme.boardLine)

    Words {
        id: numberWords

        x: 44
        anchors.verticalCenter: parent.verticalCenter
        text: root.number
        color: root.ink
        font.pixelSize: Math.round(root.height * CallFont.numberOfRow)
        font.weight: Font.ExtraBold
        wrapMode: Text.NoWrap
    }

    Rectangle {
        anchors.left: numberWords.right
        anchors.right: middle.visible ? middle.left : counter.left
        anchors.margins: 32
        anchors.verticalCenter: parent.verticalCenter
        height: 3
        radius: 1.5
        color: root.softInk
        opacity: 0.3
        visible: !middle.visible && width > 20
    }

    Words {
        id: middle

        anchors.right: counter.left
        anchors.rightMargin: 40
        anchors.verticalCenter: parent.verticalCenter
        //: Beside a number whose citizen is at the counter
        text: qsTr("đang phục vụ")
        color: root.softInk
        font.pixelSize: 30
        visible: root.serving
    }

    Row {
        id: counter

        anchors.right: parent.right
        anchors.rightMargin: 44
        anchors.verticalCenter: parent.verticalCenter
        spacing: 20

        Words {
            anchors.baseline: counterLabel.baseline
            //: Before a counter's number
            text: qsTr("Quầy")
            color: root.softInk
            font.pixelSize: Math.round(root.height * 0.25)
            font.weight: Font.DemiBold
        }

        Words {
            id: counterLabel

            text: root.label
            color: root.ink
            font.pixelSize: Math.round(root.height * CallFont.labelOfRow)
            font.weight: Font.ExtraBold
            wrapMode: Text.NoWrap
        }
    }
}
