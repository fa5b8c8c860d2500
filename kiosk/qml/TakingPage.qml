import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! The hall is asked for a number. */
StatePage {
    icon: controller.tickets.slow ? "clock" : "paper"
    heading: controller.tickets.slow ? qsTr("Xin ông/bà chờ một chút") : qsTr("Đang lấy số…")
    text: controller.tickets.slow
          ? qsTr("Máy đang nối lại với hệ thống. Ông/bà chỉ được cấp một số, không cần chạm lại.")
          : ""
}
