pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! Beside the fields: priority, and the ways to a ticket that exists already. */
Item {
    id: root

    required property KioskController controller
    required property bool portrait
    required property bool lowered
    readonly property bool withPriority: controller.home.priority !== ""
    readonly property int gap: lowered || !portrait ? Math.max(16, Theme.gapSmall) : Theme.gap
    readonly property int tall: Math.max(150, Theme.touch)
    readonly property int wayHeight: !portrait ? (height - 3 * gap) / 4
                                               : lowered ? Theme.touch : tall
    readonly property int priorityHeight: !withPriority ? 0
                                          : portrait ? banner.implicitHeight
                                          : banner.brief ? wayHeight
                                          : Math.max(banner.implicitHeight,
                                                     Math.min(height * 0.36, rest))
    readonly property real rest: height - 3 * (Theme.touchSmall + gap)

    implicitHeight: (lowered ? Theme.touch : tall)
                    + (withPriority ? banner.implicitHeight + gap : 0)

    PriorityBanner {
        id: banner

        width: root.width
        height: root.priorityHeight
        portrait: root.portrait
        lowered: root.lowered
        brief: !root.portrait && (root.lowered || Theme.largeText || Theme.smallPanel)
        people: root.controller.home.priority
        chosen: root.controller.tickets.className
        visible: root.withPriority
        onClicked: root.controller.tickets.choosePriority()
    }

    Grid {
        id: line

        readonly property int way: root.portrait ? (root.width - 2 * spacing) / 3 : root.width
        readonly property int down: root.portrait ? root.wayHeight
                                                  : (root.height - y - 2 * spacing) / 3
        readonly property bool flat: root.lowered || !root.portrait

        y: root.withPriority ? root.priorityHeight + root.gap : 0
        columns: root.portrait ? 3 : 1
        spacing: root.portrait ? Math.max(20, Theme.gapSmall) : root.gap

        WayButton {
            width: line.way
            height: line.down
            flat: line.flat
            icon: "scan"
            //: Way on the first screen: put a code under the scanner
            label: qsTr("Quét mã")
            onClicked: root.controller.openScan()
        }

        WayButton {
            width: line.way
            height: line.down
            flat: line.flat
            icon: "search"
            //: Way on the first screen: place in line, procedures, dossiers, notices, staff
            label: qsTr("Tra cứu")
            onClicked: root.controller.guide.openMenu()
        }

        WayButton {
            width: line.way
            height: line.down
            flat: line.flat
            icon: "smile"
            //: Way on the first screen: rate the service
            label: qsTr("Đánh giá")
            onClicked: root.controller.openRating()
        }
    }
}
