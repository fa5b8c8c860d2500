import QtQuick
import Motcua.Ui
import Motcua.Display

/*! A fee with the VietQR code to pay it by: white, because phones read it there. */
Rectangle {
    id: root

    required property CounterBoardModel board

    height: 380
    radius: Theme.radius
    color: "#FFFFFF"

    QrImage {
        id: code

        x: 20
        y: 20
        width: 340
        height: 340
        text: root.board.feeCode
    }

    Column {
        anchors.left: code.right
        anchors.leftMargin: 28
        anchors.right: parent.right
        anchors.rightMargin: 32
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12

        Words {
            width: parent.width
            text: root.board.fee
            color: "#0B2A4A"
            font.pixelSize: 54
            font.weight: Font.ExtraBold
        }

        Words {
            width: parent.width
            text: root.board.feePurpose
            color: "#35495E"
            font.pixelSize: 36
            visible: text !== ""
        }

        Words {
            width: parent.width
            text: qsTr("Mời quét mã bằng ứng dụng ngân hàng để nộp")
            color: "#35495E"
            font.pixelSize: 36
        }
    }
}
