import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! The hall cannot be heard. It goes away by itself. */
StatePage {
    icon: "link-off"
    tone: Theme.red
    heading: qsTr("Máy đang mất kết nối")
    text: qsTr("Máy tự nối lại, xin ông/bà chờ giây lát. Nếu cần gấp, mời đến quầy hướng dẫn để "
               + "được cấp số.")
}
