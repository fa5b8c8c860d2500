#include "kiosk/number_entry.h"

namespace motcua::kiosk {

namespace {

const QString digits = QStringLiteral("1234567890");

// The letters of hall/rules/number.cpp: none that is easily mistaken for another.
const QString check_alphabet = QStringLiteral("ACDEFHJKLMNPRTUVXY34679");

QString check_letters() {
    QString letters = check_alphabet;
    for (const QChar digit : digits)
        letters.remove(digit);
    return letters;
}

} // namespace

bool NumberEntry::complete() const {
    return number_.size() >= 2 && check_.size() == check_length;
}

QString NumberEntry::keys() const {
    return digits + QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
}

QString NumberEntry::usable() const {
    if (on_check_)
        return check_.size() < check_length ? check_alphabet : QString();
    if (number_.size() >= longest_number)
        return {};
    // A series letter comes first and once: "A017". A letter after the digits begins the check.
    if (number_.isEmpty())
        return series_ + digits;
    return number_.size() < 3 ? digits : digits + check_letters();
}

void NumberEntry::use_series(const QString& letters) {
    series_ = letters;
    emit changed();
}

void NumberEntry::clear() {
    number_.clear();
    check_.clear();
    on_check_ = false;
    emit changed();
}

void NumberEntry::type(const QString& key) {
    const QString one = key.toUpper();
    if (one.size() != 1 || !usable().contains(one))
        return;
    if (!on_check_ && !number_.isEmpty() && !one.front().isDigit())
        on_check_ = true;
    (on_check_ ? check_ : number_) += one;
    emit changed();
}

void NumberEntry::erase() {
    if (on_check_ && check_.isEmpty())
        on_check_ = false;
    else
        (on_check_ ? check_ : number_).chop(1);
    emit changed();
}

void NumberEntry::editNumber() {
    on_check_ = false;
    emit changed();
}

void NumberEntry::editCheck() {
    on_check_ = true;
    emit changed();
}

} // namespace motcua::kiosk
