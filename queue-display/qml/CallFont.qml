pragma Singleton

import QtQuick

/*! How large the characters of a call are beside its row, so that a row can be made high enough
    for characters of so many millimetres. A capital or figure of Be Vietnam Pro is 0.7 of its
    font's size. */
QtObject {
    readonly property real numberOfRow: 0.78
    readonly property real labelOfRow: 0.72
    readonly property real characterOfFont: 0.7
    /*! The smaller one counts. */
    readonly property real characterOfRow: labelOfRow * characterOfFont
}
