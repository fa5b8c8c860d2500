pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! How a dossier is; a ticket for collecting only when there is something to collect. */
StatePage {
    id: root

    readonly property DossierJourney dossier: controller.dossier

    icon: dossier.asking ? "clock" : dossier.ready ? "check" : dossier.known ? "clock" : "info"
    tone: dossier.ready ? Theme.green : Theme.ink
    //: %1 is the code of a dossier
    heading: dossier.asking ? qsTr("Đang hỏi tình trạng hồ sơ…") : dossier.status
    text: qsTr("Hồ sơ %1").arg(dossier.code)
    footnote: dossier.asking ? "" : dossier.advice
    bottomRoom: bar.height + Theme.gap

    BottomBar {
        id: bar

        y: root.height - height
        width: root.width
        height: root.lowered ? Theme.touch : implicitHeight
        back: qsTr("Về màn hình đầu")
        backIcon: "home"
        next: root.dossier.canCollect ? qsTr("Lấy số nhận kết quả") : ""
        nextKind: "gold"
        onBackClicked: root.controller.goHome()
        onNextClicked: root.dossier.collect()
    }
}
