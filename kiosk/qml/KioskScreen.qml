pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! The frame of every page, in one order: who and when, what this page asks, its content, the ways
    out, the aids. Lowered, everything that can be touched is in the lower half. */
Stage {
    id: root

    required property KioskController controller

    readonly property real pixelMm: controller.panelWidth > 0 && frame.width > 0
                                    ? controller.panelWidth / frame.width : 0.248

    Item {
        id: frame

        readonly property KioskPage current: loader.item as KioskPage
        readonly property bool lowered: root.controller.lowered
                                        && !(frame.current && frame.current.informative)
        readonly property int titleTop: root.portrait && !root.controller.lowered
                                        ? languages.y + languages.height + 28
                                        : header.height + (root.portrait ? 28 : 20)
        readonly property int half: height / 2
        readonly property int contentTop: frame.lowered
                                          ? half + (root.portrait ? languages.height + 32 : 12)
                                          : frame.current && frame.current.title === ""
                                            ? titleTop : titleBlock.y + titleBlock.height + 24

        anchors.fill: parent

        Rectangle {
            anchors.fill: parent
            color: Theme.ground
        }

        HallHeader {
            id: header

            width: parent.width
            compact: !root.portrait
            seal: root.controller.home.seal
            agency: root.controller.home.agency
            hall: root.controller.home.hall
            clock: root.controller.clock
            date: root.controller.date
            onKnocked: root.controller.technician.knock()
        }

        LanguageBar {
            id: languages

            objectName: "spokenLanguages"
            x: Theme.margin
            y: !root.portrait ? footer.y + 18
                              : frame.lowered ? frame.half + 8
                              : root.controller.lowered
                                ? footer.y - Math.max(116, Theme.touch) - height
                                           - 2 * Theme.gap
                              : header.height + 22
            z: 1
            model: root.controller.languages
            onChosen: code => root.controller.chooseLanguage(code)
        }

        TitleBlock {
            id: titleBlock

            objectName: "spokenTitle"
            x: Theme.margin
            y: frame.lowered
               ? header.height + Math.max(16, (frame.half - header.height - height) / 2)
               : frame.titleTop
            width: parent.width - 2 * Theme.margin
            title: frame.current ? frame.current.title : ""
            lead: frame.current && (root.portrait || !Theme.smallPanel) ? frame.current.lead : ""
            large: frame.lowered && root.portrait
            visible: title !== ""
        }

        Loader {
            id: loader

            objectName: "spokenPage"
            x: Theme.margin
            y: frame.contentTop
            width: parent.width - 2 * Theme.margin
            height: footer.y - Theme.gap - y
        }

        AidBar {
            id: footer

            x: root.portrait ? 0 : frame.width - width
            y: parent.height - height
            width: root.portrait ? parent.width : parent.width - languages.width - Theme.margin
            implicitHeight: Math.max(root.portrait ? 140 : 116, Theme.touchSmall + 36)
            largeText: root.controller.largeText
            strongContrast: root.controller.strongContrast
            lowered: root.controller.lowered
            canLower: !Theme.smallPanel
            onLargeTextToggled: root.controller.toggleLargeText()
            onContrastToggled: root.controller.toggleContrast()
            onReachToggled: root.controller.toggleReach()
        }

        Rectangle {
            x: 0
            y: footer.y
            width: root.portrait ? 0 : languages.width + Theme.margin
            height: footer.height
            color: Theme.card

            Rectangle {
                width: parent.width
                height: Theme.border
                color: Theme.line
            }
        }

        LeavingVeil {
            anchors.fill: parent
            z: 2
            visible: root.controller.leaving
            seconds: root.controller.secondsLeft
            lowered: root.controller.lowered
            onStayed: root.controller.stillHere()
        }
    }

    NumberAnimation {
        id: appear

        target: loader.item
        property: "opacity"
        from: 0
        to: 1
        duration: Theme.fadeTime
    }

    PageSwitch {
        controller: root.controller
        loader: loader
        portrait: root.portrait
        onShown: appear.restart()
    }
}
