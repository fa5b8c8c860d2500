#include "kiosk/guide_view.h"

#include "hall/protocol/plain_letters.h"

#include <algorithm>
#include <sstream>

namespace motcua::kiosk {

namespace json = boost::json;

namespace {

ProcedureView read_procedure(const json::object& record) {
    ProcedureView view;
    view.id = read_text(record, "id");
    view.field = read_text(record, "field");
    view.name = read_words(record, "name");
    view.order = static_cast<int>(read_number(record, "order"));
    view.received_here = read_flag(record, "received_here", true);
    view.elsewhere = read_words(record, "elsewhere");
    view.search_text =
        protocol::search_key((view.name.vi + QLatin1Char(' ') + view.name.en).toStdString());
    const json::value* value = record.if_contains("procedure");
    if (value == nullptr || !value->is_object())
        return view;
    const json::object& procedure = value->as_object();
    view.papers = read_words_list(procedure, "papers");
    view.time_limit = read_words(procedure, "time_limit");
    view.fee = read_words(procedure, "fee");
    view.online = read_flag(procedure, "online", false);
    view.by_post = read_flag(procedure, "by_post", false);
    view.portal = read_text(procedure, "portal");
    view.sample = read_text(procedure, "sample");
    return view;
}

std::vector<OfficialView> read_officials(const json::object& record) {
    std::vector<OfficialView> officials;
    for (const json::value& item : read_list(record, "officials"))
        if (item.is_object())
            officials.push_back({read_text(item.as_object(), "name"),
                                 read_words(item.as_object(), "title"),
                                 read_text(item.as_object(), "phone")});
    return officials;
}

bool has_word(const std::string& text, const std::string& word) {
    return text.starts_with(word) || text.find(' ' + word) != std::string::npos;
}

bool has_all_words(const std::string& text, const std::string& key) {
    std::istringstream words(key);
    for (std::string word; words >> word;)
        if (!has_word(text, word))
            return false;
    return true;
}

} // namespace

const ProcedureView* GuideView::procedure(const QString& id) const {
    const auto found = std::ranges::find(procedures, id, &ProcedureView::id);
    return found == procedures.end() ? nullptr : &*found;
}

GuideView read_guide(const ui::Records& records) {
    GuideView guide;
    for (const auto& [key, record] : records) {
        if (key.starts_with("procedure/"))
            guide.procedures.push_back(read_procedure(record));
        else if (key == "officials")
            guide.officials = read_officials(record);
    }
    std::ranges::stable_sort(guide.procedures, {}, &ProcedureView::order);
    return guide;
}

std::vector<const ProcedureView*> search(const GuideView& guide, const QString& typed) {
    const std::string key = protocol::search_key(typed.toStdString());
    std::vector<const ProcedureView*> found;
    if (key.empty())
        return found;
    for (const ProcedureView& one : guide.procedures)
        if (has_all_words(one.search_text, key))
            found.push_back(&one);
    std::ranges::stable_partition(
        found, [&](const ProcedureView* one) { return one->search_text.starts_with(key); });
    return found;
}

} // namespace motcua::kiosk
