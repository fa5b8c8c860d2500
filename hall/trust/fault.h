#pragma once

#include <boost/assert/source_location.hpp>
#include <boost/system/result.hpp>

#include <string>

namespace motcua::trust {

/// Why a key, a certificate or a request is not what it should be: a sentence for the log. Holds
/// nothing secret.
struct Fault {
    std::string text;
};

template <class T>
using Result = boost::system::result<T, Fault>;

/// For result::value(): a std::runtime_error with the fault's text.
[[noreturn]] void throw_exception_from_error(const Fault& fault, const boost::source_location&);

} // namespace motcua::trust
