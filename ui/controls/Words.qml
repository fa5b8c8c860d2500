import QtQuick
import Motcua.Ui

/*! A text in the house typeface. It wraps at words and is never elided; text from outside stays
    plain. */
Text {
    font.family: Theme.family
    font.pixelSize: Theme.textBody
    font.weight: Font.Medium
    color: Theme.ink
    textFormat: Text.PlainText
    wrapMode: Text.WordWrap
}
