import QtQuick
import Motcua.Ui

/*! Says that nothing here is real. */
Rectangle {
    id: root

    required property bool shown

    width: words.implicitWidth + 36
    height: words.implicitHeight + 14
    radius: Theme.radiusSmall
    color: Theme.gold
    visible: shown

    Words {
        id: words

        anchors.centerIn: parent
        //: The hall is in training mode
        text: qsTr("TẬP HUẤN")
        color: Theme.goldInk
        font.pixelSize: 30
        font.weight: Font.ExtraBold
    }
}
