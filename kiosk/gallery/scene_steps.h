#pragma once

#include "kiosk/gallery/scenes.h"

// What a person or a hall does on the way to a scene.

namespace motcua::kiosk {

inline constexpr const char* ticket =
    R"({"visit": 17, "number": "A017", "token": "t17", "check": "K7P",
    "url": "http://tranbien.motcua.vn/t/0f5m8x2k9qj7c4w1r6hz3n", "service": "A", "ahead": 6,
    "wait": {"low": 10, "high": 20}, "counters": ["1", "2"], "issued_at": 1795398120000,
    "paper": "asked"})";

inline constexpr const char* old_card =
    "075145000033||Lê Thị Già|03031945|Nữ|Ấp 1, Xuân Đường, Đồng Nai|01012022";

QByteArray visit(const char* state, const char* paper, const char* rating);
void publish_visit(SceneKiosk& kiosk, const char* state, const char* paper, const char* rating);
void pass(SceneKiosk& kiosk, Moment time);
void take(SceneKiosk& kiosk);
void take_with_paper(SceneKiosk& kiosk, const char* paper);
void open_services(SceneKiosk& kiosk);
void mark_two(SceneKiosk& kiosk);
void type_number(SceneKiosk& kiosk, bool to_rate);
void find(SceneKiosk& kiosk, bool to_rate, const char* state, const char* rating);
/// A record of the visit again with a fee on it.
void charge(SceneKiosk& kiosk);
void open_menu(SceneKiosk& kiosk);
void open_procedure(SceneKiosk& kiosk, const char* field, const char* procedure);
void search(SceneKiosk& kiosk, const char* letters);
void ask_dossier(SceneKiosk& kiosk, const char* answer);
/// Publishes a record of topic "hall" again with some members changed.
void amend(SceneKiosk& kiosk, const std::string& key, const char* change);
void change_hall(SceneKiosk& kiosk, const char* change);
void break_printer(SceneKiosk& kiosk, const char* change);

} // namespace motcua::kiosk
