#pragma once

#include "queue-display/boards/board_rows.h"

#include <QByteArray>
#include <QHash>
#include <QVariant>

#include <algorithm>
#include <utility>
#include <vector>

namespace motcua::display {

/// A list of plain rows for QML. `show` replaces the rows and tells only what differs, so that
/// delegates live on and software rendering paints only what changed.
template <class Row>
class RowModel : public BoardRows {
public:
    struct Role {
        QByteArray name;
        QVariant (*read)(const Row&);
    };

    explicit RowModel(std::vector<Role> roles, QObject* parent)
        : BoardRows(parent), roles_(std::move(roles)) {}

    void show(const std::vector<Row>& rows) {
        fit(static_cast<int>(rows.size()), rows);
        for (int i = 0; i < rowCount({}); ++i) {
            const auto at = static_cast<std::size_t>(i);
            if (rows_[at] == rows[at])
                continue;
            rows_[at] = rows[at];
            emit dataChanged(index(i), index(i));
        }
    }

    const std::vector<Row>& rows() const { return rows_; }

    int rowCount(const QModelIndex& parent) const override {
        return parent.isValid() ? 0 : static_cast<int>(rows_.size());
    }

    QVariant data(const QModelIndex& at, int role) const override {
        const int which = role - Qt::UserRole;
        if (!at.isValid() || which < 0 || which >= static_cast<int>(roles_.size()))
            return {};
        const Row& row = rows_.at(static_cast<std::size_t>(at.row()));
        return roles_[static_cast<std::size_t>(which)].read(row);
    }

    QHash<int, QByteArray> roleNames() const override {
        QHash<int, QByteArray> names;
        for (const Role& role : roles_)
            names.insert(Qt::UserRole + static_cast<int>(names.size()), role.name);
        return names;
    }

private:
    /// Grows or shrinks at the end to `size` rows.
    void fit(int size, const std::vector<Row>& rows) {
        const int held = static_cast<int>(rows_.size());
        if (size > held) {
            beginInsertRows({}, held, size - 1);
            rows_.insert(rows_.end(), rows.begin() + held, rows.end());
            endInsertRows();
        } else if (size < held) {
            beginRemoveRows({}, size, held - 1);
            rows_.erase(rows_.begin() + size, rows_.end());
            endRemoveRows();
        }
    }

    std::vector<Role> roles_;
    std::vector<Row> rows_;
};

} // namespace motcua::display
