import QtQuick
import Motcua.Ui

/*! One service: who waits, how long, what a newcomer may expect, who serves. */
Rectangle {
    id: root

    required property string series
    required property string name
    required property int waiting
    required property string longest
    required property string expected
    required property double from
    required property double to
    required property string counters
    required property bool late
    required property bool closed
    required property string remark
    property double target: 0.5
    readonly property color ink: late ? Theme.red : closed ? Theme.muted : Theme.ink

    radius: Theme.radiusSmall
    color: late ? Theme.redGround : Theme.card
    border.width: late ? Theme.border : 0
    border.color: Theme.redLine

    SeriesBadge {
        id: badge

        x: 14
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(56, root.height - 12)
        height: width
        series: root.series
        open: !root.closed
    }

    Words {
        anchors.left: badge.right
        anchors.leftMargin: 20
        width: root.width * 0.38 - x - (mark.visible ? mark.width + 16 : 0)
        height: root.height
        text: root.name
        color: root.closed && !root.late ? Theme.muted : Theme.ink
        font.pixelSize: 30
        font.weight: Font.DemiBold
        fontSizeMode: Text.Fit
        minimumPixelSize: 18
        verticalAlignment: Text.AlignVCenter
    }

    Rectangle {
        id: mark

        x: root.width * 0.38 - width
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(remarkWords.implicitWidth, 210) + 28
        height: Math.min(root.height - 10, remarkWords.implicitHeight + 12)
        radius: 10
        color: root.late ? Theme.red : Theme.cardClosed
        visible: root.remark !== ""

        Words {
            id: remarkWords

            anchors.centerIn: parent
            width: Math.min(implicitWidth, 210)
            height: Math.min(implicitHeight, root.height - 14)
            text: root.remark
            color: root.late ? "#FFFFFF" : Theme.muted
            font.pixelSize: 23
            font.weight: Font.Bold
            fontSizeMode: Text.Fit
            minimumPixelSize: 15
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
        }
    }

    Words {
        x: root.width * 0.39
        anchors.verticalCenter: parent.verticalCenter
        text: root.waiting
        color: root.ink
        font.pixelSize: 36
        font.weight: Font.ExtraBold
    }

    Words {
        x: root.width * 0.475
        width: root.width * 0.098
        height: root.height
        verticalAlignment: Text.AlignVCenter
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 18
        wrapMode: Text.NoWrap
        text: root.longest
        color: root.ink
        font.pixelSize: 30
        font.weight: Font.DemiBold
    }

    RangeBar {
        x: root.width * 0.58
        anchors.verticalCenter: parent.verticalCenter
        width: root.width * 0.205
        from: root.from
        to: root.to
        target: root.target
    }

    Words {
        x: root.width * 0.8
        anchors.verticalCenter: parent.verticalCenter
        width: root.width * 0.125
        text: root.expected
        color: root.to > root.target ? Theme.red : Theme.ink
        font.pixelSize: 27
        font.weight: Font.DemiBold
        lineHeight: 0.95
    }

    Words {
        anchors.right: parent.right
        anchors.rightMargin: 24
        anchors.verticalCenter: parent.verticalCenter
        text: root.counters
        color: root.ink
        font.pixelSize: 32
        font.weight: Font.Bold
    }
}
