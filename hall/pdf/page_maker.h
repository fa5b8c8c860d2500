#pragma once

#include <QString>

namespace motcua::pdf {

/// Writes an HTML page (of Qt's rich text) as A4 sheets, landscape, numbered at the foot. False
/// when the file cannot be written. Needs a QGuiApplication.
bool make_pdf(const QString& html, const QString& file);

} // namespace motcua::pdf
