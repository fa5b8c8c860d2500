#pragma once

#include <boost/system/error_code.hpp>
#include <boost/system/result.hpp>

#include <stdexcept>
#include <string>

namespace motcua::journal {

/// Why a write did not happen. Nothing of it is stored, and the next write may well succeed.
enum class Failure {
    disk_full = 1,    ///< no room left; comes back by itself when there is
    read_only,        ///< the file or its file system no longer takes writes
    input_output,     ///< the device failed
    busy,             ///< another program holds the file locked
    damaged,          ///< the file's structure is broken
    repeated_request, ///< an answer to this request id is already there
    unfit,            ///< breaks a limit of the journal or of SQLite; a fault of the caller
};

/// Lets a Failure travel as a boost::system::error_code.
const boost::system::error_category& failure_category() noexcept;
boost::system::error_code make_error_code(Failure failure) noexcept;

template <class T = void>
using Result = boost::system::result<T>;

/// The journal cannot be used at all: no folder, damaged, or made by a newer version. Only `main`
/// catches it; its text is for the person who looks after the machine.
class JournalError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace motcua::journal

template <>
struct boost::system::is_error_code_enum<motcua::journal::Failure> : std::true_type {};
