#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::devices {

/// What a template may use: texts by name, and the names of sections that are shown.
struct TemplateValues {
    std::map<std::string, std::string, std::less<>> texts;
    std::map<std::string, bool, std::less<>> sections;
};

/// Fills `{{name}}` with a text, shows `{{#name}}..{{/name}}` where the section is on and
/// `{{^name}}..{{/name}}` where it is off (a small part of Mustache). Texts are escaped: what comes
/// from outside never becomes markup. Unknown names give nothing.
std::string fill_template(std::string_view text, const TemplateValues& values);

/// What is wrong with a template: names that `values` does not have, sections that do not close.
/// One mistake an entry, as "line:column: what".
std::vector<std::string> template_mistakes(std::string_view text, const TemplateValues& values);

} // namespace motcua::devices
