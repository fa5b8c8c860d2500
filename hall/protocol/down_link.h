#pragma once

#include "hall/protocol/dossier_status.h"
#include "hall/protocol/json.h"

#include <boost/json/value.hpp>
#include <boost/system/result.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>

/// What goes over the link besides events and acks, in our subprotocol: a JSON object with one
/// member a frame, named after its kind.
///
///     hall    {"have":{"versions":{"notices":2}}}     after the first ack, and after each change
///     centre  {"document":{"kind":"notices","version":3,"body":{..}}}
///     hall    {"ask":{"id":"7","dossier":"H19.32-261123-0015"}}
///     centre  {"answer":{"id":"7","dossier":{..}}}
///     hall    {"renew":{"request":"-----BEGIN CERTIFICATE REQUEST-----.."}}
///     centre  {"certificate":{"pem":"-----BEGIN CERTIFICATE-----.."}}
namespace motcua::protocol {

/// The versions of the documents that the hall holds, by kind: it wants newer ones.
struct HaveDocuments {
    std::map<std::string, std::uint64_t> versions;
};

/// How is this dossier? The id is the hall's and comes back with the answer.
struct AskDossier {
    std::string id;
    std::string dossier;
};

/// Sign this request for a certificate: the one in use is near its end.
struct AskCertificate {
    std::string request; ///< PEM
};

using HallFrame = std::variant<HaveDocuments, AskDossier, AskCertificate>;

/// Something the province tells a hall: the newest version counts, the hall works on the last good
/// one it has.
struct Document {
    std::string kind; ///< catalogue, staff, calendar, appointments, fees, notices, proposal
    std::uint64_t version = 0;
    boost::json::value body;
};

struct DossierAnswer {
    std::string id;
    DossierStatus dossier;
};

struct NewCertificate {
    std::string pem;
};

using DownFrame = std::variant<Document, DossierAnswer, NewCertificate>;

inline constexpr std::size_t max_down_bytes = 256UL * 1024;

std::string encode(const HallFrame& frame);
std::string encode(const DownFrame& frame);

/// An error names what is wrong; a frame of no known kind is one too.
boost::system::result<HallFrame, ReadError> decode_hall_frame(std::string_view text);
boost::system::result<DownFrame, ReadError> decode_down_frame(std::string_view text);

} // namespace motcua::protocol
