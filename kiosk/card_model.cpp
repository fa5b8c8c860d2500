#include "kiosk/card_model.h"

#include <algorithm>
#include <utility>

namespace motcua::kiosk {

namespace {

enum Role { id_role = Qt::UserRole, badge, label, waiting, wait, reason, open, chosen };

bool same_ids(const std::vector<Card>& one, const std::vector<Card>& other) {
    return std::equal(one.begin(),
                      one.end(),
                      other.begin(),
                      other.end(),
                      [](const Card& left, const Card& right) { return left.id == right.id; });
}

} // namespace

void CardModel::show(std::vector<Card> cards) {
    if (!same_ids(cards, cards_)) {
        beginResetModel();
        cards_ = std::move(cards);
        endResetModel();
        emit countChanged();
        return;
    }
    for (std::size_t i = 0; i < cards.size(); ++i) {
        if (cards[i] == cards_[i])
            continue;
        cards_[i] = std::move(cards[i]);
        const QModelIndex row = index(static_cast<int>(i));
        emit dataChanged(row, row);
    }
}

int CardModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant CardModel::data(const QModelIndex& index, int role) const {
    const Card& card = cards_.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case id_role:
        return card.id;
    case badge:
        return card.badge;
    case label:
        return card.label;
    case waiting:
        return card.waiting;
    case wait:
        return card.wait;
    case reason:
        return card.reason;
    case open:
        return card.open;
    case chosen:
        return card.chosen;
    default:
        return {};
    }
}

QHash<int, QByteArray> CardModel::roleNames() const {
    return {{id_role, "cardId"},
            {badge, "badge"},
            {label, "label"},
            {waiting, "waiting"},
            {wait, "wait"},
            {reason, "reason"},
            {open, "open"},
            {chosen, "chosen"}};
}

} // namespace motcua::kiosk
