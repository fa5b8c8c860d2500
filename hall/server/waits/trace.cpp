#include "hall/server/waits/trace.h"

#include "hall/server/waits/csv.h"
#include "hall/server/waits/gunzip.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <iterator>
#include <map>

namespace motcua::hall::waits {

namespace {

using rules::Duration;
using rules::Instant;

constexpr std::size_t mistakes_told = 20;
constexpr std::array needed{"hall", "queue", "ticket", "arrived_at", "called_at"};

std::optional<int> digits(std::string_view& text, std::size_t count) {
    int value = 0;
    const auto part = text.substr(0, count);
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
    if (error != std::errc() || part.size() != count || end != part.data() + count || value < 0) {
        return std::nullopt;
    }
    text.remove_prefix(count);
    return value;
}

bool pass(std::string_view& text, std::string_view any) {
    if (text.empty() || any.find(text.front()) == std::string_view::npos) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

/// ".25" of a second; nothing when it does not begin with a point.
Duration fraction(std::string_view& text) {
    if (!pass(text, ".,")) {
        return {};
    }
    double part = 0;
    double unit = 1000;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
        unit /= 10;
        part += (text.front() - '0') * unit;
        text.remove_prefix(1);
    }
    return Duration(static_cast<Duration::rep>(part));
}

/// "Z" or "+01:00" changes nothing: all times of a hall are its own.
bool zone(std::string_view text) {
    if (text.empty() || text == "Z") {
        return true;
    }
    return pass(text, "+-") && digits(text, 2) && (pass(text, ":") || true) &&
           (text.empty() || digits(text, 2)) && text.empty();
}

/// "2019-12-30T07:56:24", also with a space, without seconds, with a fraction or a zone.
std::optional<Instant> read_time(std::string_view text) {
    const auto year = digits(text, 4);
    const bool first = year && pass(text, "-");
    const auto month = first ? digits(text, 2) : std::nullopt;
    const bool second = month && pass(text, "-");
    const auto day = second ? digits(text, 2) : std::nullopt;
    const bool third = day && pass(text, "T ");
    const auto hour = third ? digits(text, 2) : std::nullopt;
    const bool fourth = hour && pass(text, ":");
    const auto minute = fourth ? digits(text, 2) : std::nullopt;
    const auto seconds = minute && pass(text, ":") ? digits(text, 2) : minute ? 0 : minute;
    if (!seconds || *hour > 23 || *minute > 59 || *seconds > 60) {
        return std::nullopt;
    }
    const Duration part = fraction(text);
    const std::chrono::year_month_day date(std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day)));
    if (!date.ok() || !zone(text)) {
        return std::nullopt;
    }
    return Instant(std::chrono::sys_days(date)) + std::chrono::hours(*hour) +
           std::chrono::minutes(*minute) + std::chrono::seconds(*seconds) + part;
}

class TraceReader {
public:
    TraceReader(std::string_view csv, const std::string& name)
        : mistakes_(name), reader_(csv, mistakes_) {}

    Trace read() {
        read_header();
        while (auto row = reader_.next()) {
            read_row(*row);
        }
        refuse_if_wrong();
        return std::move(trace_);
    }

private:
    void read_header() {
        const auto header = reader_.next();
        for (std::size_t at = 0; header && at < header->size(); ++at) {
            const CsvField& field = (*header)[at];
            if (!columns_.emplace(field.text, at).second) {
                mistakes_.add(field.at, "column " + in_quotes(field.text) + " stands here twice");
            }
        }
        width_ = header ? header->size() : 0;
        for (const char* column : needed) {
            if (!columns_.contains(column)) {
                mistakes_.add({1, 1}, "column " + std::string(column) + " is missing");
            }
        }
        refuse_if_wrong();
    }

    void read_row(const CsvRow& row) {
        if (row.size() != width_) {
            mistakes_.add(row.front().at,
                          std::to_string(row.size()) + " fields; the header has " +
                              std::to_string(width_));
            return;
        }
        TraceRow one;
        one.hall = text(row, "hall");
        one.queue = text(row, "queue");
        one.ticket = text(row, "ticket");
        one.arrived_text = text(row, "arrived_at");
        one.priority = text(row, "priority");
        const auto arrived = time(row, "arrived_at");
        if (!arrived) {
            if (one.arrived_text.empty()) {
                mistakes_.add(row[columns_.at("arrived_at")].at, "no time of arrival");
            }
            return;
        }
        one.arrived_at = *arrived;
        one.called_at = not_before(time(row, "called_at"), *arrived);
        one.left_at = one.called_at ? std::nullopt : not_before(time(row, "left_at"), *arrived);
        trace_.rows.push_back(std::move(one));
    }

    static std::optional<Instant> not_before(std::optional<Instant> at, Instant earliest) {
        return at ? std::optional(std::max(*at, earliest)) : std::nullopt;
    }

    std::string text(const CsvRow& row, const char* column) const {
        const auto found = columns_.find(column);
        return found == columns_.end() ? std::string() : row[found->second].text;
    }

    std::optional<Instant> time(const CsvRow& row, const char* column) {
        const auto found = columns_.find(column);
        if (found == columns_.end() || row[found->second].text.empty()) {
            return std::nullopt;
        }
        const CsvField& field = row[found->second];
        const auto at = read_time(field.text);
        if (!at) {
            mistakes_.add(field.at,
                          "no time: " + in_quotes(field.text) + "; as 2019-12-30T07:56:24");
        }
        return at;
    }

    void refuse_if_wrong() const {
        auto lines = mistakes_.lines();
        if (lines.empty()) {
            return;
        }
        const std::size_t more = lines.size() - std::min(lines.size(), mistakes_told);
        lines.resize(lines.size() - more);
        std::string all;
        for (const std::string& line : lines) {
            all += all.empty() ? line : "\n" + line;
        }
        throw BadTrace(more == 0 ? all : all + "\n... and " + std::to_string(more) + " more");
    }

    Mistakes mistakes_;
    CsvReader reader_;
    std::map<std::string, std::size_t, std::less<>> columns_;
    std::size_t width_ = 0;
    Trace trace_;
};

} // namespace

Trace read_trace(std::string_view csv, const std::string& name) {
    return TraceReader(csv, name).read();
}

Trace load_trace(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw BadTrace(path.string() + ": cannot be read");
    }
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (is_gzip(bytes)) {
        try {
            bytes = gunzip(bytes);
        } catch (const std::runtime_error& damaged) {
            throw BadTrace(path.string() + ": " + damaged.what());
        }
    }
    return read_trace(bytes, path.filename().string());
}

} // namespace motcua::hall::waits
