pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! The services of one field. Several may be marked for one ticket. */
KioskPage {
    id: root

    readonly property TicketJourney journey: controller.tickets

    title: journey.fieldName
    lead: !journey.several ? qsTr("Chạm vào thủ tục cần làm để lấy số thứ tự")
                           : journey.atLimit
                             ? qsTr("Một phiếu làm được nhiều nhất %n thủ tục", "", journey.limit)
                             : qsTr("Chạm để đánh dấu những thủ tục cần làm, rồi chạm Tiếp tục")

    PagedGrid {
        id: grid

        width: root.width
        height: (root.portrait ? several.y : bar.y) - Theme.gap
        columns: root.portrait ? 1 : 2
        minimumCell: Math.max(Theme.touch, Theme.largeText ? 236 : root.lowered ? 130 : 154)
        maximumCell: Math.max(Theme.touch, Theme.largeText ? 250 : 180)
        count: root.journey.services.count
        model: root.journey.services
        delegate: CardCell {
            cells: grid
            wide: true
            role: root.journey.several ? Accessible.CheckBox : Accessible.Button
            checked: chosen
            onClicked: root.journey.chooseService(cardId)
        }
    }

    ActionButton {
        id: several

        y: root.portrait ? bar.y - height - Theme.gap : bar.y
        width: root.portrait ? root.width : root.width * 0.36
        height: root.portrait ? Theme.touchSmall + 12 : bar.height
        kind: "plain"
        icon: root.journey.several ? "cross" : "list"
        textSize: Theme.textBody
        role: Accessible.CheckBox
        checked: root.journey.several
        label: root.journey.several ? qsTr("Chỉ làm một thủ tục")
                                    : qsTr("Làm nhiều thủ tục với một số")
        onClicked: root.journey.toggleSeveral()
    }

    BottomBar {
        id: bar

        x: root.portrait ? 0 : several.width + Theme.gap
        y: root.height - height
        width: root.width - x
        height: root.lowered ? Theme.touch : implicitHeight
        //: Goes on with the marked services; %n is how many
        next: root.journey.several ? qsTr("Tiếp tục (%n thủ tục)", "", root.journey.chosenCount)
                                   : ""
        nextIcon: "next"
        nextEnabled: root.journey.chosenCount > 0
        onBackClicked: root.journey.back()
        onNextClicked: root.journey.proceed()
    }
}
