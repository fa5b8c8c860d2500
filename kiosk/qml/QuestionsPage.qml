pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! The four questions that a device may ask, one after the other; each may be left out. */
KioskPage {
    id: root

    readonly property RatingJourney journey: controller.rating
    readonly property bool across: !portrait

    title: journey.question
    lead: journey.progress

    PagedGrid {
        id: grid

        width: root.width
        height: bar.y - Theme.gap
        columns: root.across ? count : 1
        minimumCell: Theme.touch
        maximumCell: root.across ? 420 : 220
        count: root.journey.answers.count
        model: root.journey.answers
        delegate: LevelCard {
            cells: grid
            across: root.across
            onClicked: root.journey.answer(cardId)
        }
    }

    BottomBar {
        id: bar

        y: root.height - height
        width: root.width
        height: root.lowered ? Theme.touch : implicitHeight
        next: qsTr("Bỏ qua câu này")
        nextKind: "plain"
        onBackClicked: root.journey.back()
        onNextClicked: root.journey.answer("")
    }
}
