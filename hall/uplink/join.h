#pragma once

#include "hall/trust/key_folder.h"
#include "hall/trust/tls.h"

#include <string>

namespace motcua::uplink {

/// Names under which a hall keeps what it has from the centre.
inline constexpr const char* own_identity = "hall";
inline constexpr const char* centre_authority = "centre";

/// Enrols the hall with a one-time code, "<hall>:<secret>:<fingerprint>" as the centre gave it:
/// asks for the centre's authority, compares it with the fingerprint, then connects again believing
/// that authority alone, and has a fresh key signed. What comes back is kept in `keys`. The same
/// code may be tried again after a failure. Blocks, at most half a minute.
trust::Result<trust::Certificate> join(const std::string& host,
                                       const std::string& port,
                                       const std::string& code,
                                       const trust::KeyFolder& keys);

/// What the hall shows and believes, or why it has not enrolled yet.
trust::Result<trust::TlsContext> centre_context(const trust::KeyFolder& keys);

} // namespace motcua::uplink
