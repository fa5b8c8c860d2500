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

/// Something with an id and a name: a priority class, a reason.
struct Named {
    QString id;
    Words name;
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
    std::vector<Named> classes;
    int rating_levels = 3;
    std::vector<Named> rating_reasons;
    std::vector<FieldView> fields;
    std::optional<PrinterView> printer;

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

} // namespace motcua::kiosk
