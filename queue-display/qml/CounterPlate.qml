import QtQuick
import Motcua.Ui
import Motcua.Display

/*! Which counter this is, what it takes and who serves there. */
Rectangle {
    id: root

    required property CounterBoardModel board

    radius: Theme.radiusLarge
    color: Theme.boardRow

    Column {
        anchors.centerIn: parent
        width: parent.width - 72
        spacing: 20

        Words {
            width: parent.width
            text: qsTr("Quầy")
            color: Theme.boardMuted
            font.pixelSize: 60
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
        }

        Words {
            width: parent.width
            text: root.board.label
            color: Theme.boardText
            font.pixelSize: Math.min(250, root.height * 0.36)
            font.weight: Font.ExtraBold
            lineHeight: 0.86
            horizontalAlignment: Text.AlignHCenter
        }

        Words {
            width: parent.width
            height: Math.min(implicitHeight, 190)
            text: root.board.fields
            color: Theme.boardText
            font.pixelSize: 40
            font.weight: Font.DemiBold
            fontSizeMode: Text.Fit
            minimumPixelSize: 22
            horizontalAlignment: Text.AlignHCenter
        }

        Words {
            width: parent.width
            text: root.board.staff
            color: Theme.boardMuted
            font.pixelSize: 36
            horizontalAlignment: Text.AlignHCenter
            visible: text !== ""
        }
    }
}
