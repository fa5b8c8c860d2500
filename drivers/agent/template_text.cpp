#include "drivers/agent/template_text.h"

#include <algorithm>

namespace motcua::devices {
namespace {

/// One piece of a template: plain text, or what stood in `{{ }}` with its first sign split off.
struct Piece {
    enum class Kind : char { text = 't', value = 'v', shown = '#', hidden = '^', end = '/' };

    Kind kind;
    std::string_view text;
    std::size_t at;
};

std::vector<Piece> split(std::string_view text) {
    std::vector<Piece> pieces;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto open = text.find("{{", at);
        const auto close = text.find("}}", open);
        if (close == std::string_view::npos) {
            break;
        }
        pieces.push_back({Piece::Kind::text, text.substr(at, open - at), at});
        auto name = text.substr(open + 2, close - open - 2);
        const bool sign =
            !name.empty() && std::string_view("#^/").find(name[0]) != std::string_view::npos;
        const auto kind = sign ? static_cast<Piece::Kind>(name[0]) : Piece::Kind::value;
        name.remove_prefix(sign ? 1 : 0);
        pieces.push_back({kind, name, open});
        at = close + 2;
    }
    pieces.push_back({Piece::Kind::text, text.substr(at), at});
    return pieces;
}

void append_escaped(std::string& out, std::string_view text) {
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        }
    }
}

std::string place(std::string_view text, std::size_t at) {
    const auto before = text.substr(0, at);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto start = before.rfind('\n');
    const auto column = start == std::string_view::npos ? at + 1 : at - start;
    return std::to_string(line) + ':' + std::to_string(column) + ": ";
}

} // namespace

std::string fill_template(std::string_view text, const TemplateValues& values) {
    std::string out;
    std::vector<bool> shown{true};
    for (const auto& piece : split(text)) {
        const auto section = values.sections.find(piece.text);
        const bool on = section != values.sections.end() && section->second;
        switch (piece.kind) {
        case Piece::Kind::text:
            out += shown.back() ? piece.text : std::string_view();
            break;
        case Piece::Kind::shown:
        case Piece::Kind::hidden:
            shown.push_back(shown.back() && on == (piece.kind == Piece::Kind::shown));
            break;
        case Piece::Kind::end:
            if (shown.size() > 1) {
                shown.pop_back();
            }
            break;
        case Piece::Kind::value:
            const auto value = values.texts.find(piece.text);
            if (shown.back() && value != values.texts.end()) {
                append_escaped(out, value->second);
            }
            break;
        }
    }
    return out;
}

std::vector<std::string> template_mistakes(std::string_view text, const TemplateValues& values) {
    std::vector<std::string> mistakes;
    std::vector<Piece> open;
    for (const auto& piece : split(text)) {
        const std::string name(piece.text);
        const auto where = place(text, piece.at);
        if (piece.kind == Piece::Kind::value && !values.texts.contains(name)) {
            mistakes.push_back(where + "there is no text \"" + name + "\"");
        } else if (piece.kind == Piece::Kind::shown || piece.kind == Piece::Kind::hidden) {
            open.push_back(piece);
            if (!values.sections.contains(name)) {
                mistakes.push_back(where + "there is no section \"" + name + "\"");
            }
        } else if (piece.kind == Piece::Kind::end) {
            if (open.empty() || open.back().text != piece.text) {
                mistakes.push_back(where + "nothing of this name is open here: \"" + name + "\"");
            } else {
                open.pop_back();
            }
        }
    }
    for (const auto& piece : open) {
        mistakes.push_back(place(text, piece.at) + "not closed: \"" + std::string(piece.text) +
                           "\"");
    }
    return mistakes;
}

} // namespace motcua::devices
