import QtQuick
import Motcua.Ui

/*! A heading in the board's language with English beside it for guests. */
Row {
    id: root

    required property string text
    required property string beside

    height: 52
    spacing: 18

    Words {
        id: main

        text: root.text
        color: Theme.boardMuted
        font.pixelSize: 33
        font.weight: Font.DemiBold
        font.capitalization: Font.AllUppercase
    }

    Words {
        anchors.baseline: main.baseline
        text: root.beside
        color: Theme.boardMuted
        opacity: 0.8
        font.pixelSize: 26
        visible: root.beside !== root.text
    }
}
