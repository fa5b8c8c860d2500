import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! The rating is on its way; thanks come when the hall has it. */
StatePage {
    icon: "clock"
    heading: qsTr("Đang gửi đánh giá…")
}
