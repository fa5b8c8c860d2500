pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! What could be better; none needs to be marked. */
KioskPage {
    id: root

    readonly property RatingJourney journey: controller.rating

    title: qsTr("Điều gì cần tốt hơn?")
    //: %1 is the chosen level
    lead: qsTr("Ông/bà chọn: %1. Có thể chạm nhiều ô, hoặc gửi ngay.").arg(journey.levelText)

    PagedGrid {
        id: grid

        width: root.width
        height: bar.y - Theme.gap
        columns: root.portrait ? 1 : 2
        minimumCell: Math.max(Theme.touch, root.lowered ? 100 : 116)
        maximumCell: Math.max(140, Theme.touch)
        spacing: root.lowered ? Math.max(16, Theme.gapSmall) : Theme.gap
        count: root.journey.reasons.count
        model: root.journey.reasons
        delegate: CardCell {
            cells: grid
            role: Accessible.CheckBox
            checked: chosen
            onClicked: root.journey.toggleReason(cardId)
        }
    }

    BottomBar {
        id: bar

        y: root.height - height
        width: root.width
        height: root.lowered ? Theme.touch : implicitHeight
        next: qsTr("Gửi đánh giá")
        nextKind: "gold"
        onBackClicked: root.journey.back()
        onNextClicked: root.journey.proceed()
    }
}
