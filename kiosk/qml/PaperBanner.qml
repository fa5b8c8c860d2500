pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! What happens with the paper: being printed, take it, or none. */
Rectangle {
    id: root

    required property string paper
    property bool small: false
    readonly property bool printed: paper === "printed"
    readonly property bool failed: paper === "failed"

    readonly property string noPaper: qsTr("Máy không in được phiếu. Số vẫn có giá trị, "
                                           + "mời chụp lại màn hình này.")

    implicitHeight: Math.max(small ? 110 : 140, line.implicitHeight + 2 * Theme.gap)
    radius: Theme.radius + 6
    color: printed ? Theme.gold : failed ? Theme.amber : Theme.soft
    border.color: failed ? Theme.amberLine : printed ? Theme.gold : Theme.softLine
    border.width: Theme.border
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    Row {
        id: line

        anchors.centerIn: parent
        spacing: 26

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            width: 72
            height: 72
            name: root.printed ? "take" : root.failed ? "camera" : "paper"
            color: words.color
        }

        Words {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width - 170)
            text: root.printed ? qsTr("Mời lấy phiếu ở khe bên dưới")
                               : root.failed ? root.noPaper : qsTr("Đang in phiếu…")
            color: root.printed ? Theme.goldInk : root.failed ? Theme.amberInk : Theme.ink
            font.pixelSize: root.failed ? (root.small ? Theme.textBody : Theme.textCard)
                                        : root.small ? Theme.textButton : Theme.textHeading
            font.weight: root.failed ? Font.Bold : Font.ExtraBold
        }
    }
}
