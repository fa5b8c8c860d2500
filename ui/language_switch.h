#pragma once

#include <QQmlEngine>
#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace motcua::ui {

/// Changes the language of a running program. The source texts are Vietnamese, so "vi" needs no
/// file and a text that another language lacks is shown in Vietnamese. Files are
/// `:/i18n/*_<language>.qm`. GUI thread.
class LanguageSwitch {
public:
    explicit LanguageSwitch(QQmlEngine* engine = nullptr) : engine_(engine) {}

    ~LanguageSwitch();
    LanguageSwitch(const LanguageSwitch&) = delete;
    LanguageSwitch& operator=(const LanguageSwitch&) = delete;

    /// Every qsTr and tr that is asked from now on answers in `language`; bindings of the engine
    /// are evaluated anew.
    void use(const QString& language);

private:
    void drop();

    QQmlEngine* engine_;
    std::vector<std::unique_ptr<QTranslator>> installed_;
};

} // namespace motcua::ui
