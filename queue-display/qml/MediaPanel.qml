import QtQuick
import Motcua.Ui
import Motcua.Display

/*! Pictures and videos in turn. */
Rectangle {
    id: root

    required property CallingBoardModel board
    required property string folder
    readonly property bool filled: media.filled

    radius: Theme.radius
    color: "#000000"

    MediaItem {
        id: media

        anchors.fill: parent
        anchors.margins: 12
        folder: root.folder
        files: root.board.media
        seconds: root.board.mediaSeconds
    }

    Words {
        anchors.centerIn: parent
        width: parent.width - 80
        text: qsTr("Chưa có hình ảnh để chiếu")
        color: Theme.boardMuted
        font.pixelSize: 34
        horizontalAlignment: Text.AlignHCenter
        visible: !media.filled
    }
}
