#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <string>

namespace motcua::kiosk {

/// The big keys: a ticket's number ("A017"), then the check letters printed beside it ("K7P").
/// Typing goes to one of the two parts at a time.
class NumberEntry : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a journey")
    Q_PROPERTY(QString number READ number NOTIFY changed)
    Q_PROPERTY(QString check READ check NOTIFY changed)
    Q_PROPERTY(bool onCheck READ on_check NOTIFY changed)
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    Q_PROPERTY(QString keys READ keys CONSTANT)
    Q_PROPERTY(QString usable READ usable NOTIFY changed)

public:
    static constexpr int longest_number = 8;
    static constexpr int check_length = 3;

    explicit NumberEntry(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] QString number() const { return number_; }

    [[nodiscard]] QString check() const { return check_; }

    [[nodiscard]] bool on_check() const { return on_check_; }

    /// True when both parts are there.
    [[nodiscard]] bool complete() const;

    /// True when the present part is there, so that one can go on.
    [[nodiscard]] bool ready() const { return on_check_ ? complete() : has_number(); }

    /// Every key, in the order shown.
    [[nodiscard]] QString keys() const;
    /// The keys that mean something in the present part.
    [[nodiscard]] QString usable() const;

    /// The hall's number series, such as A and AB; with none, a number is digits only.
    void use_series(const QStringList& series);
    void clear();

    Q_INVOKABLE void type(const QString& key);
    Q_INVOKABLE void erase();
    Q_INVOKABLE void editNumber();
    Q_INVOKABLE void editCheck();

signals:
    void changed();

private:
    [[nodiscard]] bool has_number() const;
    [[nodiscard]] QString before_digits() const;

    QString number_;
    QString check_;
    QStringList series_;
    bool on_check_ = false;
};

} // namespace motcua::kiosk
