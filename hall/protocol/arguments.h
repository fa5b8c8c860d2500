#pragma once

#include "hall/protocol/describe_rules.h"

#include <map>
#include <string>
#include <vector>

/// Arguments of those commands whose words on the wire differ from the rules' (the others are the
/// structs of hall/rules/commands.h as they are).
namespace motcua::protocol {

/// open_counter: who opens it is known from the session.
struct OpenCounterArguments {
    std::string counter;
};

/// A visit by its token, or by number and check letters.
struct FindVisitArguments {
    std::string token;
    std::string number;
    std::string check;
};

struct RateArguments {
    std::string token;
    std::string number;
    std::string check;
    std::int32_t level = 0;
    std::vector<std::string> reasons;
    std::map<std::string, std::int32_t> answers;
    rules::RatingSource source = rules::RatingSource::kiosk;
};

/// A dossier by the code on its receipt; answered with a DossierStatus.
struct DossierStatusArguments {
    std::string code;
};

struct NoteIncidentArguments {
    std::string detail;
};

/// The key of the day for citizen cards; answered with {"key": 64 hex digits}.
struct CardKeyArguments {
    std::string kiosk;
};

/// Answer to find_visit.
struct FoundVisit {
    std::string token;
};

BOOST_DESCRIBE_STRUCT(OpenCounterArguments, (), (counter))
BOOST_DESCRIBE_STRUCT(FindVisitArguments, (), (token, number, check))
BOOST_DESCRIBE_STRUCT(RateArguments, (), (token, number, check, level, reasons, answers, source))
BOOST_DESCRIBE_STRUCT(DossierStatusArguments, (), (code))
BOOST_DESCRIBE_STRUCT(NoteIncidentArguments, (), (detail))
BOOST_DESCRIBE_STRUCT(CardKeyArguments, (), (kiosk))
BOOST_DESCRIBE_STRUCT(FoundVisit, (), (token))

} // namespace motcua::protocol
