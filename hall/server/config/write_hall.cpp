#include "hall/server/config/write_hall.h"

#include "hall/server/config/toml_writer.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace motcua::hall {

namespace {

constexpr std::array weekdays{
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

std::string_view itself(const std::string& text) {
    return text;
}

std::string zone_text(rules::Minutes offset) {
    const auto minutes = static_cast<std::int32_t>(offset.count());
    return (minutes < 0 ? "-" : "+") + to_string(rules::TimeOfDay{std::abs(minutes)});
}

void write_words(TomlWriter& out, const rules::HallConfig& hall) {
    out.head("[hall]");
    out.text("id", hall.id);
    out.words("agency", hall.agency);
    out.words("name", hall.name);
    out.text("hotline", hall.hotline);
    out.text("public_url", hall.public_url);
    out.flag("training", hall.training);
    out.texts("languages", hall.languages, itself);
    out.flag("one_ticket_a_card", hall.one_ticket_a_card);
}

void write_calendar(TomlWriter& out, const rules::Calendar& calendar) {
    out.head("[hours]");
    out.text("time_zone", zone_text(calendar.utc_offset));
    out.text("day_turn",
             to_string(rules::TimeOfDay{static_cast<std::int32_t>(calendar.day_turn.count())}));
    out.minutes("last_ticket_before", calendar.last_ticket_before);
    for (std::size_t day = 0; day < calendar.week.size() && day < weekdays.size(); ++day) {
        out.spans(weekdays.at(day), calendar.week[day]);
    }
    // The reader makes days out of spells, so a spell stays a line of days here.
    for (std::size_t first = 0; first < calendar.special.size();) {
        const rules::SpecialDay& day = calendar.special[first];
        constexpr std::size_t longest_spell = 31;
        std::size_t next = first + 1;
        while (next < calendar.special.size() && next - first < longest_spell) {
            const rules::SpecialDay& other = calendar.special[next];
            const auto distance = static_cast<std::int32_t>(next - first);
            if (other.day.number != day.day.number + distance || other.name != day.name ||
                other.open != day.open) {
                break;
            }
            ++next;
        }
        out.head("[[special_day]]");
        out.raw("day", to_string(day.day));
        if (next - first > 1) {
            out.raw("last_day", to_string(calendar.special[next - 1].day));
        }
        out.words("name", day.name);
        if (!day.open.empty()) {
            out.spans("open", day.open);
        }
        first = next;
    }
}

void write_rules(TomlWriter& out, const rules::HallConfig& hall) {
    const rules::Limits& limits = hall.limits;
    out.head("[limits]");
    out.number("recalls", limits.recalls);
    out.number("services_a_visit", limits.services_a_visit);
    out.minutes("park_longest", limits.park_longest);
    out.minutes("appointment_early", limits.appointment_early);
    out.minutes("appointment_late", limits.appointment_late);
    out.minutes("rating_window", limits.rating_window);
    out.number("target_minutes", limits.target_minutes);
    out.head("[rating]");
    out.number("levels", hall.rating.levels);
    out.flag("questions", hall.rating.questions);
    out.number("interval", hall.rating.interval_seconds);
    for (const rules::RatingMeaning& meaning : hall.rating.meanings) {
        out.head("[[rating.level]]");
        out.number("three", meaning.three);
        out.number("points", meaning.points);
        out.flag("liked", meaning.liked);
    }
    for (const rules::RatingReason& reason : hall.rating.reasons) {
        out.head("[[rating.reason]]");
        out.text("id", reason.id);
        out.words("name", reason.name);
    }
    for (const rules::Text& notice : hall.notices) {
        out.head("[[notice]]");
        out.text("vi", notice.vi);
        out.text("en", notice.en);
    }
    for (const rules::PriorityClass& priority : hall.classes) {
        out.head("[[priority_class]]");
        out.text("id", priority.id.value);
        out.words("name", priority.name);
        out.minutes("credit", priority.credit);
        out.number("from_age", priority.from_age);
    }
}

void write_procedure(TomlWriter& out, const rules::Procedure& procedure) {
    std::string papers;
    for (const rules::Text& paper : procedure.papers) {
        papers += (papers.empty() ? "" : ", ") + std::string("{ vi = ") +
                  TomlWriter::quoted(paper.vi) + ", en = " + TomlWriter::quoted(paper.en) + " }";
    }
    if (!papers.empty()) {
        out.raw("papers", "[" + papers + "]");
    }
    if (procedure.time_limit != rules::Text{}) {
        out.words("time_limit", procedure.time_limit);
    }
    if (procedure.fee != rules::Text{}) {
        out.words("fee", procedure.fee);
    }
    out.flag("online", procedure.online);
    out.flag("by_post", procedure.by_post);
    out.text("portal", procedure.portal);
    out.text("sample", procedure.sample);
}

void write_service(TomlWriter& out, const rules::Service& service) {
    out.head("[[field.service]]");
    out.text("id", service.id.value);
    out.words("name", service.name);
    if (!service.received_here) {
        out.flag("received_here", false);
    }
    if (service.elsewhere != rules::Text{}) {
        out.words("elsewhere", service.elsewhere);
    }
    if (service.received_here || !service.series.empty()) {
        out.text("series", service.series);
        out.number("digits", service.digits);
        out.number("quota", service.quota);
        out.minutes("usual", service.usual);
        out.flag("collects", service.collects);
    }
    write_procedure(out, service.procedure);
}

void write_fields(TomlWriter& out, const rules::HallConfig& hall) {
    for (const rules::Field& field : hall.fields) {
        out.head("[[field]]");
        out.text("id", field.id.value);
        out.words("name", field.name);
        for (const rules::Service& service : hall.services) {
            if (service.field == field.id) {
                write_service(out, service);
            }
        }
    }
}

/// One list a level.
std::string profile_text(const std::vector<rules::WorkItem>& profile) {
    std::int32_t highest = 1;
    for (const rules::WorkItem& item : profile) {
        highest = std::max(highest, item.level);
    }
    std::string text;
    for (std::int32_t level = 1; level <= highest; ++level) {
        std::vector<rules::ServiceId> services;
        for (const rules::WorkItem& item : profile) {
            if (item.level == level) {
                services.push_back(item.service);
            }
        }
        text += (text.empty() ? "" : ", ") +
                TomlWriter::list_of(services, [](const rules::ServiceId& id) -> std::string_view {
                    return id.value;
                });
    }
    return "[" + text + "]";
}

void write_places(TomlWriter& out, const rules::HallConfig& hall) {
    for (const rules::CounterConfig& counter : hall.counters) {
        out.head("[[counter]]");
        out.text("id", counter.id.value);
        out.text("label", counter.label);
        out.words("name", counter.name);
        out.raw("takes", profile_text(counter.profile));
    }
    for (const rules::Kiosk& kiosk : hall.kiosks) {
        out.head("[[kiosk]]");
        out.text("id", kiosk.id.value);
        out.words("name", kiosk.name);
        out.flag("prints", kiosk.prints);
    }
}

void write_server(TomlWriter& out, const ServerSettings& server) {
    const bool six = server.address.find(':') != std::string::npos;
    out.head("[server]");
    out.text("listen",
             (six ? "[" + server.address + "]" : server.address) + ":" +
                 std::to_string(server.port));
    out.text("centre", server.centre);
    out.text("data", server.data.string());
    out.texts("webhooks", server.webhooks, [](const Webhook& one) -> std::string_view {
        return one.url;
    });
    for (const StaffMember& member : server.staff) {
        out.head("[[staff]]");
        out.text("id", member.id.value);
        out.text("name", member.name);
        out.texts("roles", member.roles, role_name);
        if (member.from) {
            out.raw("from", to_string(*member.from));
        }
        if (member.until) {
            out.raw("until", to_string(*member.until));
        }
        out.flag("calls_any", member.calls_any);
    }
}

} // namespace

std::string write_hall(const HallFile& file) {
    TomlWriter out;
    write_words(out, file.hall);
    write_calendar(out, file.hall.calendar);
    write_rules(out, file.hall);
    write_fields(out, file.hall);
    write_places(out, file.hall);
    write_screens(out, file.hall);
    write_server(out, file.server);
    return out.take();
}

} // namespace motcua::hall
