#pragma once

#include "hall/protocol/cloud_event.h"
#include "hall/protocol/dossier_status.h"

#include <boost/asio/awaitable.hpp>

#include <functional>
#include <map>
#include <string>

namespace motcua::central {

/// Answers how dossiers are, from the province's one-stop system through an adapter. An answer is
/// kept for a minute, so that a citizen who presses again does not ask the province again.
class Dossiers {
public:
    /// Asks the other system; answers "unavailable" where it fails or takes too long.
    using Provider =
        std::function<boost::asio::awaitable<protocol::DossierStatus>(std::string code)>;

    /// Without a provider every dossier is unavailable.
    explicit Dossiers(Provider provider = nullptr) : provider_(std::move(provider)) {}

    boost::asio::awaitable<protocol::DossierStatus> look_up(std::string code,
                                                            protocol::EventTime now);

private:
    struct Kept {
        protocol::DossierStatus status;
        protocol::EventTime at;
    };

    void forget_old(protocol::EventTime now);

    Provider provider_;
    std::map<std::string, Kept> kept_;
};

/// A provider for trials and for `./motcua run`: made up from the code's last digit, so that every
/// state can be seen (0: no such dossier).
boost::asio::awaitable<protocol::DossierStatus> sample_dossier(std::string code);

} // namespace motcua::central
