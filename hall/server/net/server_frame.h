#pragma once

#include "hall/server/desk.h"

#include <string>
#include <string_view>

namespace motcua::hall::net {

/// {"answer":id,"result":{...}} or {"answer":id,"refusal":{code,vi,en}}. A bad or forbidden request
/// is a refusal too, so that its sender does not send it again for ever.
std::string answer_frame(std::string_view request, const Answer& answer);

/// {"error":{"code","text"}}; the connection is closed after it.
std::string error_frame(std::string_view code, std::string_view text);

/// {"topic":name,"refusal":{code,vi,en}}: no such topic, or not for this caller.
std::string topic_refusal_frame(std::string_view topic);

/// The {code,vi,en} of an answer that is not a result.
std::string refusal_of(const Answer& answer);

} // namespace motcua::hall::net
