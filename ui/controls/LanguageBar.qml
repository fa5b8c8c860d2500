pragma ComponentBehavior: Bound

import QtQuick
import Motcua.Ui

/*! One button for each language of the hall, named in that language. */
Row {
    id: root

    /*! Language codes and, at the same places, their own names. */
    required property list<string> codes
    required property list<string> names
    required property string current

    signal chosen(string code)

    spacing: Theme.gapSmall

    Repeater {
        model: root.codes.length

        ActionButton {
            required property int index

            label: root.names[index]
            kind: root.codes[index] === root.current ? "primary" : "plain"
            role: Accessible.RadioButton
            checked: root.codes[index] === root.current
            textSize: 30
            implicitHeight: Theme.touchSmall
            onClicked: root.chosen(root.codes[index])
        }
    }
}
