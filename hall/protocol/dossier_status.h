#pragma once

#include "hall/protocol/describe_rules.h"

#include <cstdint>
#include <optional>
#include <string>

namespace motcua::protocol {

/// How far a dossier is, as the province's one-stop system says. Codes 1..10 are those of the
/// National Portal (TrangThaiHoSo). Nothing of the applicant is in it.
struct DossierStatus {
    std::string code;   ///< of the dossier, as asked
    std::string answer; ///< known; unknown: no such dossier; unavailable: nobody could be asked now
    std::int32_t status = 0;              ///< 1..10 where known
    rules::Text text;                     ///< for the citizen, in every case
    bool ready = false;                   ///< the result may be collected
    std::optional<rules::Instant> due_at; ///< when the result is promised
};

/// A known dossier with its text; `status` out of 1..10 is unavailable.
DossierStatus
known_dossier(const std::string& code, std::int32_t status, std::optional<rules::Instant> due_at);
DossierStatus unknown_dossier(const std::string& code);
DossierStatus unavailable_dossier(const std::string& code);

BOOST_DESCRIBE_STRUCT(DossierStatus, (), (code, answer, status, text, ready, due_at))

} // namespace motcua::protocol
