#pragma once

#include "hall/protocol/json.h"

namespace motcua::hall {

/// The JSON Schema (as OpenAPI 3.1 uses it) of a type, after the mapping of hall/protocol/json.h.
template <class T>
boost::json::object schema_of() {
    using namespace protocol;
    if constexpr (std::is_same_v<T, bool>) {
        return {{"type", "boolean"}};
    } else if constexpr (std::is_integral_v<T> || is_number_id<T> ||
                         std::is_same_v<T, rules::Minutes> || std::is_same_v<T, rules::Duration>) {
        return {{"type", "integer"}};
    } else if constexpr (std::is_same_v<T, rules::Instant>) {
        return {{"type", "integer"}, {"description", "milliseconds since 1970-01-01 UTC"}};
    } else if constexpr (is_textual<T>) {
        return {{"type", "string"}};
    } else if constexpr (std::is_enum_v<T>) {
        boost::json::array names;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
            [&](auto enumerator) { names.emplace_back(enumerator.name); });
        return {{"type", "string"}, {"enum", names}};
    } else if constexpr (IsOptional<T>::value) {
        return schema_of<typename T::value_type>();
    } else if constexpr (IsList<T>::value) {
        return {{"type", "array"}, {"items", schema_of<typename T::value_type>()}};
    } else if constexpr (IsMap<T>::value) {
        return {{"type", "object"}, {"additionalProperties", schema_of<typename T::mapped_type>()}};
    } else {
        boost::json::object properties;
        boost::mp11::mp_for_each<Members<T>>([&](auto member) {
            using Member = std::remove_reference_t<decltype(std::declval<T>().*member.pointer)>;
            properties[member.name] = schema_of<Member>();
        });
        return {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
    }
}

} // namespace motcua::hall
