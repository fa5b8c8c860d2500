import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! What the page says or asks, in one sentence, and one more line. */
Column {
    id: root

    required property string title
    required property string lead
    property bool large: false

    spacing: 4

    Words {
        width: parent.width
        text: root.title
        font.pixelSize: root.large ? Theme.textTitle * 1.3 : Theme.textTitle
        font.weight: Font.ExtraBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    Words {
        width: parent.width
        text: root.lead
        color: Theme.muted
        font.pixelSize: root.large ? Theme.textLead * 1.2 : Theme.textLead
        visible: text !== ""
    }
}
