#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace motcua::display {

/// What QML knows of a list of rows on a board; see `RowModel`.
class BoardRows : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a board")

public:
    using QAbstractListModel::QAbstractListModel;
};

} // namespace motcua::display
