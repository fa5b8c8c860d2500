pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! What can be looked up, without taking a number. */
KioskPage {
    id: root

    readonly property GuideJourney guide: controller.guide

    title: qsTr("Ông/bà muốn tra cứu gì?")
    lead: qsTr("Tra cứu không cần lấy số")

    Grid {
        id: grid

        readonly property int way: (root.width - (columns - 1) * spacing) / columns
        readonly property int down: Math.min(root.lowered ? 150 : 220,
                                             (bar.y - Theme.gap - (lines - 1) * spacing) / lines)
        readonly property int lines: root.portrait ? 4 : 2

        columns: root.portrait ? 2 : 4
        spacing: root.lowered ? Math.max(16, Theme.gapSmall) : Theme.gap

        Repeater {
            model: [
                //: Ways of looking up, one a button
                { icon: "people", label: qsTr("Lượt chờ của tôi") },
                { icon: "search", label: qsTr("Tìm thủ tục") },
                { icon: "list", label: qsTr("Thủ tục theo lĩnh vực") },
                { icon: "scan", label: qsTr("Hồ sơ đã nộp") },
                { icon: "info", label: qsTr("Thông báo") },
                { icon: "person", label: qsTr("Cán bộ trực") },
                { icon: "speak", label: qsTr("Trợ giúp") }
            ]

            WayButton {
                required property var modelData
                required property int index

                width: grid.way
                height: grid.down
                flat: grid.down < 150
                icon: modelData.icon
                label: modelData.label
                onClicked: root.open(index)
            }
        }
    }

    function open(index: int) {
        switch (index) {
        case 0: root.controller.openLookup(); break;
        case 1: root.guide.openSearch(); break;
        case 2: root.guide.openFields(); break;
        case 3: root.controller.openScan(); break;
        case 4: root.guide.openNotices(); break;
        case 5: root.guide.openPeople(); break;
        default: root.guide.openHelp();
        }
    }

    BottomBar {
        id: bar

        y: root.height - height
        width: root.width
        height: root.lowered ? Theme.touch : implicitHeight
        back: qsTr("Về màn hình đầu")
        backIcon: "home"
        onBackClicked: root.controller.goHome()
    }
}
