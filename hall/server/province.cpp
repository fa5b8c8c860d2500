#include "hall/server/province.h"

#include <boost/json.hpp>

#include <utility>

namespace motcua::hall {

namespace {

namespace json = boost::json;

/// The notices in the list; what is no pair of texts is passed over.
std::vector<rules::Text> read_notices(const json::array& list) {
    std::vector<rules::Text> notices;
    for (const json::value& one : list) {
        rules::Text notice;
        protocol::Reader reader(protocol::Unknown::ignored);
        if (reader.read(one, notice) && !notice.vi.empty()) {
            notices.push_back(std::move(notice));
        }
    }
    return notices;
}

/// Each booking is a command with a request id of its own, so that a repeat gets the first answer.
void book(const protocol::Document& document, Hall& hall, const Hall::Log& log) {
    const Caller province{Role::reception, "centre", {}, {}};
    const json::array& list = document.body.get_array();
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string arguments = json::serialize(list[i]);
        const std::string request = std::to_string(document.version) + "/" + std::to_string(i);
        hall.command(province, request, "add_appointment", arguments, [log](const Answer& answer) {
            const bool known = answer.body.find("appointment_exists") != std::string::npos;
            if (answer.kind != Answer::Kind::result && !known) {
                log("centre: an appointment cannot be booked");
            }
        });
    }
}

} // namespace

void take_document(const protocol::Document& document,
                   bool fresh,
                   Hall& hall,
                   const Hall::Log& log) {
    if (document.kind != "notices" && document.kind != "appointments") {
        return;
    }
    if (!document.body.is_array()) {
        return log("centre: " + document.kind + " is no list; the copy so far stays");
    }
    if (document.kind == "notices") {
        hall.set_notices(read_notices(document.body.get_array()));
    } else if (fresh) {
        book(document, hall, log);
    }
}

} // namespace motcua::hall
