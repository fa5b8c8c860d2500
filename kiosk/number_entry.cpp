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

bool NumberEntry::has_number() const {
    return number_.size() >= 2 && number_.back().isDigit();
}

bool NumberEntry::complete() const {
    return has_number() && check_.size() == check_length;
}

QString NumberEntry::keys() const {
    return digits + QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
}

QString NumberEntry::usable() const {
    if (on_check_)
        return check_.size() < check_length ? check_alphabet : QString();
    const bool begun = !number_.isEmpty() && number_.back().isDigit();
    if (!begun)
        return before_digits();
    // A letter after the digits begins the check.
    const QString more = number_.size() < longest_number ? digits : QString();
    return number_.size() < 3 ? more : more + check_letters();
}

/// The letters of a series come first: "A017", "AB017". A hall may also number by digits alone.
QString NumberEntry::before_digits() const {
    QString keys;
    for (const QString& one : series_)
        if (one.size() > number_.size() && one.startsWith(number_) &&
            !keys.contains(one[number_.size()]))
            keys += one[number_.size()];
    if (!number_.isEmpty() && !series_.contains(number_))
        return keys;
    for (const QChar digit : digits)
        keys.remove(digit);
    return keys + digits;
}

void NumberEntry::use_series(const QStringList& series) {
    series_ = series;
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
    if (has_number() && !one.front().isDigit())
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
