pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! The ticket's QR for a phone and the check letters. Large when there is no paper. */
Row {
    id: root

    required property string url
    required property string check
    /*! Side of the white square with the QR. */
    required property int side
    property bool noPaper: false

    spacing: 34

    Rectangle {
        width: root.side
        height: root.side
        color: "#FFFFFF"
        border.color: Theme.line
        border.width: Theme.border
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Mã QR của phiếu")

        QrImage {
            anchors.fill: parent
            anchors.margins: 4
            text: root.url
        }
    }

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - root.side - root.spacing
        spacing: 12

        Words {
            width: parent.width
            text: root.noPaper ? qsTr("Quét hoặc chụp mã này bằng điện thoại để theo dõi lượt chờ.")
                             : qsTr("Quét mã bằng điện thoại để theo dõi lượt chờ ở bất cứ đâu.")
            color: Theme.muted
        }

        Words {
            width: parent.width
            //: The letters printed beside the number; they are asked for when it is typed
            text: qsTr("Mã kiểm tra: %1").arg(root.check)
            font.weight: Font.Bold
            visible: root.check !== ""
        }
    }
}
