#include "kiosk/kiosk_settings.h"

#include <QFile>
#include <QSettings>
#include <QStringList>

#include <sodium.h>

#include <algorithm>
#include <array>

namespace motcua::kiosk {

namespace {

const QString panel_key = QStringLiteral("panel/millimetres");
const QString pin_key = QStringLiteral("technician/pin");

constexpr std::size_t shortest_pin = 6;
constexpr std::size_t longest_pin = 12;

} // namespace

QSizeF KioskSettings::panel_mm() const {
    return read_panel_mm(load(panel_key));
}

bool KioskSettings::save_panel_mm(QSizeF millimetres) const {
    return save(panel_key,
                QStringLiteral("%1x%2")
                    .arg(millimetres.width(), 0, 'f', 1)
                    .arg(millimetres.height(), 0, 'f', 1));
}

bool KioskSettings::has_pin() const {
    return !load(pin_key).isEmpty();
}

bool KioskSettings::right_pin(const std::string& pin) const {
    const std::string hash = load(pin_key).toStdString();
    return !hash.empty() && crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

bool KioskSettings::save_pin(const std::string& pin) const {
    const bool digits = std::ranges::all_of(pin, [](char c) { return c >= '0' && c <= '9'; });
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    return digits && pin.size() >= shortest_pin && pin.size() <= longest_pin &&
           crypto_pwhash_str(hash.data(),
                             pin.data(),
                             pin.size(),
                             crypto_pwhash_OPSLIMIT_INTERACTIVE,
                             crypto_pwhash_MEMLIMIT_INTERACTIVE) == 0 &&
           save(pin_key, QString::fromLatin1(hash.data()));
}

bool KioskSettings::save(const QString& key, const QString& value) const {
    if (path_.isEmpty())
        return false;
    QSettings file(path_, QSettings::IniFormat);
    file.setValue(key, value);
    file.sync();
    QFile::setPermissions(path_, QFile::ReadOwner | QFile::WriteOwner);
    return file.status() == QSettings::NoError;
}

QString KioskSettings::load(const QString& key) const {
    return path_.isEmpty() ? QString()
                           : QSettings(path_, QSettings::IniFormat).value(key).toString();
}

QSizeF read_panel_mm(const QString& text) {
    constexpr qreal smallest = 80;
    constexpr qreal largest = 2500;
    const QStringList parts = text.split(QLatin1Char('x'));
    if (parts.size() != 2)
        return {};
    bool good[2] = {};
    const QSizeF size(parts[0].toDouble(&good[0]), parts[1].toDouble(&good[1]));
    const bool possible = std::min(size.width(), size.height()) >= smallest &&
                          std::max(size.width(), size.height()) <= largest;
    return good[0] && good[1] && possible ? size : QSizeF();
}

} // namespace motcua::kiosk
