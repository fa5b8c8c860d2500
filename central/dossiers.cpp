#include "central/dossiers.h"

namespace motcua::central {

namespace {

constexpr std::chrono::minutes good_for(1);
constexpr std::size_t most_kept = 10'000;

} // namespace

boost::asio::awaitable<protocol::DossierStatus> Dossiers::look_up(std::string code,
                                                                  protocol::EventTime now) {
    if (const auto known = kept_.find(code);
        known != kept_.end() && now - known->second.at < good_for)
        co_return known->second.status;
    if (!provider_)
        co_return protocol::unavailable_dossier(code);
    protocol::DossierStatus status = co_await provider_(code);
    // What nobody could say now may be known in a second.
    if (status.answer == "unavailable")
        co_return status;
    if (kept_.size() >= most_kept)
        forget_old(now);
    kept_[code] = {status, now};
    co_return status;
}

void Dossiers::forget_old(protocol::EventTime now) {
    std::erase_if(kept_, [now](const auto& entry) { return now - entry.second.at >= good_for; });
    if (kept_.size() >= most_kept)
        kept_.clear();
}

boost::asio::awaitable<protocol::DossierStatus> sample_dossier(std::string code) {
    const int digit =
        code.empty() || code.back() < '0' || code.back() > '9' ? 0 : code.back() - '0';
    if (digit == 0)
        co_return protocol::unknown_dossier(code);
    co_return protocol::known_dossier(code, digit, std::nullopt);
}

} // namespace motcua::central
