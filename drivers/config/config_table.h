#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace motcua::drivers {

/// One mistake in a configuration file, at a place a person can go to. Lines and columns count
/// from 1; 0 where the mistake has no place (a missing file).
struct ConfigError {
    std::string file;
    unsigned line = 0;
    unsigned column = 0;
    std::string text; ///< what is wrong and what is allowed
};

/// `file:line:column: text`, one mistake a line.
std::string describe(const std::vector<ConfigError>& errors);

/// A TOML file being read, and the mistakes found in it so far.
class ConfigFile {
public:
    explicit ConfigFile(const std::filesystem::path& path);
    ConfigFile(std::string name, std::string_view text);
    ~ConfigFile();
    ConfigFile(const ConfigFile&) = delete;
    ConfigFile& operator=(const ConfigFile&) = delete;

    const std::vector<ConfigError>& errors() const { return errors_; }

private:
    friend class ConfigTable;
    struct Parsed;

    void parse(std::string_view text);

    std::string name_;
    std::unique_ptr<Parsed> parsed_;
    std::vector<ConfigError> errors_;
};

/// One table of a ConfigFile. Each value is asked for once by its key; a wrong type, a value that
/// is not allowed and, after finish(), a key nobody asked for become errors of the file. What is
/// returned for a wrong value is the fallback, so that one reading finds every mistake.
class ConfigTable {
public:
    /// The whole file.
    explicit ConfigTable(ConfigFile& file);

    bool has(std::string_view key) const;
    std::string text(std::string_view key);
    std::string text(std::string_view key, std::string_view fallback);
    bool flag(std::string_view key, bool fallback);
    std::int64_t integer(std::string_view key,
                         std::int64_t lowest,
                         std::int64_t highest,
                         std::optional<std::int64_t> fallback);
    double number(std::string_view key, double lowest, double highest, double fallback);
    std::vector<std::string> texts(std::string_view key);
    std::vector<std::int64_t>
    integers(std::string_view key, std::int64_t lowest, std::int64_t highest);

    /// Bytes: a text as it is ("\u0002") or a list of numbers from 0 to 255.
    std::vector<std::uint8_t> bytes(std::string_view key, std::vector<std::uint8_t> fallback = {});

    /// A word of a fixed list. Without a fallback the key must be there.
    template <class Value, std::size_t count>
    Value choice(std::string_view key,
                 const std::pair<std::string_view, Value> (&allowed)[count],
                 std::optional<Value> fallback = std::nullopt) {
        std::vector<std::string_view> words;
        for (const auto& word : allowed) {
            words.push_back(word.first);
        }
        const auto found = word(key, words, !fallback);
        return found ? allowed[*found].second : fallback.value_or(allowed[0].second);
    }

    /// A table under a key; empty when it is missing.
    ConfigTable table(std::string_view key);
    /// The tables of `[[key]]`.
    std::vector<ConfigTable> tables(std::string_view key);
    /// Every key of this table with its text: for tables whose keys are names.
    std::vector<std::pair<std::string, std::string>> named_texts();

    /// Reports a mistake at a key's value, or at the table where there is no such key.
    void wrong(std::string_view key, const std::string& text);
    /// To be called last: reports keys that nobody asked for.
    void finish();

private:
    ConfigTable(ConfigFile& file, const void* node);

    std::optional<std::size_t>
    word(std::string_view key, const std::vector<std::string_view>& allowed, bool required);

    ConfigFile* file_;
    const void* node_; ///< a toml::table, or null for one that is missing
    std::vector<std::string> known_;
};

} // namespace motcua::drivers
