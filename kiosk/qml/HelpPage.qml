pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! Where to find help. */
KioskPage {
    id: root

    informative: true
    title: qsTr("Trợ giúp")

    Column {
        width: root.width
        spacing: Theme.gap

        InfoLine {
            width: parent.width
            icon: "person"
            name: qsTr("Tại đây")
            text: qsTr("Quầy hướng dẫn giúp ông/bà lấy số, điền tờ khai và nộp hồ sơ trực tuyến.")
        }

        InfoLine {
            width: parent.width
            icon: "speak"
            name: qsTr("Điện thoại")
            text: qsTr("Gọi %1 để được hướng dẫn hoặc phản ánh.").arg(root.controller.home.hotline)
            visible: root.controller.home.hotline !== ""
        }

        InfoLine {
            width: parent.width
            icon: "large-text"
            name: qsTr("Khó đọc, khó với tới")
            text: qsTr("Chạm Chữ to, Tương phản hoặc Hạ thấp ở cuối màn hình.")
        }
    }

    BottomBar {
        id: bar

        y: root.height - height
        width: root.width
        height: root.lowered ? Theme.touch : implicitHeight
        onBackClicked: root.controller.guide.back()
    }
}
