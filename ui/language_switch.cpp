#include "ui/language_switch.h"

#include <QCoreApplication>
#include <QDir>

namespace motcua::ui {

LanguageSwitch::~LanguageSwitch() {
    drop();
}

void LanguageSwitch::use(const QString& language) {
    drop();
    const QDir folder(QStringLiteral(":/i18n"));
    for (const QString& file : folder.entryList({QStringLiteral("*_%1.qm").arg(language)})) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(folder.filePath(file)))
            continue;
        QCoreApplication::installTranslator(translator.get());
        installed_.push_back(std::move(translator));
    }
    if (engine_ != nullptr)
        engine_->retranslate();
}

void LanguageSwitch::drop() {
    for (const auto& translator : installed_)
        QCoreApplication::removeTranslator(translator.get());
    installed_.clear();
}

} // namespace motcua::ui
