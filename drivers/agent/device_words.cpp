#include "drivers/agent/device_words.h"

namespace motcua::devices {
namespace {

using drivers::Answer;
using drivers::Cover;
using drivers::Paper;
using drivers::PrinterStatus;

std::string paper_word(Paper paper) {
    switch (paper) {
    case Paper::ok:
        return "ok";
    case Paper::near_end:
        return "near_end";
    case Paper::out:
        return "out";
    case Paper::unknown:
        break;
    }
    return "unknown";
}

std::string cover_word(Cover cover) {
    if (cover == Cover::unknown) {
        return "unknown";
    }
    return cover == Cover::open ? "open" : "closed";
}

std::string cutter_word(Answer fault) {
    if (fault == Answer::unknown) {
        return "unknown";
    }
    return fault == Answer::yes ? "fault" : "ok";
}

/// An offline printer that still tells its state is there.
bool reached(const PrinterStatus& status) {
    return status.online == Answer::yes || status.cover != Cover::unknown ||
           status.paper != Paper::unknown;
}

/// Trouble that no other field tells.
std::string fault_word(const PrinterStatus& status) {
    if (status.jam == Answer::yes) {
        return "paper_jam";
    }
    if (status.fault == Answer::yes) {
        return "fault";
    }
    if (status.overheated == Answer::yes) {
        return "overheated";
    }
    return reached(status) && drivers::obstacle(status) == "offline" ? "offline" : "";
}

rules::ReportDevice describe_other(rules::DeviceKind kind,
                                   const std::string& id,
                                   const std::string& label,
                                   bool online) {
    rules::ReportDevice report;
    report.device.value = id;
    report.kind = kind;
    report.online = online;
    report.paper = "unknown";
    report.cover = "unknown";
    report.cutter = "unknown";
    report.label = label;
    return report;
}

} // namespace

rules::ReportDevice describe_printer(const std::string& id,
                                     const std::string& label,
                                     const std::string& kiosk,
                                     const PrinterStatus& status) {
    rules::ReportDevice report;
    report.device.value = id;
    report.kind = rules::DeviceKind::printer;
    report.kiosk.value = kiosk;
    report.online = reached(status);
    report.paper = paper_word(status.paper);
    report.cover = cover_word(status.cover);
    report.cutter = cutter_word(status.cutter_fault);
    report.fault = fault_word(status);
    report.label = label;
    return report;
}

rules::ReportDevice describe_keypad(const std::string& id,
                                    const std::string& label,
                                    const drivers::KeypadState& state,
                                    const std::string& helped) {
    auto report = describe_other(rules::DeviceKind::keypad, id, label, state.online);
    report.fault = state.stuck ? "key_stuck" : "";
    if (!helped.empty()) {
        report.fault = "help";
        report.label =
            label + ": quầy " + helped + " cần hỗ trợ / counter " + helped + " asks for help";
    }
    return report;
}

rules::ReportDevice describe_scanner(const std::string& id,
                                     const std::string& label,
                                     const std::string& kiosk,
                                     bool online) {
    auto report = describe_other(rules::DeviceKind::scanner, id, label, online);
    report.kiosk.value = kiosk;
    return report;
}

rules::ReportDevice
describe_board(const std::string& id, const std::string& label, drivers::BoardState state) {
    using drivers::BoardState;
    const bool there = state != BoardState::offline && state != BoardState::silent;
    auto report = describe_other(rules::DeviceKind::board, id, label, there);
    if (state == BoardState::unknown) {
        report.fault = "unknown";
    } else if (state == BoardState::refusing) {
        report.fault = "refused";
    }
    return report;
}

} // namespace motcua::devices
