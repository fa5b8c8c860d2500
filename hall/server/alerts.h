#pragma once

#include "hall/rules/state.h"
#include "hall/server/views.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace motcua::hall {

/// Something that somebody must look after.
struct Alert {
    std::string kind;     ///< wait, no_counter, device, link, storage
    std::string subject;  ///< id of the service or device, else empty
    rules::Text name;     ///< of the subject, as people call it
    std::string detail;   ///< of a device: offline, paper_out, cover_open, fault
    rules::Instant since; ///< first seen
};

/// What is wrong now, by "kind/subject". Pure.
std::map<std::string, Alert> alerts_of(const rules::State& state, const Outlook& outlook);

/// Keeps the alerts as they come and go.
class AlertBook {
public:
    /// `raised` is true when it comes, false when it is over.
    using Heard = std::function<void(const std::string& key, const Alert& alert, bool raised)>;

    void on_change(Heard heard) { heard_ = std::move(heard); }

    void look(const rules::State& state, const Outlook& outlook);

    const std::map<std::string, Alert>& open() const { return open_; }

private:
    std::map<std::string, Alert> open_;
    Heard heard_;
};

} // namespace motcua::hall
