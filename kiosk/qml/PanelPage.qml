pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! Sets the panel's size: a bar is made as long as a citizen card, 85.6 mm. */
KioskPage {
    id: root

    readonly property Technician technician: controller.technician
    /*! Design pixels of one millimetre at the size that is being set. */
    readonly property real perMm: technician.panelWidth > 0
                                  ? (width + 2 * Theme.margin) / technician.panelWidth : 4

    informative: true
    title: qsTr("Chỉnh cỡ màn hình")
    lead: qsTr("Áp thẻ căn cước vào màn hình, chỉnh đến khi khung dài bằng thẻ (85,6 mm)")

    Rectangle {
        id: card

        x: (root.width - width) / 2
        y: Theme.gap
        width: 85.6 * root.perMm
        height: 53.98 * root.perMm
        radius: 3 * root.perMm
        color: Theme.soft
        border.color: Theme.ink
        border.width: 2
    }

    Words {
        y: card.y + card.height + Theme.gap
        width: root.width
        //: Width and height of the panel in millimetres
        text: qsTr("%1 × %2 mm").arg(root.technician.panelWidth.toFixed(1))
                                .arg(root.technician.panelHeight.toFixed(1))
        horizontalAlignment: Text.AlignHCenter
    }

    Row {
        id: row

        y: bar.y - height - Theme.gap
        spacing: Theme.gapSmall

        Repeater {
            model: [-50, -5, 5, 50]

            ActionButton {
                required property int modelData

                width: (root.width - 3 * row.spacing) / 4
                kind: "plain"
                //: Makes the bar of the panel's size longer or shorter, in percent
                label: (modelData > 0 ? "−" : "+") + Math.abs(modelData / 10) + " %"
                onClicked: root.technician.resizePanel(modelData)
            }
        }
    }

    BottomBar {
        id: bar

        y: root.height - height
        width: root.width
        height: root.lowered ? Theme.touch : implicitHeight
        next: qsTr("Lưu")
        onBackClicked: root.technician.back()
        onNextClicked: root.technician.savePanel()
    }
}
