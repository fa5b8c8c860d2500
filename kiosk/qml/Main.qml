import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! The kiosk's window. */
Window {
    id: window

    required property KioskController controller
    property bool motion: true

    color: Theme.ground
    //: Title of the window
    title: qsTr("Lấy số thứ tự")

    Binding {
        target: Theme
        property: "highContrast"
        value: window.controller.strongContrast
    }

    Binding {
        target: Theme
        property: "largeText"
        value: window.controller.largeText
    }

    Binding {
        target: Theme
        property: "motion"
        value: window.motion
    }

    Binding {
        target: Theme
        property: "navy"
        value: window.controller.home.navy
    }

    Binding {
        target: Theme
        property: "gilt"
        value: window.controller.home.gold
    }

    Binding {
        target: Theme
        property: "pixelMm"
        value: screen.pixelMm
    }

    KioskScreen {
        id: screen

        anchors.fill: parent
        controller: window.controller
    }
}
