pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui

/*! Equal cells, and pages instead of scrolling: a button with words shows the next ones, so that
    nothing is cut and nobody needs to know how to swipe. Delegates place themselves by `xOf`,
    `yOf`, `cellWidth`, `cellHeight` and hide unless `holds`. */
Item {
    id: root

    required property int count
    property alias model: repeater.model
    property alias delegate: repeater.delegate
    property int columns: 2
    /*! Cells are at least so high, then as high as there is room, at most `maximumCell`. */
    property int minimumCell: 190
    property int maximumCell: 230
    property int spacing: Theme.gap
    property int page: 0

    readonly property int rowsWanted: Math.max(1, Math.ceil(count / columns))
    readonly property bool paged: rowsWanted * (minimumCell + spacing) - spacing > height
    readonly property int room: paged ? height - Theme.touchSmall - spacing : height
    readonly property int rows: !paged ? rowsWanted
                              : Math.max(1, Math.floor((room + spacing) / (minimumCell + spacing)))
    readonly property int perPage: rows * columns
    readonly property int pages: Math.max(1, Math.ceil(count / perPage))
    readonly property int cellHeight: Math.min(maximumCell, (room - (rows - 1) * spacing) / rows)
    readonly property int cellWidth: (width - (columns - 1) * spacing) / columns

    function holds(index: int): bool { return Math.floor(index / root.perPage) === root.page; }
    function xOf(index: int): int { return index % root.columns * (root.cellWidth + root.spacing); }
    function yOf(index: int): int { return root.rowOf(index) * (root.cellHeight + root.spacing); }
    function rowOf(index: int): int { return Math.floor(index % root.perPage / root.columns); }

    onPagesChanged: page = Math.min(page, pages - 1)
    onCountChanged: page = 0

    Repeater {
        id: repeater
    }

    ActionButton {
        y: root.rows * (root.cellHeight + root.spacing)
        width: root.width
        height: Theme.touchSmall
        kind: "plain"
        icon: "next"
        textSize: 30
        visible: root.paged
        //: Shows the next page of choices; %1 is this page, %2 how many there are
        label: qsTr("Xem thêm (trang %1 / %2)").arg(root.page + 1).arg(root.pages)
        onClicked: root.page = (root.page + 1) % root.pages
    }
}
