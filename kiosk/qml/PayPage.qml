pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! The fee of the visit as a VietQR. Whether it was paid is said by the counter, not by a phone. */
KioskPage {
    id: root

    readonly property LookupJourney journey: controller.lookup
    readonly property int side: Math.min(root.portrait ? 620 : 520,
                                         bar.y - Theme.gap - (root.portrait ? 360 : 0))

    informative: true
    title: qsTr("Nộp phí, lệ phí")
    lead: journey.feePurpose

    Words {
        id: amount

        width: root.portrait ? root.width : root.width - root.side - Theme.gap
        text: root.journey.fee
        font.pixelSize: Theme.textFigure * 1.4
        font.weight: Font.ExtraBold
        horizontalAlignment: Text.AlignHCenter
    }

    Rectangle {
        id: square

        x: root.portrait ? (root.width - width) / 2 : root.width - width
        y: root.portrait ? amount.height + Theme.gap : 0
        width: root.side
        height: root.side
        color: "#FFFFFF"
        border.color: Theme.line
        border.width: Theme.border
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Mã VietQR để chuyển khoản")

        QrImage {
            anchors.fill: parent
            anchors.margins: 4
            text: root.journey.payCode
        }
    }

    Words {
        id: hint

        y: root.portrait ? square.y + square.height + Theme.gap : amount.height + Theme.gap
        width: amount.width
        text: qsTr("Mở ứng dụng ngân hàng trên điện thoại và quét mã này. Cán bộ ở quầy xác nhận "
                   + "khi tiền đến. Ông/bà cũng có thể trả tiền mặt tại quầy.")
        color: Theme.muted
        horizontalAlignment: Text.AlignHCenter
    }

    BottomBar {
        id: bar

        y: root.height - height
        width: root.width
        height: root.lowered ? Theme.touch : implicitHeight
        next: qsTr("Xong")
        nextIcon: "check"
        onBackClicked: root.journey.closePay()
        onNextClicked: root.controller.finish()
    }
}
