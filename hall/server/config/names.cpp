#include "hall/server/config/names.h"

namespace motcua::hall {

std::string Names::read_id(Section& section, std::string_view key) {
    std::string id = section.id(key);
    add(section, id, section.at(key));
    return id;
}

void Names::add(Section& section, const std::string& name, Position at) {
    if (name.empty()) {
        return;
    }
    const auto [first, fresh] = given_.try_emplace(name, at);
    if (!fresh) {
        section.wrong(at,
                      in_quotes(name) + " is already a " + kind_ + " in line " +
                          std::to_string(first->second.line) + "; another name is needed");
    }
}

std::string Names::unknown(const std::string& name) const {
    std::vector<std::string> all;
    for (const auto& [known, at] : given_) {
        all.push_back(known);
    }
    return "no " + kind_ + " " + in_quotes(name) + "; nearest: " + nearest(name, std::move(all));
}

} // namespace motcua::hall
