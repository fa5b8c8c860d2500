#include "drivers/agent/ticket_words.h"

#include <cstdio>

namespace motcua::devices {
namespace {

using namespace std::chrono_literals;

const std::string& in_language(const protocol::Text& text, const std::string& language) {
    return language == "en" && !text.en.empty() ? text.en : text.vi;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) {
        text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

struct LocalTime {
    std::string date;
    std::string time;
};

LocalTime local_time(protocol::Instant at, std::int32_t utc_offset_minutes) {
    const auto local = at + std::chrono::minutes(utc_offset_minutes);
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::minutes>(local - day));
    char date_text[32];
    char time_text[32];
    std::snprintf(date_text,
                  sizeof date_text,
                  "%02u/%02u/%d",
                  unsigned{date.day()},
                  unsigned{date.month()},
                  int{date.year()});
    std::snprintf(time_text,
                  sizeof time_text,
                  "%02d:%02d",
                  static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()));
    return {date_text, time_text};
}

} // namespace

TemplateValues ticket_words(const protocol::PrintRecord& ticket, bool narrow) {
    const auto issued = local_time(ticket.issued_at, ticket.utc_offset_minutes);
    const auto wait = ticket.wait.value_or(protocol::WaitRange{});
    TemplateValues values;
    values.texts = {{"agency", in_language(ticket.agency, ticket.language)},
                    {"hall", in_language(ticket.hall, ticket.language)},
                    {"number", ticket.number},
                    {"service", in_language(ticket.service, ticket.language)},
                    {"counters", joined(ticket.counters)},
                    {"ahead", std::to_string(ticket.ahead)},
                    {"wait_low", std::to_string(wait.low)},
                    {"wait_high", std::to_string(wait.high)},
                    {"date", issued.date},
                    {"time", issued.time},
                    {"check", ticket.check},
                    {"hotline", ticket.hotline}};
    values.sections = {{"agency", !ticket.agency.vi.empty()},
                       {"counters", !ticket.counters.empty()},
                       {"one_counter", ticket.counters.size() == 1},
                       {"ahead", ticket.ahead > 0},
                       {"one_ahead", ticket.ahead == 1},
                       {"wait", wait.high > 0},
                       {"wait_range", wait.low > 0 && wait.high > wait.low},
                       {"qr", !ticket.url.empty()},
                       {"hotline", !ticket.hotline.empty()},
                       {"narrow", narrow},
                       {"priority", ticket.priority},
                       {"reprint", ticket.reprint},
                       {"training", ticket.training}};
    return values;
}

protocol::PrintRecord sample_ticket() {
    protocol::PrintRecord ticket;
    ticket.visit = 17;
    ticket.kiosk = "K1";
    ticket.agency = {"UBND PHƯỜNG TRẤN BIÊN", "PEOPLE'S COMMITTEE OF TRAN BIEN WARD"};
    ticket.hall = {"Trung tâm Phục vụ hành chính công", "Public Administrative Service Centre"};
    ticket.number = "A017";
    ticket.service = {"Chứng thực", "Certification"};
    ticket.counters = {"1", "2"};
    ticket.ahead = 6;
    ticket.wait = protocol::WaitRange{10, 20};
    ticket.issued_at = protocol::Instant(1795398120000ms); // 23/11/2026 08:42 in Vietnam
    ticket.url = "http://192.168.1.10:7450/t/QW8ER7TY6U";
    ticket.check = "K7P";
    ticket.language = "vi";
    ticket.hotline = "1022";
    return ticket;
}

} // namespace motcua::devices
