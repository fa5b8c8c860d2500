#pragma once

#include "hall/rules/ids.h"
#include "hall/rules/time.h"

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <boost/mp11.hpp>

#include <deque>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// JSON of described structs. One mapping for wire, journal and snapshots:
/// ids are strings, visit and session ids integers, instants milliseconds UTC, durations
/// milliseconds, Minutes whole minutes, days "2026-11-23", times of day "08:42", enums their names,
/// empty optionals null, maps with textual keys objects and all others arrays of pairs.
/// A missing member keeps its default, so that old texts stay readable.
namespace motcua::protocol {

namespace json = boost::json;

/// Where a text is not what it should be: "services[1]: expected a string".
struct ReadError {
    std::string path;
    std::string problem;

    std::string text() const { return path.empty() ? problem : path + ": " + problem; }
};

enum class Unknown { refused, ignored };

/// Reads one value; keeps the first error only.
class Reader {
public:
    explicit Reader(Unknown unknown) : unknown_(unknown) {}

    template <class T>
    bool read(const json::value& from, T& to);

    const ReadError& error() const { return error_; }

private:
    bool fail(std::string problem) {
        error_ = {path_, std::move(problem)};
        return false;
    }

    template <class T>
    bool read_integer(const json::value& from, T& to);
    template <class T>
    bool read_members(const json::value& from, T& to);
    template <class T>
    bool read_enum(const json::value& from, T& to);
    template <class List>
    bool read_list(const json::value& from, List& to);
    template <class Map>
    bool read_map(const json::value& from, Map& to);
    bool read_text(const json::value& from, std::string& to);
    bool read_day(const json::value& from, rules::Day& to);
    bool read_time_of_day(const json::value& from, rules::TimeOfDay& to);

    template <class T>
    bool read_below(std::string_view step, const json::value& from, T& to) {
        const auto length = path_.size();
        if (!path_.empty() && step.front() != '[') {
            path_ += '.';
        }
        path_ += step;
        const bool good = read(from, to);
        path_.resize(length);
        return good;
    }

    Unknown unknown_;
    std::string path_;
    ReadError error_;
};

template <class T>
json::value to_json(const T& from);

// What follows is how.

template <class T>
struct IsId : std::false_type {};

template <class Tag>
struct IsId<rules::Id<Tag>> : std::true_type {};

template <class T>
struct IsOptional : std::false_type {};

template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

template <class T>
struct IsList : std::false_type {};

template <class T>
struct IsList<std::vector<T>> : std::true_type {};

template <class T>
struct IsList<std::deque<T>> : std::true_type {};

template <class T>
struct IsMap : std::false_type {};

template <class Key, class T>
struct IsMap<std::map<Key, T>> : std::true_type {};
template <class T>
inline constexpr bool is_number_id =
    std::is_same_v<T, rules::VisitId> || std::is_same_v<T, rules::SessionId>;
template <class T>
inline constexpr bool is_textual = std::is_same_v<T, std::string> || IsId<T>::value;
template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public>;

template <class T>
const std::string& text_of(const T& key) {
    if constexpr (IsId<T>::value) {
        return key.value;
    } else {
        return key;
    }
}

template <class T>
json::value members_to_json(const T& from) {
    json::object object;
    boost::mp11::mp_for_each<Members<T>>(
        [&](auto member) { object[member.name] = to_json(from.*member.pointer); });
    return object;
}

template <class Map>
json::value map_to_json(const Map& from) {
    if constexpr (is_textual<typename Map::key_type>) {
        json::object object;
        for (const auto& [key, item] : from) {
            object[text_of(key)] = to_json(item);
        }
        return object;
    } else {
        json::array pairs;
        for (const auto& [key, item] : from) {
            pairs.push_back(json::array{to_json(key), to_json(item)});
        }
        return pairs;
    }
}

template <class T>
json::value to_json(const T& from) {
    if constexpr (std::is_same_v<T, json::value> || std::is_arithmetic_v<T>) {
        return from;
    } else if constexpr (is_textual<T>) {
        return json::string(text_of(from));
    } else if constexpr (is_number_id<T>) {
        return from.value;
    } else if constexpr (std::is_same_v<T, rules::Instant>) {
        return from.time_since_epoch().count();
    } else if constexpr (std::is_same_v<T, rules::Duration> || std::is_same_v<T, rules::Minutes>) {
        return static_cast<std::int64_t>(from.count());
    } else if constexpr (std::is_same_v<T, rules::Day> || std::is_same_v<T, rules::TimeOfDay>) {
        return json::string(rules::to_string(from));
    } else if constexpr (std::is_enum_v<T>) {
        return json::string(boost::describe::enum_to_string(from, "unknown"));
    } else if constexpr (IsOptional<T>::value) {
        return from ? to_json(*from) : json::value(nullptr);
    } else if constexpr (IsList<T>::value) {
        json::array array;
        for (const auto& item : from) {
            array.push_back(to_json(item));
        }
        return array;
    } else if constexpr (IsMap<T>::value) {
        return map_to_json(from);
    } else {
        return members_to_json(from);
    }
}

template <class T>
std::string to_text(const T& from) {
    return json::serialize(to_json(from));
}

template <class T>
bool Reader::read(const json::value& from, T& to) {
    if constexpr (std::is_same_v<T, json::value>) {
        to = from;
        return true;
    } else if constexpr (std::is_same_v<T, bool>) {
        return from.is_bool() ? (to = from.get_bool(), true) : fail("expected true or false");
    } else if constexpr (std::is_integral_v<T>) {
        return read_integer(from, to);
    } else if constexpr (std::is_same_v<T, double>) {
        return from.is_number() ? (to = from.to_number<double>(), true) : fail("expected a number");
    } else if constexpr (std::is_same_v<T, std::string>) {
        return read_text(from, to);
    } else if constexpr (IsId<T>::value || is_number_id<T>) {
        return read(from, to.value);
    } else if constexpr (std::is_same_v<T, rules::Instant>) {
        std::int64_t milliseconds = 0;
        const bool good = read_integer(from, milliseconds);
        to = rules::Instant(rules::Duration(milliseconds));
        return good;
    } else if constexpr (std::is_same_v<T, rules::Duration> || std::is_same_v<T, rules::Minutes>) {
        std::int32_t count = 0;
        const bool good = read_integer(from, count);
        to = T(count);
        return good;
    } else if constexpr (std::is_same_v<T, rules::Day>) {
        return read_day(from, to);
    } else if constexpr (std::is_same_v<T, rules::TimeOfDay>) {
        return read_time_of_day(from, to);
    } else if constexpr (std::is_enum_v<T>) {
        return read_enum(from, to);
    } else if constexpr (IsOptional<T>::value) {
        if (from.is_null()) {
            to.reset();
            return true;
        }
        return read(from, to.emplace());
    } else if constexpr (IsList<T>::value) {
        return read_list(from, to);
    } else if constexpr (IsMap<T>::value) {
        return read_map(from, to);
    } else {
        return read_members(from, to);
    }
}

template <class T>
bool Reader::read_integer(const json::value& from, T& to) {
    boost::system::error_code error;
    to = from.is_number() && !from.is_double() ? from.to_number<T>(error) : T{};
    if (!from.is_number() || from.is_double()) {
        return fail("expected a whole number");
    }
    return error ? fail("out of range") : true;
}

template <class T>
bool Reader::read_members(const json::value& from, T& to) {
    const json::object* object = from.if_object();
    if (object == nullptr) {
        return fail("expected an object");
    }
    std::size_t known = 0;
    bool good = true;
    boost::mp11::mp_for_each<Members<T>>([&](auto member) {
        const json::value* value = good ? object->if_contains(member.name) : nullptr;
        if (value != nullptr) {
            ++known;
            good = read_below(member.name, *value, to.*member.pointer);
        }
    });
    if (good && unknown_ == Unknown::refused && known < object->size()) {
        return fail("has a member that is not known here");
    }
    return good;
}

template <class T>
bool Reader::read_enum(const json::value& from, T& to) {
    const json::string* name = from.if_string();
    if (name != nullptr && boost::describe::enum_from_string(name->c_str(), to)) {
        return true;
    }
    std::string allowed;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto enumerator) {
        allowed += allowed.empty() ? "" : ", ";
        allowed += enumerator.name;
    });
    return fail("expected one of " + allowed);
}

template <class List>
bool Reader::read_list(const json::value& from, List& to) {
    const json::array* array = from.if_array();
    if (array == nullptr) {
        return fail("expected a list");
    }
    to.clear();
    for (std::size_t index = 0; index < array->size(); ++index) {
        const std::string step = "[" + std::to_string(index) + "]";
        if (!read_below(step, (*array)[index], to.emplace_back())) {
            return false;
        }
    }
    return true;
}

template <class Map>
bool Reader::read_map(const json::value& from, Map& to) {
    to.clear();
    if constexpr (is_textual<typename Map::key_type>) {
        const json::object* object = from.if_object();
        if (object == nullptr) {
            return fail("expected an object");
        }
        for (const auto& [key, item] : *object) {
            if (!read_below(key, item, to[typename Map::key_type{std::string(key)}])) {
                return false;
            }
        }
    } else {
        const json::array* array = from.if_array();
        if (array == nullptr) {
            return fail("expected a list of pairs");
        }
        for (const json::value& pair : *array) {
            typename Map::key_type key{};
            if (!pair.is_array() || pair.get_array().size() != 2) {
                return fail("expected a list of pairs");
            }
            if (!read(pair.get_array()[0], key) || !read(pair.get_array()[1], to[key])) {
                return false;
            }
        }
    }
    return true;
}

} // namespace motcua::protocol
