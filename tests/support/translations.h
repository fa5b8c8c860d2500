#pragma once

#include <QString>
#include <QStringList>

namespace motcua::testing {

/// What `translations` (a .ts file) lacks of the texts in the sources under `folder`, one line a
/// text: not there, unfinished, empty, or no longer in the sources. `lupdate` is Qt's tool.
QStringList
missing_translations(const QString& lupdate, const QString& folder, const QString& translations);

} // namespace motcua::testing
