import QtQuick
import Motcua.Ui
import Motcua.Display

/*! What stands beside the calls: notices, pictures, earlier calls, one below the other. Of the
    height there is, earlier calls take what they need and the others share the rest. */
Item {
    id: root

    required property CallingBoardModel board
    required property string mediaFolder
    property bool portrait: false
    readonly property bool told: board.noticed || (board.state !== "" && board.calling)
    readonly property bool shows: board.media.length > 0
    readonly property bool used: told || shows || board.recentCount > 0
    readonly property int gap: 20
    readonly property int recentHeight: recent.visible ? recent.height : 0
    readonly property int sharers: (told ? 1 : 0) + (shows ? 1 : 0)
    readonly property int wanted: recentHeight + (sharers > 0 ? 300 * sharers + gap * sharers : 0)
    readonly property int space: height - recentHeight - (recent.visible && sharers > 0 ? gap : 0)
    /*! Pictures get the larger part: a notice is words. */
    readonly property int noticeHeight: !told ? 0 : shows ? (space - gap) * 0.38 : space
    readonly property int mediaHeight: !shows ? 0 : told ? space - gap - noticeHeight : space

    visible: used

    MediaPanel {
        id: pictures

        width: parent.width
        height: root.mediaHeight
        board: root.board
        folder: root.mediaFolder
        visible: root.shows
    }

    NoticePanel {
        y: root.shows ? pictures.height + root.gap : 0
        width: parent.width
        height: root.noticeHeight
        board: root.board
        visible: root.told
    }

    RecentPanel {
        id: recent

        y: root.sharers > 0 || root.portrait ? parent.height - height : 0
        width: parent.width
        columns: root.portrait ? 3 : 2
        board: root.board
        visible: root.board.recentCount > 0
    }
}
