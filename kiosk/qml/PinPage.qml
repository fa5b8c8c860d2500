pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! Asks the technician's PIN; digits are shown as dots. */
KioskPage {
    id: root

    readonly property Technician technician: controller.technician

    title: qsTr("Trang kỹ thuật")
    lead: technician.waitSeconds > 0 ? qsTr("Mã chưa đúng. Thử lại sau %n giây", "",
                                            technician.waitSeconds)
                                     : qsTr("Nhập mã của kỹ thuật viên")

    Words {
        id: dots

        width: root.width
        text: "●".repeat(root.technician.typed)
        font.pixelSize: 60
        horizontalAlignment: Text.AlignHCenter
        Accessible.name: qsTr("Đã nhập %n chữ số", "", root.technician.typed)
    }

    LetterPad {
        y: 110
        x: (root.width - width) / 2
        width: Math.min(root.width, 700)
        height: bar.y - y - Theme.gap
        letters: "123456789"
        wanted: 3
        first: "0"
        onTyped: key => root.technician.type(key)
        onErased: root.technician.erase()
    }

    BottomBar {
        id: bar

        y: root.height - height
        width: root.width
        height: root.lowered ? Theme.touch : implicitHeight
        next: qsTr("Vào")
        nextEnabled: root.technician.typed > 0 && root.technician.waitSeconds === 0
        onBackClicked: root.technician.back()
        onNextClicked: root.technician.enter()
    }
}
