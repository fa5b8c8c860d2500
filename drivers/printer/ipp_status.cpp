#include "drivers/printer/ipp_status.h"

#include <algorithm>
#include <string_view>

namespace motcua::drivers {
namespace {

using Result = PrintOutcome::Result;

constexpr int stopped = 5;

constexpr std::string_view paper_out[] = {"media-empty", "media-needed"};
constexpr std::string_view paper_low[] = {"media-low"};
constexpr std::string_view cover_open[] = {"cover-open", "door-open", "interlock-open"};
constexpr std::string_view jammed[] = {"media-jam"};
constexpr std::string_view hot[] = {"fuser-over-temp"};
constexpr std::string_view broken[] = {
    "other", "opc-life-over", "interpreter-resource-unavailable"};
constexpr std::string_view away[] = {
    "offline", "shutdown", "timed-out", "connecting-to-device", "cups-remote-stopped"};

template <std::size_t count>
bool any(const std::vector<std::string>& reasons, const std::string_view (&words)[count]) {
    return std::any_of(reasons.begin(), reasons.end(), [&words](const auto& reason) {
        return std::find(std::begin(words), std::end(words), without_severity(reason)) !=
               std::end(words);
    });
}

bool has(const std::vector<std::string>& reasons, std::string_view word) {
    return std::any_of(reasons.begin(), reasons.end(), [word](const auto& reason) {
        return without_severity(reason) == word;
    });
}

/// Yes where a reason says so; no only where silence is an answer.
Answer answer(bool yes, bool tells) {
    if (yes) {
        return Answer::yes;
    }
    return tells ? Answer::no : Answer::unknown;
}

} // namespace

std::string without_severity(const std::string& reason) {
    for (const std::string_view ending : {"-report", "-warning", "-error"}) {
        if (reason.ends_with(ending)) {
            return reason.substr(0, reason.size() - ending.size());
        }
    }
    return reason;
}

PrinterStatus describe_ipp(const IppPrinterState& printer) {
    const auto& reasons = printer.reasons;
    PrinterStatus status;
    status.online = any(reasons, away) || printer.state == stopped ? Answer::no : Answer::yes;
    if (any(reasons, paper_out)) {
        status.paper = Paper::out;
    } else if (any(reasons, paper_low)) {
        status.paper = Paper::near_end;
    } else if (printer.tells_paper) {
        status.paper = Paper::ok;
    }
    if (any(reasons, cover_open)) {
        status.cover = Cover::open;
    } else if (printer.tells_paper) {
        status.cover = Cover::closed;
    }
    status.jam = answer(any(reasons, jammed), printer.tells_paper);
    status.overheated = answer(any(reasons, hot), printer.tells_paper);
    const bool fault = any(reasons, broken) && !has(reasons, "none");
    status.fault = answer(fault && printer.state == stopped, printer.tells_paper);
    return status;
}

std::optional<PrintOutcome> ipp_outcome(const IppJobState& job, bool tells_paper) {
    switch (job.state) {
    case 7:
        return PrintOutcome{Result::unknown, "cancelled"};
    case 8:
        return PrintOutcome{Result::unknown, "aborted"};
    case 9:
        break;
    default:
        return std::nullopt;
    }
    if (has(job.reasons, "cups-ipp-missing-job-history")) {
        return PrintOutcome{Result::unknown, "forgotten"};
    }
    if (has(job.reasons, "job-completed-with-errors")) {
        return PrintOutcome{Result::unknown, "fault"};
    }
    return tells_paper ? PrintOutcome{Result::printed, ""}
                       : PrintOutcome{Result::unknown, "unconfirmed"};
}

PrintOutcome ipp_given_up(const PrinterStatus& status, bool begun) {
    const auto why = obstacle(status);
    return {begun ? Result::unknown : Result::failed,
            why.empty() ? std::string("stopped") : std::string(why)};
}

} // namespace motcua::drivers
