import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! The hall cannot write to its disk, so it gives no numbers. */
StatePage {
    icon: "caution"
    tone: Theme.red
    heading: qsTr("Tạm thời chưa cấp được số")
    text: qsTr("Hệ thống đang gặp sự cố lưu trữ và sẽ tự hoạt động lại. Mời ông/bà đến quầy "
               + "hướng dẫn.")
}
