import QtQuick
import Motcua.Ui

/*! What stands where calls will come: why there are none, or what to wait for. */
Rectangle {
    id: root

    required property string reason

    radius: Theme.radius
    color: Theme.boardRow

    Column {
        anchors.centerIn: parent
        width: parent.width - 120
        spacing: 18

        Words {
            width: parent.width
            text: root.reason !== "" ? root.reason
                                     //: There is no call yet
                                     : qsTr("Chưa gọi số nào")
            color: Theme.boardText
            font.pixelSize: 62
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
        }

        Words {
            width: parent.width
            text: qsTr("Số được gọi sẽ hiện ở đây")
            color: Theme.boardMuted
            font.pixelSize: 38
            horizontalAlignment: Text.AlignHCenter
            visible: root.reason === ""
        }
    }
}
