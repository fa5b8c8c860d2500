pragma ComponentBehavior: Bound

import QtQuick

/*! Equal cells in as many columns as fit, and pages instead of scrolling: a button with words shows
    the next ones, so that nothing is cut and nobody needs to know how to swipe. */
Item {
    id: root

    required property var model
    required property Component delegate
    property int count: 0
    property int columns: 2
    property int cellHeight: 190
    property int spacing: Theme.gap
    property int page: 0

    readonly property int pitch: cellHeight + spacing
    readonly property int rowsThatFit: Math.max(1, Math.floor((height + spacing) / pitch))
    readonly property bool paged: count > rowsThatFit * columns
    readonly property int moreHeight: paged ? Theme.touchSmall + spacing : 0
    readonly property int rows: Math.max(1, Math.floor((height - moreHeight + spacing) / pitch))
    readonly property int perPage: rows * columns
    readonly property int pages: Math.max(1, Math.ceil(count / perPage))
    readonly property int shownRows: paged ? rows : Math.max(1, Math.ceil(count / columns))
    readonly property real cellWidth: (width - (columns - 1) * spacing) / columns

    onPagesChanged: page = Math.min(page, pages - 1)
    onCountChanged: page = 0

    Repeater {
        model: root.model
        delegate: root.delegate
    }

    ActionButton {
        y: root.rows * root.pitch
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
