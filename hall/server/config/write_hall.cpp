#include "hall/server/config/write_hall.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace motcua::hall {

namespace {

constexpr std::array weekdays{
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

/// A basic string of TOML.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\') {
            out += '\\';
            out += letter;
        } else if (byte < 0x20 || byte == 0x7f) {
            std::array<char, 8> code{};
            std::snprintf(code.data(), code.size(), "\\u%04x", byte);
            out += code.data();
        } else {
            out += letter;
        }
    }
    return out + '"';
}

/// The file as it grows.
class Writer {
public:
    void head(const std::string& name) { text_ += (text_.empty() ? "" : "\n") + name + "\n"; }

    void raw(const std::string& key, const std::string& value) {
        text_ += key + " = " + value + "\n";
    }

    void text(const std::string& key, std::string_view value) { raw(key, quoted(value)); }

    void number(const std::string& key, std::int64_t value) { raw(key, std::to_string(value)); }

    void minutes(const std::string& key, rules::Minutes value) { number(key, value.count()); }

    void flag(const std::string& key, bool value) { raw(key, value ? "true" : "false"); }

    void words(const std::string& key, const rules::Text& value) {
        text(key + ".vi", value.vi);
        text(key + ".en", value.en);
    }

    template <class List, class Name>
    void texts(const std::string& key, const List& list, Name name) {
        raw(key, list_of(list, name));
    }

    template <class List, class Name>
    static std::string list_of(const List& list, Name name) {
        std::string items;
        for (const auto& item : list) {
            items += (items.empty() ? "" : ", ") + quoted(name(item));
        }
        return "[" + items + "]";
    }

    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

std::string_view itself(const std::string& text) {
    return text;
}

std::string spans_text(const std::vector<rules::OpenSpan>& spans) {
    std::string text;
    for (const rules::OpenSpan& span : spans) {
        text += (text.empty() ? "" : ", ") + to_string(span.from) + "-" + to_string(span.to);
    }
    return text;
}

std::string zone_text(rules::Minutes offset) {
    const auto minutes = static_cast<std::int32_t>(offset.count());
    return (minutes < 0 ? "-" : "+") + to_string(rules::TimeOfDay{std::abs(minutes)});
}

void write_words(Writer& out, const rules::HallConfig& hall) {
    out.head("[hall]");
    out.text("id", hall.id);
    out.words("agency", hall.agency);
    out.words("name", hall.name);
    out.text("hotline", hall.hotline);
    out.text("public_url", hall.public_url);
    out.flag("training", hall.training);
    out.texts("languages", hall.languages, itself);
}

void write_calendar(Writer& out, const rules::Calendar& calendar) {
    out.head("[hours]");
    out.text("time_zone", zone_text(calendar.utc_offset));
    out.text("day_turn",
             to_string(rules::TimeOfDay{static_cast<std::int32_t>(calendar.day_turn.count())}));
    out.minutes("last_ticket_before", calendar.last_ticket_before);
    for (std::size_t day = 0; day < calendar.week.size() && day < weekdays.size(); ++day) {
        out.text(weekdays.at(day), spans_text(calendar.week[day]));
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
            out.text("open", spans_text(day.open));
        }
        first = next;
    }
}

void write_rules(Writer& out, const rules::HallConfig& hall) {
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
    }
}

void write_service(Writer& out, const rules::Service& service) {
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
    }
}

void write_fields(Writer& out, const rules::HallConfig& hall) {
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
                Writer::list_of(services, [](const rules::ServiceId& id) -> std::string_view {
                    return id.value;
                });
    }
    return "[" + text + "]";
}

void write_places(Writer& out, const rules::HallConfig& hall) {
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

template <class Id>
std::string_view id_of(const Id& id) {
    return id.value;
}

std::string_view kind_of(rules::BoardKind kind) {
    constexpr std::array<std::string_view, 3> names{"calling", "waiting", "counter"};
    return names.at(static_cast<std::size_t>(kind));
}

std::string_view part_of(rules::BoardPart part) {
    constexpr std::array<std::string_view, 4> names{"recent", "fields", "notices", "media"};
    return names.at(static_cast<std::size_t>(part));
}

void write_board(Writer& out, const rules::Board& board) {
    out.head("[[board]]");
    out.text("id", board.id.value);
    out.words("name", board.name);
    out.text("kind", kind_of(board.kind));
    out.text("zone", board.zone.value);
    out.text("counter", board.counter.value);
    out.texts("fields", board.fields, id_of<rules::FieldId>);
    out.texts("parts", board.parts, part_of);
    out.texts("media", board.media, itself);
    out.number("media_seconds", board.media_seconds);
    out.number("width_mm", board.width_mm);
    out.number("character_mm", board.character_mm);
    out.text("language", board.language);
    out.flag("voice", board.voice);
    out.number("volume", board.volume);
}

void write_boards(Writer& out, const rules::HallConfig& hall) {
    for (const rules::Zone& zone : hall.zones) {
        out.head("[[zone]]");
        out.text("id", zone.id.value);
        out.words("name", zone.name);
        out.texts("counters", zone.counters, id_of<rules::CounterId>);
    }
    for (const rules::Board& board : hall.boards) {
        write_board(out, board);
    }
    const rules::Voice& voice = hall.voice;
    out.head("[voice]");
    out.text("region", voice.region == rules::VoiceRegion::north ? "north" : "south");
    out.text("reading", voice.reading == rules::NumberReading::whole ? "whole" : "digits");
    out.number("repeats", voice.repeats);
    out.flag("chime", voice.chime);
    out.number("volume", voice.volume);
    out.number("oldest", voice.oldest_seconds);
    out.text("quiet", spans_text(voice.quiet));
    for (const rules::VoicePhrase& phrase : voice.phrases) {
        out.head("[[voice.phrase]]");
        out.text("language", phrase.language);
        out.text("text", phrase.text);
    }
    if (!hall.payment.bank.empty()) {
        out.head("[payment]");
        out.text("bank", hall.payment.bank);
        out.text("account", hall.payment.account);
    }
}

void write_server(Writer& out, const ServerSettings& server) {
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
        out.flag("calls_any", member.calls_any);
        if (member.from) {
            out.raw("from", to_string(*member.from));
        }
        if (member.until) {
            out.raw("until", to_string(*member.until));
        }
    }
}

} // namespace

std::string write_hall(const HallFile& file) {
    Writer out;
    write_words(out, file.hall);
    write_calendar(out, file.hall.calendar);
    write_rules(out, file.hall);
    write_fields(out, file.hall);
    write_places(out, file.hall);
    write_boards(out, file.hall);
    write_server(out, file.server);
    return out.take();
}

} // namespace motcua::hall
