#include "hall/protocol/cloud_event.h"

#include <array>
#include <cstdio>

namespace motcua::protocol {

namespace {

using boost::system::result;
using std::chrono::milliseconds;
using std::chrono::minutes;

/// Takes characters from the front of an RFC 3339 text; once wrong it stays wrong.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {}

    bool good() const { return good_; }

    bool at_end() const { return rest_.empty(); }

    bool skip(std::string_view allowed) {
        if (rest_.empty() || allowed.find(rest_.front()) == std::string_view::npos)
            return false;
        rest_.remove_prefix(1);
        return true;
    }

    void expect(std::string_view allowed) { good_ = skip(allowed) && good_; }

    bool next_is_digit() const {
        return !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9';
    }

    int digits(int count) {
        int value = 0;
        for (; count > 0; --count) {
            good_ = good_ && next_is_digit();
            if (!good_)
                return 0;
            value = value * 10 + (rest_.front() - '0');
            rest_.remove_prefix(1);
        }
        return value;
    }

private:
    std::string_view rest_;
    bool good_ = true;
};

milliseconds read_fraction(Reader& reader) {
    int value = 0;
    int unit = 100;
    for (; reader.next_is_digit(); unit /= 10)
        value += reader.digits(1) * unit;
    return milliseconds(value);
}

/// Reads "Z" or "+07:00"; what must be taken from the local time to have UTC.
minutes read_offset(Reader& reader) {
    if (reader.skip("Zz"))
        return minutes(0);
    const bool west = reader.skip("-");
    if (!west)
        reader.expect("+");
    const int hour = reader.digits(2);
    reader.expect(":");
    const int minute = reader.digits(2);
    if (hour > 23 || minute > 59)
        reader.expect("");
    const minutes offset(hour * 60 + minute);
    return west ? -offset : offset;
}

} // namespace

std::string time_text(EventTime time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    std::array<char, 48> text{};
    std::snprintf(text.data(),
                  text.size(),
                  "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ",
                  static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()),
                  static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()),
                  static_cast<int>(clock.subseconds().count()));
    return text.data();
}

result<EventTime> parse_time(std::string_view text) {
    Reader reader(text);
    const std::chrono::year year(reader.digits(4));
    reader.expect("-");
    const std::chrono::month month(static_cast<unsigned>(reader.digits(2)));
    reader.expect("-");
    const std::chrono::day day(static_cast<unsigned>(reader.digits(2)));
    reader.expect("Tt ");
    const int hour = reader.digits(2);
    reader.expect(":");
    const int minute = reader.digits(2);
    reader.expect(":");
    const int second = reader.digits(2);
    milliseconds fraction(0);
    if (reader.skip(".")) {
        if (!reader.next_is_digit())
            return CloudEventError::bad_time;
        fraction = read_fraction(reader);
    }
    const minutes offset = read_offset(reader);
    const std::chrono::year_month_day date(year, month, day);
    // A leap second (":60") is a legal RFC 3339 time; it becomes the first second of the next.
    const bool clock_ok = hour <= 23 && minute <= 59 && second <= 60;
    if (!reader.good() || !reader.at_end() || !date.ok() || !clock_ok)
        return CloudEventError::bad_time;
    return std::chrono::sys_days(date) + std::chrono::hours(hour) + minutes(minute) +
           std::chrono::seconds(second) + fraction - offset;
}

} // namespace motcua::protocol
