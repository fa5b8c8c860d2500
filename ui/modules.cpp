#include "ui/modules.h"

#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QQmlEngine>

#include <stdexcept>

// Made by Qt's build step; naming it keeps the linker from dropping it from the static library.
extern void qml_register_types_Motcua_Ui();

namespace motcua::ui {

void load_fonts() {
    const QDir folder(QStringLiteral(":/Motcua/Ui/fonts"));
    const QStringList files = folder.entryList({QStringLiteral("*.ttf")});
    if (files.isEmpty())
        throw std::runtime_error("the typeface is not in the program");
    for (const QString& file : files)
        if (QFontDatabase::addApplicationFont(folder.filePath(file)) < 0)
            throw std::runtime_error("cannot read the typeface " + file.toStdString());
    QGuiApplication::setFont(QFont(QStringLiteral("Be Vietnam Pro")));
}

void use_modules(QQmlEngine& engine) {
    qml_register_types_Motcua_Ui();
    engine.addImportPath(QStringLiteral("qrc:/"));
    load_fonts();
}

} // namespace motcua::ui
