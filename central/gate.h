#pragma once

#include "central/enrolment.h"
#include "hall/trust/key_folder.h"
#include "hall/trust/tls.h"

#include <set>
#include <string>
#include <vector>

namespace motcua::central {

/// The centre's keys in its data folder: its authority and its own server certificate, both made at
/// the first start. Throws std::runtime_error where a file is wrong, std::system_error where it
/// cannot be written.
trust::Authority open_authority(const trust::KeyFolder& keys, trust::Certificate::Time now);

/// A server certificate for these names, kept and made anew when it is due or the names change.
trust::Identity open_server(const trust::KeyFolder& keys,
                            const trust::Authority& authority,
                            const std::vector<std::string>& names,
                            trust::Certificate::Time now);

/// Lets halls in: the TLS contexts of the doors, made anew whenever somebody is revoked.
class Gate {
public:
    Gate(Enrolment& enrolment, trust::Identity server);

    /// Reads who is revoked. True where that changed: links of revoked serials are to be closed.
    /// Throws DatabaseError; what was known before then stays in force.
    boost::asio::awaitable<bool> look(protocol::EventTime now);

    /// For the next connection. Before the first look() nobody is let in.
    trust::TlsContext halls() const { return halls_; }

    trust::TlsContext people() const { return people_; }

    bool is_revoked(const std::string& serial) const { return serials_.contains(serial); }

    Enrolment& enrolment() { return enrolment_; }

private:
    Enrolment& enrolment_;
    trust::Identity server_;
    trust::TlsContext people_;
    trust::TlsContext halls_;
    std::set<std::string> serials_;
    protocol::EventTime made_at_;
};

} // namespace motcua::central
