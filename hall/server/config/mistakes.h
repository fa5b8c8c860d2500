#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace motcua::hall {

/// Where something stands in a file, counted from 1.
struct Position {
    int line = 1;
    int column = 1;

    auto operator<=>(const Position&) const = default;
};

/// All that is wrong in one file, told together so that it is mended in one go.
class Mistakes {
public:
    explicit Mistakes(std::string file) : file_(std::move(file)) {}

    /// `text` says what is wrong; what is allowed.
    void add(Position at, std::string text);

    bool empty() const { return mistakes_.empty(); }

    /// "hall.toml:12:5: what is wrong; what is allowed", in the order of the file.
    std::vector<std::string> lines() const;

private:
    struct Mistake {
        Position at;
        std::string text;
    };

    std::string file_;
    std::vector<Mistake> mistakes_;
};

/// At most three of `allowed`, those first that look most like `given`: "name, id, agency".
std::string nearest(std::string_view given, std::vector<std::string> allowed);

/// In double quotes, control characters as \xNN: safe to show in a terminal.
std::string in_quotes(std::string_view text);

} // namespace motcua::hall
