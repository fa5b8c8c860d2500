#pragma once

#include "ui/qr_code.h"

#include <QQuickPaintedItem>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace motcua::ui {

/// Draws `text` as a QR symbol, always black on white whatever the theme, with the quiet zone of
/// four modules that ISO/IEC 18004 asks for. Modules are whole pixels of the item, so a phone reads
/// it also at small sizes.
class QrImage : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE set_text NOTIFY textChanged)

public:
    explicit QrImage(QQuickItem* parent = nullptr) : QQuickPaintedItem(parent) {}

    [[nodiscard]] QString text() const { return text_; }

    void set_text(const QString& text);
    void paint(QPainter* painter) override;

signals:
    void textChanged();

private:
    QString text_;
    QrCode code_;
};

} // namespace motcua::ui
