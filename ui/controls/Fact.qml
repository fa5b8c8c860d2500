import QtQuick
import Motcua.Ui

/*! One fact on a soft ground: what it is, and the figure with its unit. */
Rectangle {
    id: root

    required property string name
    required property string figure
    property bool small: false

    implicitHeight: words.implicitHeight + 2 * Theme.gap
    radius: Theme.radius
    color: Theme.soft
    border.color: Theme.softLine
    border.width: Theme.highContrast ? Theme.border : 0
    Accessible.role: Accessible.StaticText
    Accessible.name: name + ": " + figure

    Column {
        id: words

        anchors.centerIn: parent
        width: parent.width - 2 * Theme.gap

        Words {
            width: parent.width
            text: root.name
            color: Theme.muted
            horizontalAlignment: Text.AlignHCenter
        }

        Words {
            width: parent.width
            text: root.figure
            font.pixelSize: root.small ? Theme.textHeading : Theme.textFigure
            font.weight: Font.ExtraBold
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
