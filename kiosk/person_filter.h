#pragma once

#include <QObject>
#include <QString>

namespace motcua::kiosk {

/// Sees what a person does at the window without taking it: every touch that ends and every key is
/// `acted`, and the fast keys of a scanner in keyboard mode, ended by Enter, are `scanned`.
class PersonFilter : public QObject {
    Q_OBJECT

public:
    explicit PersonFilter(QObject* parent = nullptr) : QObject(parent) {
        keys_.reserve(longest_scan); // a text that grows leaves copies behind
    }

    ~PersonFilter() override;

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void acted();
    /// A key that ended no scan; the receiver sets `used` when it was meant for it.
    void pressed(int key, bool& used);
    /// The receiver may overwrite the text and should when it has used it.
    void scanned(QString& text);

private:
    /// True when the key ended a scan.
    bool key(const QString& text, bool enter);
    void forget_keys();

    static constexpr int longest_scan = 512;

    QString keys_;
};

} // namespace motcua::kiosk
