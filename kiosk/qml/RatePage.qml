pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! How satisfied: a face and words for each level, none chosen beforehand. */
KioskPage {
    id: root

    readonly property RatingJourney journey: controller.rating
    readonly property bool across: !portrait

    title: qsTr("Ông/bà có hài lòng không?")
    //: %1 is the number, %2 the service
    lead: qsTr("Lượt %1, %2. Đánh giá không ghi tên ông/bà.")
          .arg(journey.number).arg(journey.service)

    PagedGrid {
        id: grid

        width: root.width
        height: bar.y - Theme.gap
        columns: root.across ? count : 1
        minimumCell: Theme.touch
        maximumCell: root.across ? 420 : 250
        count: root.journey.levels.count
        model: root.journey.levels
        delegate: LevelCard {
            cells: grid
            across: root.across
            onClicked: root.journey.chooseLevel(cardId)
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
