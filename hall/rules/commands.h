#pragma once

#include "hall/rules/config.h"
#include "hall/rules/ids.h"
#include "hall/rules/time.h"

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace motcua::rules {

enum class Channel { kiosk, reception, appointment, walk_in };
enum class Place { first, last, by_age };
enum class Outcome { done, incomplete, refused, redirected };
enum class PrintOutcome { printed, failed, unknown };
enum class RatingSource { kiosk, keypad, phone, tablet };
enum class DeviceKind { printer, scanner, board, keypad };
enum class ConfigOrigin { file, page };

// Citizens and reception

struct TakeTicket {
    KioskId kiosk; ///< empty at reception
    std::vector<ServiceId> services;
    ClassId priority;
    std::string language;
    std::string card; ///< keyed hash of the holder's card, 32 hex digits, or empty
};

struct CheckIn {
    KioskId kiosk;
    AppointmentCode code;
    std::string language;
};

struct Reprint {
    VisitId visit;
    KioskId kiosk;
};

struct Rate {
    VisitId visit;
    std::int32_t level = 0; ///< 1 is best
    std::vector<std::string> reasons;
    std::map<std::string, std::int32_t> answers; ///< index of Circular 01/2018 Art. 14 -> 0..2
    RatingSource source = RatingSource::kiosk;
};

// Counters

struct OpenCounter {
    CounterId counter;
    StaffId staff;
    std::string staff_name; ///< as shown at the counter
};

struct CloseCounter {
    CounterId counter;
};

struct PauseCounter {
    CounterId counter;
    std::string reason;
};

struct ResumeCounter {
    CounterId counter;
};

struct CallNext {
    CounterId counter;
    bool finish = false; ///< end the visit at hand first, as done
};

struct CallTicket {
    CounterId counter;
    VisitId visit;
};

struct Recall {
    CounterId counter;
};

struct Serve {
    CounterId counter;
};

struct Finish {
    CounterId counter;
    Outcome outcome = Outcome::done;
};

struct NoShow {
    CounterId counter;
};

struct Park {
    CounterId counter;
    std::string reason;
    Minutes minutes{0}; ///< 0: until brought back
};

struct Transfer {
    CounterId counter;
    ServiceId service; ///< exactly one of service and to_counter
    CounterId to_counter;
    Place place = Place::by_age;
    bool come_back = false; ///< afterwards back to this counter
};

struct AddService {
    CounterId counter;
    ServiceId service;
};

struct WalkIn {
    CounterId counter;
    ServiceId service;
};

struct BringBack {
    VisitId visit;
    Place place = Place::by_age;
};

struct CancelVisit {
    VisitId visit;
};

struct LinkDossier {
    CounterId counter;
    std::string code;
};

struct SetFee {
    CounterId counter;
    std::int64_t amount = 0; ///< đồng; 0 removes it
    std::string purpose;
};

// Devices

struct ReportPrint {
    VisitId visit;
    std::int32_t copy = 0;
    PrintOutcome outcome = PrintOutcome::unknown;
    std::string detail;
};

/// What a device says of itself, in the words of drivers/ ("ok", "near_end", "out", "unknown"...).
struct ReportDevice {
    DeviceId device;
    DeviceKind kind = DeviceKind::printer;
    KioskId kiosk;
    bool online = false;
    std::string paper;
    std::string cover;
    std::string cutter;
    std::string fault;
    std::string label;

    bool operator==(const ReportDevice&) const = default;
};

/// A key of a counter's keypad or tablet: for whoever is or was just served there.
struct PressRating {
    CounterId counter;
    std::int32_t level = 0;
    std::vector<std::string> reasons;
    RatingSource source = RatingSource::keypad; ///< keypad or tablet
};

// Manager

struct CloseService {
    ServiceId service;
    Text reason;
};

struct OpenService {
    ServiceId service;
};

struct SetQuota {
    ServiceId service;
    std::int32_t quota = 0;
};

struct SetProfile {
    CounterId counter;
    std::vector<WorkItem> services;
};

struct CloseHall {
    Text reason;
};

struct ReopenHall {};

struct Announce {
    std::string vi; ///< both empty: take the announcement down
    std::string en;
};

struct AddAppointment {
    AppointmentCode code;
    ServiceId service;
    Instant at;
};

struct CancelAppointment {
    AppointmentCode code;
};

// The hall itself

/// Takes a whole configuration over. `file_seen` is the fingerprint of the hall's file that this
/// was made with or after: a file with another one is news to the hall.
struct ApplyConfig {
    HallConfig config;
    ConfigOrigin origin = ConfigOrigin::file;
    std::string file_seen;
};

/// What somebody of the staff did, for the audit: given together with the command it tells of.
struct NoteDeed {
    StaffId staff;
    std::string role;
    std::string command;
    std::string about; ///< the command's arguments as JSON, without secrets
};

/// Something for the hall's incident log: the disk failed, the clock ran back.
struct NoteIncident {
    std::string kind;
    std::string detail;
};

/// Time has passed: day turn, parked visits back, rating windows over, hall opened or closed.
struct Tick {};

using AnyCommand = std::variant<TakeTicket,
                                CheckIn,
                                Reprint,
                                Rate,
                                OpenCounter,
                                CloseCounter,
                                PauseCounter,
                                ResumeCounter,
                                CallNext,
                                CallTicket,
                                Recall,
                                Serve,
                                Finish,
                                NoShow,
                                Park,
                                Transfer,
                                AddService,
                                WalkIn,
                                BringBack,
                                CancelVisit,
                                LinkDossier,
                                SetFee,
                                ReportPrint,
                                ReportDevice,
                                PressRating,
                                CloseService,
                                OpenService,
                                SetQuota,
                                SetProfile,
                                CloseHall,
                                ReopenHall,
                                Announce,
                                AddAppointment,
                                CancelAppointment,
                                ApplyConfig,
                                NoteDeed,
                                NoteIncident,
                                Tick>;

/// One of the commands; its copying and destroying is compiled once, in commands.cpp.
struct Command : AnyCommand {
    using AnyCommand::AnyCommand;
    Command(const Command& other);
    Command(Command&& other) noexcept;
    Command& operator=(const Command& other);
    Command& operator=(Command&& other) noexcept;
    ~Command();
};

} // namespace motcua::rules
