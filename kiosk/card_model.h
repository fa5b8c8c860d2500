#pragma once

#include <QAbstractListModel>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace motcua::kiosk {

/// What one card on the screen says, ready to show.
struct Card {
    QString id{};
    QString badge{};
    QString label{};
    QString waiting{};
    QString wait{};
    QString reason{};
    bool open = true;
    bool chosen = false;

    friend bool operator==(const Card&, const Card&) = default;
};

/// Cards for the views of QML; each field is the role of the same name, `id` is "cardId".
class CardModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a journey")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    explicit CardModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    /// Shows `cards`; those already shown under the same id only change.
    void show(std::vector<Card> cards);

    [[nodiscard]] const std::vector<Card>& cards() const { return cards_; }

    [[nodiscard]] int count() const { return static_cast<int>(cards_.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    std::vector<Card> cards_;
};

} // namespace motcua::kiosk
