#include "central/centre.h"

namespace motcua::central {

boost::asio::awaitable<void> close_revoked(Centre& centre) {
    bool changed = false;
    std::string trouble;
    try {
        changed = co_await centre.gate.look(centre.now());
    } catch (const DatabaseError& error) {
        trouble = error.what();
    }
    if (!trouble.empty())
        centre.log("cannot read who is revoked: " + trouble);
    if (changed)
        centre.links.close_revoked(
            [&centre](const std::string& serial) { return centre.gate.is_revoked(serial); });
}

} // namespace motcua::central
