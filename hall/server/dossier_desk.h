#pragma once

#include "hall/protocol/dossier_status.h"

#include <boost/asio/any_io_executor.hpp>

#include <chrono>
#include <functional>
#include <string>

namespace motcua::hall {

/// Answers how a dossier is within a time limit, whatever the centre does. Nothing is kept: a
/// status is read, shown and forgotten. On the loop's one thread; must outlive its timers.
class DossierDesk {
public:
    using Answer = std::function<void(const protocol::DossierStatus&)>;
    /// Asks the centre; may answer once, later or never. Empty while there is no link.
    using Lookup = std::function<void(const std::string& code, Answer)>;

    explicit DossierDesk(boost::asio::any_io_executor executor,
                         std::chrono::milliseconds patience = std::chrono::seconds(2));

    void look_up_with(Lookup lookup) { lookup_ = std::move(lookup); }

    /// Answers once, never from inside this call: what the lookup says, or "unavailable" when it
    /// has said nothing in time.
    void ask(const std::string& code, Answer answer);

private:
    boost::asio::any_io_executor executor_;
    std::chrono::milliseconds patience_;
    Lookup lookup_;
};

} // namespace motcua::hall
