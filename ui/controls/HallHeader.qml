pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui

/*! Who we are and what time it is; `compact` puts everything on one line. */
Rectangle {
    id: root

    required property string agency
    required property string hall
    required property string clock
    required property string date
    property bool compact: false
    /*! Letters in the ring; empty: motcua's own. */
    property string seal: ""

    /*! The clock was touched. */
    signal knocked

    implicitHeight: Math.max(root.compact ? 112 : 196, names.implicitHeight + 2 * Theme.gap)
    color: Theme.header

    Rectangle {
        width: parent.width
        height: Theme.border
        anchors.bottom: parent.bottom
        color: Theme.gold
        visible: Theme.highContrast
    }

    Seal {
        id: seal

        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: root.compact ? 76 : 96
        height: width
        letters: root.seal === "" ? "MC" : root.seal
    }

    Column {
        id: names

        anchors.left: seal.right
        anchors.leftMargin: 28
        anchors.right: time.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        Words {
            width: parent.width
            text: root.agency
            visible: text !== ""
            color: Theme.headerInk
            font.pixelSize: 28
            font.capitalization: Font.AllUppercase
        }

        Words {
            width: parent.width
            text: root.hall
            color: Theme.headerInk
            font.pixelSize: 38
            font.weight: Font.Bold
        }
    }

    TapHandler {
        id: tap

        acceptedButtons: Qt.LeftButton
        onTapped: point => {
            if (point.position.x > time.x)
                root.knocked();
        }
    }

    Column {
        id: time

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter

        Words {
            anchors.right: parent.right
            text: root.clock
            color: Theme.headerInk
            font.pixelSize: 54
            font.weight: Font.Bold
        }

        Words {
            anchors.right: parent.right
            text: root.date
            color: Theme.headerInk
            font.pixelSize: 28
            visible: text !== ""
        }
    }
}
