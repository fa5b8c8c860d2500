import QtQuick
import Motcua.Ui
import Motcua.Kiosk

/*! A choice card of a CardModel in a PagedGrid. */
ChoiceCard {
    id: root

    required property PagedGrid cells
    required property int index
    required property string cardId
    required badge
    required open
    required chosen
    required waiting
    required wait
    required reason

    x: cells.xOf(index)
    y: cells.yOf(index)
    width: cells.cellWidth
    height: cells.cellHeight
    visible: cells.holds(index)
}
