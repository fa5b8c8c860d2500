#include "hall/server/join_centre.h"

#include "hall/server/options.h"
#include "hall/uplink/join.h"

#include <iostream>

namespace motcua::hall {

int join_centre(const std::string& place,
                const std::string& code,
                const std::filesystem::path& data) {
    const auto colon = place.rfind(':');
    if (colon == std::string::npos || code.empty()) {
        throw BadOptions("join needs HOST:PORT and --code CODE");
    }
    const trust::KeyFolder keys(data / "centre");
    const auto certificate =
        uplink::join(place.substr(0, colon), place.substr(colon + 1), code, keys);
    if (!certificate) {
        std::cerr << "motcua-hall: " << certificate.error().text << '\n';
        return 1;
    }
    std::cout << "enrolled as " << certificate->name() << '\n';
    return 0;
}

} // namespace motcua::hall
