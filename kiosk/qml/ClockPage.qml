import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! The hall's clock cannot be right, so days and hours are not to be trusted. */
StatePage {
    icon: "clock"
    tone: Theme.red
    heading: qsTr("Đồng hồ của máy chưa đúng")
    text: qsTr("Máy tạm thời chưa cấp số và sẽ tự hoạt động lại. Mời ông/bà đến quầy hướng dẫn.")
}
