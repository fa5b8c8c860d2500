import QtQuick
import Motcua.Kiosk

/*! Base of all pages: the frame shows `title` and `lead` and gives the page the room under them. */
Item {
    required property KioskController controller
    property string title: ""
    property string lead: ""
    readonly property bool lowered: controller.lowered
    /*! The page is there to be read: lowered, only its buttons are in the lower half. */
    property bool informative: false
    /*! Narrow and high: content stands in one column. */
    readonly property bool portrait: width < 1100
}
