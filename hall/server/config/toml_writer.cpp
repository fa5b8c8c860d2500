#include "hall/server/config/toml_writer.h"

#include <array>
#include <cstdio>

namespace motcua::hall {

std::string TomlWriter::quoted(std::string_view text) {
    std::string out = "\"";
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\') {
            out += '\\';
            out += letter;
        } else if (byte < 0x20 || byte == 0x7f) {
            std::array<char, 8> code{};
            std::snprintf(code.data(), code.size(), "\\u%04x", byte);
            out += code.data();
        } else {
            out += letter;
        }
    }
    return out + '"';
}

void TomlWriter::head(const std::string& name) {
    text_ += (text_.empty() ? "" : "\n") + name + "\n";
}

void TomlWriter::raw(const std::string& key, const std::string& value) {
    text_ += key + " = " + value + "\n";
}

void TomlWriter::text(const std::string& key, std::string_view value) {
    raw(key, quoted(value));
}

void TomlWriter::number(const std::string& key, std::int64_t value) {
    raw(key, std::to_string(value));
}

void TomlWriter::words(const std::string& key, const rules::Text& value) {
    text(key + ".vi", value.vi);
    text(key + ".en", value.en);
}

void TomlWriter::spans(const std::string& key, const std::vector<rules::OpenSpan>& value) {
    std::string spans;
    for (const rules::OpenSpan& span : value) {
        spans += (spans.empty() ? "" : ", ") + to_string(span.from) + "-" + to_string(span.to);
    }
    text(key, spans);
}

} // namespace motcua::hall
