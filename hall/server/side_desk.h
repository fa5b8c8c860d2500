#pragma once

#include "hall/server/desk.h"

#include <map>
#include <string>
#include <string_view>

namespace motcua::hall {

/// What people ask of a hall that is not the rules': accounts, settings, reports. The hall passes
/// those commands on; who may give them is settled here.
class SideDesk {
public:
    virtual ~SideDesk() = default;

    virtual bool has(std::string_view name) const = 0;

    /// The handler is called once, perhaps from inside this call.
    virtual void command(const Caller& caller,
                         std::string_view name,
                         std::string_view arguments,
                         AnswerHandler answer) = 0;

    /// As Desk::download.
    virtual void download(const Caller& caller,
                          const std::string& name,
                          const std::map<std::string, std::string>& query,
                          DownloadHandler handler) = 0;
};

} // namespace motcua::hall
