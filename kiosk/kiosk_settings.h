#pragma once

#include <QSizeF>
#include <QString>

#include <string>

namespace motcua::kiosk {

/// What is set on this machine itself, in a small file: the panel's size and the technician's PIN,
/// hashed. Readable by its owner alone.
class KioskSettings {
public:
    /// An empty path keeps nothing.
    explicit KioskSettings(QString path) : path_(std::move(path)) {}

    /// Empty when it was never set.
    [[nodiscard]] QSizeF panel_mm() const;
    /// False when the file cannot be written.
    bool save_panel_mm(QSizeF millimetres) const;

    [[nodiscard]] bool has_pin() const;
    [[nodiscard]] bool right_pin(const std::string& pin) const;
    /// 6 to 12 digits; false for others, or when the file cannot be written.
    bool save_pin(const std::string& pin) const;

private:
    bool save(const QString& key, const QString& value) const;
    [[nodiscard]] QString load(const QString& key) const;

    QString path_;
};

/// "268x476": width and height in millimetres; empty for anything else.
QSizeF read_panel_mm(const QString& text);

} // namespace motcua::kiosk
