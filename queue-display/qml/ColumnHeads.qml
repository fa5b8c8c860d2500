pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Display

/*! What the columns of the waiting table are; the places are those of `WaitingLine`. */
Item {
    id: root

    required property WaitingBoardModel board

    height: 34

    component Head: Words {
        color: Theme.muted
        font.pixelSize: 25
        font.weight: Font.DemiBold
    }

    Head {
        x: 24
        text: root.board.rowsPage === "" ? qsTr("Thủ tục")
                                         //: %1 is such as "1 / 2"
                                         : qsTr("Thủ tục (trang %1)").arg(root.board.rowsPage)
    }

    Head {
        x: root.width * 0.39
        text: qsTr("Đang chờ")
    }

    Head {
        x: root.width * 0.475
        text: qsTr("Chờ lâu nhất")
    }

    Head {
        x: root.width * 0.58
        text: qsTr("Dự kiến cho người mới đến")
    }

    Row {
        x: root.width * 0.8
        spacing: 12

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: 4
            height: 28
            radius: 2
            color: Theme.ink
        }

        Head {
            text: root.board.targetText
            font.pixelSize: 23
        }
    }

    Head {
        anchors.right: parent.right
        anchors.rightMargin: 24
        text: qsTr("Quầy mở")
    }
}
