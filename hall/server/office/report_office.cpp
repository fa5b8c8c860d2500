#include "hall/reports/exports.h"
#include "hall/reports/figures.h"
#include "hall/reports/pack.h"
#include "hall/server/config/write_hall.h"
#include "hall/server/office/office.h"
#include "hall/server/office/pdf.h"

#include <boost/json.hpp>

#include <charconv>
#include <optional>
#include <utility>

namespace motcua::hall {

namespace json = boost::json;
using reports::Document;
using reports::Period;

namespace {

using Words = std::map<std::string, std::string>; ///< of the address, by name

std::string in(const Words& query, const std::string& name) {
    const auto found = query.find(name);
    return found == query.end() ? std::string() : found->second;
}

/// One kind of document: who may have it and what is in it.
struct Kind {
    std::string_view name;
    std::vector<Role> roles;
    reports::Words title;
    std::vector<reports::Table> (*tables)(journal::Database&, reports::Group, const Period&);
};

const std::vector<Kind>& kinds() {
    using enum Role;
    using journal::Database;
    using reports::Group;
    static const std::vector<Kind> all{
        {"report",
         {manager, auditor},
         {"Báo cáo hoạt động", "Report of work"},
         [](Database& facts, Group group, const Period& period) {
             return std::vector{reports::figures(facts, group, period),
                                reports::rating_reasons(facts, period)};
         }},
        {"quarterly",
         {manager, auditor},
         {"Báo cáo quý của Bộ phận Một cửa", "Quarterly report of the one-stop hall"},
         [](Database& facts, Group, const Period& period) {
             return reports::quarterly_pack(facts, period);
         }},
        {"audit",
         {manager, auditor},
         {"Hồ sơ kiểm tra", "Audit pack"},
         [](Database& facts, Group, const Period& period) {
             return reports::audit_pack(facts, period);
         }},
        {"incidents",
         {manager, technician, auditor},
         {"Nhật ký sự cố", "Incident log"},
         [](Database& facts, Group, const Period& period) {
             return std::vector{reports::incidents(facts, period)};
         }},
    };
    return all;
}

std::string local_time(const rules::State& state, rules::Instant at) {
    const auto offset = state.config.calendar.utc_offset;
    const rules::Day day = rules::day_of(at, offset, rules::Minutes(0));
    const std::string date = to_string(day);
    return to_string(rules::time_of_day(at, offset)) + ", " + date.substr(8, 2) + "/" +
           date.substr(5, 2) + "/" + date.substr(0, 4);
}

Document cover(const rules::State& state, rules::Instant now, reports::Words title, Period period) {
    const auto& config = state.config;
    return {{},
            std::move(title),
            {config.agency.vi + " – " + config.name.vi, config.agency.en + " – " + config.name.en},
            name_of(period),
            local_time(state, now),
            {}};
}

std::string type_of(const std::string& format) {
    if (format == "csv") {
        return "text/csv; charset=utf-8";
    }
    if (format == "xlsx") {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }
    if (format == "pdf") {
        return "application/pdf";
    }
    return format == "json" ? "application/json" : "";
}

Download failed(unsigned status, std::string_view vi, std::string_view en) {
    const json::object refusal{{"code", "report"}, {"vi", vi}, {"en", en}};
    return {
        status,
        "application/json",
        {},
        std::make_shared<const std::string>(json::serialize(json::object{{"refusal", refusal}}))};
}

Download busy() {
    return failed(503,
                  "Đang lập nhiều báo cáo. Mời thử lại sau ít phút.",
                  "Many reports are being made. Please try again in a few minutes.");
}

} // namespace

void Office::download(const Caller& caller,
                      const std::string& name,
                      const Words& query,
                      DownloadHandler handler) {
    if (name == "results.json") {
        return public_results(std::move(handler));
    }
    if (name == "hall.toml" && may(caller, {Role::manager})) {
        return config_file(std::move(handler));
    }
    const auto dot = name.rfind('.');
    const std::string format = dot == std::string::npos ? "" : name.substr(dot + 1);
    const Kind* kind = nullptr;
    for (const Kind& one : kinds()) {
        if (name.substr(0, dot) == one.name && may(caller, one.roles)) {
            kind = &one;
        }
    }
    const std::string type = type_of(format);
    if (kind == nullptr || type.empty()) {
        return handler({});
    }
    const auto period = reports::period_of(in(query, "from"), in(query, "to"));
    const auto group = reports::group_named(query.contains("group") ? in(query, "group") : "hall");
    if (!period || !group) {
        return handler(failed(400,
                              "Khoảng ngày chưa hợp lệ.",
                              "Please give from and to as dates, and a known group."));
    }
    const std::string language = in(query, "language") == "en" ? "en" : "vi";
    Document document = cover(parts_.hall.state(), parts_.hall.now(), kind->title, *period);
    if (format != "json") {
        parts_.hall.note(caller,
                         "export",
                         json::serialize(json::object{
                             {"file", name}, {"from", period->from}, {"to", period->to}}));
    }
    const std::string file_name =
        std::string(kind->name) + "-" + period->from + "-" + period->to + "." + format;
    const bool begun = parts_.reports.ask(
        [=, maker = parts_.pdf_maker, workspace = parts_.workspace](
            reports::Facts& facts) mutable -> std::string {
            document.tables = kind->tables(facts.database(), *group, *period);
            if (format == "csv") {
                return to_csv(document, language);
            }
            if (format == "xlsx") {
                return to_xlsx(document, language, workspace);
            }
            return format == "pdf" ? make_pdf(maker, workspace, to_html(document, language))
                                   : to_json(document);
        },
        [handler, type, file_name, format](ReportWorker::Outcome made) {
            if (made.text.empty()) {
                return handler(failed(503,
                                      "Chưa lập được báo cáo. Mời thử lại hoặc báo kỹ thuật.",
                                      "The report could not be made. Please try again."));
            }
            handler({200,
                     type,
                     format == "json" ? std::string() : file_name,
                     std::make_shared<const std::string>(std::move(made.text))});
        });
    if (!begun) {
        handler(busy());
    }
}

/// The same for everybody, and made at most every five minutes, however often it is asked for.
void Office::public_results(DownloadHandler handler) {
    constexpr auto kept = std::chrono::minutes(5);
    const auto now = parts_.hall.now();
    if (results_ && now < results_until_) {
        return handler({200, "application/json", {}, results_});
    }
    const auto& state = parts_.hall.state();
    const std::string today = to_string(state.day);
    int year = 0;
    int month = 0;
    std::from_chars(today.data(), today.data() + 4, year);
    std::from_chars(today.data() + 5, today.data() + 7, month);
    const Period period = reports::quarter_of(year, (month + 2) / 3);
    Document document = cover(
        state, now, {"Kết quả phục vụ và đánh giá", "Service and satisfaction results"}, period);
    const bool begun = parts_.reports.ask(
        [document, period](reports::Facts& facts) mutable {
            document.tables = reports::public_results(facts.database(), period);
            return to_json(document);
        },
        [this, handler, until = now + kept](ReportWorker::Outcome made) {
            if (made.text.empty()) {
                return handler(busy());
            }
            results_ = std::make_shared<const std::string>(std::move(made.text));
            results_until_ = until;
            handler({200, "application/json", {}, results_});
        });
    if (!begun) {
        handler(busy());
    }
}

void Office::config_file(DownloadHandler handler) const {
    HallFile file{parts_.hall.state().config, parts_.server};
    handler({200,
             "application/toml",
             "hall.toml",
             std::make_shared<const std::string>(write_hall(file))});
}

void Office::recompute(const Caller& caller, const json::object&, AnswerHandler answer) {
    parts_.hall.note(caller, "recompute", "{}");
    ask(
        [](reports::Facts& facts) {
            facts.start_over();
            return json::serialize(json::object{{"events", facts.sequence()}});
        },
        std::move(answer));
}

} // namespace motcua::hall
