#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/system/result.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::central {

/// What the command line says.
struct Options {
    enum class Task { serve, help, code, revoke, account };

    Task task = Task::serve;
    std::filesystem::path data;
    std::string database; ///< PostgreSQL's address; empty: SQLite in `data`
    boost::asio::ip::tcp::endpoint listen;
    std::optional<boost::asio::ip::tcp::endpoint> halls;
    bool tls = false;               ///< at `listen` too
    std::vector<std::string> names; ///< names and addresses that halls and people use
    bool sample_dossiers = false;   ///< made-up answers, for trials
    std::optional<int> keep_months; ///< of events; none: for ever
    std::string subject;            ///< a hall or an account
    std::string role;               ///< of an account
};

inline constexpr std::string_view usage =
    "motcua-central: takes the events of halls, stores each once and shows the halls on a page\n"
    "\n"
    "  motcua-central --data DIR [options]           serve\n"
    "  motcua-central code HALL --data DIR           a one-time code for a hall to enrol with\n"
    "  motcua-central revoke HALL --data DIR         take back a hall's certificates, at once\n"
    "  motcua-central account NAME viewer|operator --data DIR\n"
    "                                                set a password, read from standard input\n"
    "\n"
    "  --data DIR           folder of the keys, and of centre.db; made where it does not exist\n"
    "  --database ADDRESS   PostgreSQL instead of centre.db: postgresql://user@host/name\n"
    "  --listen ADDR:PORT   the page's address (127.0.0.1:7460). On loopback everything, without\n"
    "                       TLS; elsewhere TLS, for people and for halls that enrol\n"
    "  --tls                TLS on loopback too\n"
    "  --halls ADDR:PORT    the halls' address: TLS with certificates on both sides\n"
    "  --name NAME          a name or address of this centre for its certificate; may come again\n"
    "  --keep-months N      let go of events older than N months; what is derived stays\n"
    "  --sample-dossiers    made-up answers about dossiers, for trials\n";

/// What is wrong with the arguments, in a sentence for the person who typed them.
struct UsageError {
    std::string text;
};

/// Reads the arguments after the program's name.
boost::system::result<Options, UsageError> read_options(const std::vector<std::string>& arguments);

} // namespace motcua::central
