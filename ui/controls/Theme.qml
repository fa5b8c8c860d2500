pragma Singleton

import QtQuick

/*! Colours, type and spacing of every screen. Lengths are in design pixels: `Stage` scales a page
    of 1080x1920, 1920x1080 or 1920x1080 board pixels to the window. What a finger must hit is never
    smaller than 20 mm (`touch`) or 15 mm (`touchSmall`), 3 mm apart, whatever the panel. */
QtObject {
    /*! Night and high contrast: white and gold on black. */
    property bool highContrast: false
    /*! Large text: every text size grows by a quarter. */
    property bool largeText: false
    /*! The hall's own colours, empty for those drawn here. High contrast has its own. */
    property string navy: ""
    property string gilt: ""
    /*! Millimetres of one design pixel on this panel; 0.248 on one of 21.5 inch. */
    property real pixelMm: 0.248
    /*! So small that every bit of room is needed: about 10 inch. */
    readonly property bool smallPanel: pixelMm < 0.14
    /*! False switches every animation off. */
    property bool motion: true

    /*! Design pixels of a length on the panel. */
    function mm(length: real): int { return Math.ceil(length / pixelMm); }

    readonly property string family: "Be Vietnam Pro"

    readonly property color ground: highContrast ? "#000000" : "#F6F4EF"
    readonly property color card: highContrast ? "#000000" : "#FFFFFF"
    readonly property color cardPressed: highContrast ? "#333A42" : "#D9E5EF"
    readonly property color cardClosed: highContrast ? "#1C1C1C" : "#ECEAE4"
    readonly property color soft: highContrast ? "#101820" : "#E6EEF6"
    readonly property color softLine: highContrast ? "#FFFFFF" : "#B9CADB"
    readonly property color line: highContrast ? "#FFFFFF" : "#C9D3DE"
    readonly property color ink: highContrast ? "#FFFFFF" : "#10243A"
    readonly property color muted: highContrast ? "#E8EDF2" : "#35495E"
    readonly property color header: highContrast ? "#000000" : navy !== "" ? navy : "#0B2A4A"
    readonly property color headerInk: "#FFFFFF"
    readonly property color badge: highContrast ? "#FFC247" : navy !== "" ? navy : "#0B2A4A"
    readonly property color badgeInk: highContrast ? "#000000" : "#FFFFFF"
    readonly property color badgeClosed: highContrast ? "#D0D0D0" : "#4A5866"
    readonly property color badgeClosedInk: highContrast ? "#000000" : "#FFFFFF"
    readonly property color primary: highContrast ? "#FFFFFF" : navy !== "" ? navy : "#0B2A4A"
    readonly property color primaryPressed: highContrast ? "#C8D2DC"
                                            : navy !== "" ? navy : "#1F4B7A"
    readonly property color primaryInk: highContrast ? "#000000" : "#FFFFFF"
    readonly property color gold: !highContrast && gilt !== "" ? gilt : "#FFC247"
    readonly property color goldPressed: !highContrast && gilt !== "" ? gilt : "#E9A91F"
    readonly property color goldInk: highContrast ? "#000000" : "#10243A"
    readonly property color amber: highContrast ? "#000000" : "#FFF1CF"
    readonly property color amberLine: highContrast ? "#FFC247" : "#E0B14A"
    readonly property color amberInk: highContrast ? "#FFC247" : "#10243A"
    readonly property color green: highContrast ? "#7DF0B2" : "#0A5735"
    readonly property color greenInk: highContrast ? "#000000" : "#FFFFFF"
    readonly property color red: highContrast ? "#FFA9A9" : "#8F121A"
    readonly property color redGround: highContrast ? "#000000" : "#FBE9E7"
    readonly property color redLine: highContrast ? "#FFA9A9" : "#D98A85"
    readonly property color focus: highContrast ? "#00E5FF" : "#1565C0"
    readonly property color veil: highContrast ? "#E6000000" : "#B30B2A4A"

    readonly property color boardGround: "#071D35"
    readonly property color boardHeader: "#0B2A4A"
    readonly property color boardRow: "#0F3157"
    readonly property color boardLine: "#1D4B7E"
    readonly property color boardText: "#FFFFFF"
    readonly property color boardMuted: "#BFD2E6"

    /*! Letters of a small panel are somewhat larger, so that they can still be read standing. */
    readonly property real textScale: (largeText ? 1.25 : 1.0)
                                      * Math.max(1, Math.min(1.12, 0.2 / pixelMm))
    readonly property int textSmall: Math.round(28 * textScale)
    readonly property int textBody: Math.round(31 * textScale)
    readonly property int textCard: Math.round(34 * textScale)
    readonly property int textLead: Math.round(32 * textScale)
    readonly property int textButton: Math.round(36 * textScale)
    readonly property int textHeading: Math.round(44 * textScale)
    readonly property int textTitle: Math.round(56 * textScale)
    readonly property int textFigure: Math.round(58 * textScale)
    readonly property int textNumber: 280

    readonly property int margin: 56
    readonly property int gap: Math.max(24, mm(3))
    readonly property int gapSmall: Math.max(14, mm(3))
    readonly property int touch: Math.max(104, mm(20))
    readonly property int touchSmall: Math.max(80, mm(15))
    readonly property int radiusSmall: 14
    readonly property int radius: 22
    readonly property int radiusLarge: 34
    readonly property int border: 2
    readonly property int focusBorder: 6
    readonly property int fadeTime: motion ? 160 : 0
}
