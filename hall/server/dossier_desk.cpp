#include "hall/server/dossier_desk.h"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <memory>
#include <utility>

namespace motcua::hall {

namespace {

/// A question on its way: whoever is first, the lookup or the clock, takes the answer.
struct Open {
    boost::asio::steady_timer deadline;
    DossierDesk::Answer answer;
};

void close(Open& open, const protocol::DossierStatus& status) {
    if (const auto answer = std::exchange(open.answer, nullptr)) {
        open.deadline.cancel();
        answer(status);
    }
}

} // namespace

DossierDesk::DossierDesk(boost::asio::any_io_executor executor, std::chrono::milliseconds patience)
    : executor_(std::move(executor)), patience_(patience) {}

void DossierDesk::ask(const std::string& code, Answer answer) {
    const auto patience = lookup_ ? patience_ : std::chrono::milliseconds(0);
    const auto open = std::make_shared<Open>(
        Open{boost::asio::steady_timer(executor_, patience), std::move(answer)});
    open->deadline.async_wait([open, code](const boost::system::error_code&) {
        close(*open, protocol::unavailable_dossier(code));
    });
    if (!lookup_) {
        return;
    }
    boost::asio::post(executor_, [open, code, lookup = lookup_] {
        lookup(code, [open](const protocol::DossierStatus& status) { close(*open, status); });
    });
}

} // namespace motcua::hall
