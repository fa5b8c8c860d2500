#pragma once

#include "central/store/sql.h"
#include "hall/protocol/cloud_event.h"
#include "hall/trust/authority.h"

#include <boost/system/result.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace motcua::central {

/// Why a hall gets no certificate; the text is for the engineer.
struct EnrolmentRefusal {
    enum class Kind { bad_code, bad_request };

    /// For programs: the kind's name.
    std::string_view code() const { return kind == Kind::bad_code ? "bad_code" : "bad_request"; }

    Kind kind = Kind::bad_code;
    std::string text;
};

/// Gives halls their certificates, keeps a list of them and takes them back. The list is in the
/// database, so that every process of the centre knows it.
class Enrolment {
public:
    /// A certificate, in PEM.
    using Given = boost::system::result<std::string, EnrolmentRefusal>;

    Enrolment(Sql& sql, const trust::Authority& authority) : sql_(sql), authority_(authority) {}

    /// A code for one hall, good once and for three days: "<hall>:<secret>:<fingerprint>". The
    /// fingerprint is the authority's: who has the code knows the centre from anybody else.
    boost::asio::awaitable<std::string>
    make_code(std::string hall, std::string account, protocol::EventTime now);

    /// The certificate for the key in `request` (PEM). The same key may ask again with its code;
    /// the hall's earlier certificates are revoked, for a hall is one machine.
    boost::asio::awaitable<Given>
    enrol(std::string code, std::string request, protocol::EventTime now);

    /// A further certificate for a hall that is connected; the one it has stays good to its end.
    boost::asio::awaitable<Given>
    renew(std::string hall, std::string request, protocol::EventTime now);

    /// Takes back all certificates of a hall; returns how many there were.
    boost::asio::awaitable<std::int64_t>
    revoke(std::string hall, std::string account, protocol::EventTime now);

    /// Those that are revoked and not yet expired.
    boost::asio::awaitable<std::vector<trust::Revoked>> revoked(protocol::EventTime now);

    const trust::Authority& authority() const { return authority_; }

private:
    std::string sign(const std::string& hall,
                     const trust::CertificateRequest& request,
                     protocol::EventTime now,
                     Steps& steps) const;

    Sql& sql_;
    const trust::Authority& authority_;
};

} // namespace motcua::central
