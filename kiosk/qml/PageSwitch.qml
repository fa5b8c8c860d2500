import QtQuick
import Motcua.Kiosk

/*! Loads `<page>Page.qml` whenever the controller shows another page. */
QtObject {
    id: root

    required property KioskController controller
    required property Loader loader
    required property bool portrait
    readonly property string page: controller.page

    signal shown

    function show() {
        const file = Qt.resolvedUrl(root.page + "Page.qml");
        root.loader.setSource(file, { controller: root.controller });
        root.shown();
    }

    onPageChanged: show()
    Component.onCompleted: show()
}
