pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui

/*! One button for each language of the hall, named in that language. The model's roles: `cardId`
    (the language's code), `label` (its own name) and `chosen`. */
Row {
    id: root

    property alias model: repeater.model

    signal chosen(string code)

    spacing: Theme.gapSmall

    Repeater {
        id: repeater

        delegate: ActionButton {
            id: button

            required property string cardId
            required property bool chosen

            kind: chosen ? "primary" : "plain"
            role: Accessible.RadioButton
            checked: chosen
            textSize: 30
            implicitHeight: Theme.touchSmall
            onClicked: root.chosen(button.cardId)
        }
    }
}
