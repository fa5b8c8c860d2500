import QtQuick
import Motcua.Ui

/*! Scales a page of design size to the window. The page always has at least `designWidth` by
    `designHeight` design pixels, and more along the side where the window is longer. */
Item {
    id: root

    readonly property bool portrait: height > width
    property int designWidth: portrait ? 1080 : 1920
    property int designHeight: portrait ? 1920 : 1080
    readonly property real factor: Math.max(0.05, Math.min(width / designWidth,
                                                           height / designHeight))
    default property alias page: sheet.data

    Item {
        id: sheet

        width: root.width / root.factor
        height: root.height / root.factor
        scale: root.factor
        transformOrigin: Item.TopLeft
    }
}
