#pragma once

#include "ui/hall_connection.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace motcua::kiosk {

/// A text of the hall in both languages.
struct Words {
    QString vi;
    QString en;

    /// English where there is one and it is asked for, else Vietnamese.
    [[nodiscard]] const QString& in(const QString& language) const {
        return language == QStringLiteral("en") && !en.isEmpty() ? en : vi;
    }

    [[nodiscard]] bool empty() const { return vi.isEmpty() && en.isEmpty(); }
};

/// Expected wait in whole minutes; high 0 means none.
struct Wait {
    int low = 0;
    int high = 0;
};

/// Something with an id and a name: a reason, a service of a visit.
struct Named {
    QString id;
    Words name;
};

struct PriorityClassView {
    QString id;
    Words name;
    int from_age = 0; ///< a citizen card of at least this age gives it; 0: none does
};

/// A counter with its clerk, from record "counter/<id>".
struct CounterView {
    QString id;
    QString label;
    QString staff; ///< empty: nobody is there
    QStringList services;
    QString number; ///< of the ticket that is called or served there, or empty
    std::int64_t fee = 0;
    Words fee_purpose;
    QString fee_code; ///< text of the VietQR that pays the fee, or empty
};

/// One line that a citizen can join, as records "service/<id>" describe it.
struct ServiceView {
    QString id;
    QString field;
    QString series;
    Words name;
    int order = 0;
    QString state; ///< open, closed, full, not_here, hall_closed
    Words reason;
    int waiting = 0;
    std::optional<Wait> wait;
    int counters_open = 0;
    bool collects = false; ///< results of finished dossiers are collected here

    [[nodiscard]] bool open() const { return state == QStringLiteral("open"); }
};

/// A field and its services, both in the hall's order.
struct FieldView {
    QString id;
    Words name;
    int order = 0;
    std::vector<ServiceView> services;
};

/// State of this kiosk's printer, from its "device/<id>" record.
struct PrinterView {
    bool online = true;
    QString paper; ///< ok, near_end, out, unknown
    QString cover; ///< closed, open, unknown
    QString fault;
};

/// Any device of this kiosk, in the words of its record.
struct DeviceView {
    QString id;
    QString label;
    bool online = false;
    QString paper;
    QString cover;
    QString fault;
};

/// What the kiosk shows of the hall. `known` is false until the hall's own record came.
struct HallView {
    bool known = false;
    Words agency;
    Words name;
    QString
        state; ///< open, before_opening, break, after_last_ticket, closed, holiday, closed_early
    Words reason;
    std::int64_t opens_at = 0; ///< 0: not known
    QStringList languages;
    bool storage_ok = true;
    bool training = false;
    QString hotline;
    std::vector<Words> notices;
    Words announcement;
    std::vector<PriorityClassView> classes;
    int rating_levels = 3;
    std::vector<Named> rating_reasons;
    bool rating_questions = false;
    int utc_offset_minutes = 420;
    int services_a_visit = 5;
    bool one_ticket_a_card = false;
    QString navy; ///< colours and letters of the hall, empty: as drawn
    QString gold;
    QString seal;
    std::vector<CounterView> counters; ///< in order of their labels
    std::vector<FieldView> fields;
    std::optional<PrinterView> printer;
    std::vector<DeviceView> devices; ///< of this kiosk

    [[nodiscard]] bool open() const { return state == QStringLiteral("open"); }

    [[nodiscard]] const FieldView* field(const QString& id) const;
    [[nodiscard]] const ServiceView* service(const QString& id) const;
};

/// One visit as its "visit" record of topic visit/<token> tells it.
struct VisitView {
    QString number;
    QString state; ///< waiting, called, serving, parked, no_show, finished, cancelled, expired
    std::vector<Named> services;
    int ahead = 0;
    std::optional<Wait> wait;
    QString label;  ///< the counter that calls, or empty
    QString paper;  ///< none, asked, printed, failed, unknown
    QString rating; ///< not_yet, open, given, closed
    std::int64_t fee = 0;
    Words fee_purpose;
    QString fee_code; ///< text of the VietQR that pays the fee, or empty
};

/// Reads topic "hall" for kiosk `kiosk`. Missing or mistyped members read as empty: a screen shows
/// what it has.
HallView read_hall(const ui::Records& records, const std::string& kiosk);

/// Reads a "visit" record.
VisitView read_visit(const boost::json::object& record);

/// Reads "wait": {"low": 10, "high": 20} or null.
std::optional<Wait> read_wait(const boost::json::object& owner);

/// Members of any record; a missing or mistyped one reads as empty.
QString read_text(const boost::json::object& owner, std::string_view name);
std::int64_t read_number(const boost::json::object& owner, std::string_view name);
QStringList read_texts(const boost::json::object& owner, std::string_view name);
Words read_words(const boost::json::object& owner, std::string_view name);
std::vector<Words> read_words_list(const boost::json::object& owner, std::string_view name);
bool read_flag(const boost::json::object& owner, std::string_view name, bool otherwise);
const boost::json::array& read_list(const boost::json::object& owner, std::string_view name);

} // namespace motcua::kiosk
