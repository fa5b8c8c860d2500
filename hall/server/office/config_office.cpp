#include "hall/protocol/describe_rules.h"
#include "hall/protocol/refusal_text.h"
#include "hall/server/config/load_hall.h"
#include "hall/server/config/write_hall.h"
#include "hall/server/office/office.h"
#include "hall/server/secrets.h"

#include <boost/json.hpp>

#include <algorithm>
#include <utility>

namespace motcua::hall {

namespace json = boost::json;
using rules::HallConfig;
using rules::Refusal;

namespace {

/// "written:12:5: what is wrong" without the place: nobody has seen that text.
std::string without_place(const std::string& mistake) {
    std::size_t at = 0;
    for (int colons = 0; colons < 3 && at != std::string::npos; ++colons) {
        at = mistake.find(':', at + (colons == 0 ? 0 : 1));
    }
    return at == std::string::npos ? mistake : mistake.substr(at + 2);
}

/// Every mistake: the settings must be what a hall's file could say. Services come back in the
/// order of their fields, as a file has them.
std::vector<std::string> check(HallConfig& config) {
    ReadHall read = read_hall(write_hall({config, {}}), "written");
    for (std::string& mistake : read.mistakes) {
        mistake = without_place(mistake);
    }
    if (read.mistakes.empty() && read.file.hall.services.size() != config.services.size()) {
        read.mistakes.emplace_back("a service has no field; one of the fields is needed");
    }
    if (read.mistakes.empty()) {
        config.services = read.file.hall.services;
        config.counters = read.file.hall.counters;
        // What a file cannot say must not be lost without a word.
        if (config != read.file.hall) {
            read.mistakes.emplace_back("something of it cannot be written as a hall's file");
        }
    }
    return read.mistakes;
}

/// Nothing, and why in `problem`, when the arguments hold no settings.
std::optional<HallConfig> config_in(const json::object& arguments, std::string& problem) {
    const json::value* value = arguments.if_contains("config");
    HallConfig config;
    protocol::Reader reader(protocol::Unknown::refused);
    if (value == nullptr || !reader.read(*value, config)) {
        problem = value == nullptr ? "config: is needed" : reader.error().text();
        return std::nullopt;
    }
    return config;
}

Answer with_mistakes(const std::vector<std::string>& mistakes) {
    const rules::Text text = protocol::refusal_text(Refusal::config_invalid);
    json::array list;
    for (const std::string& mistake : mistakes) {
        list.emplace_back(mistake);
    }
    return {Answer::Kind::refusal,
            json::serialize(json::object{{"code", "config_invalid"},
                                         {"vi", text.vi},
                                         {"en", text.en},
                                         {"mistakes", std::move(list)}})};
}

/// What is different, by the names of the parts: for the audit.
std::string summary(const HallConfig& before, const HallConfig& after) {
    const json::object old = protocol::to_json(before).as_object();
    json::array changed;
    const json::object fresh = protocol::to_json(after).as_object();
    for (const auto& [part, value] : fresh) {
        if (old.at(part) != value) {
            changed.emplace_back(part);
        }
    }
    return json::serialize(json::object{{"changed", std::move(changed)}});
}

} // namespace

std::string Office::version() const {
    const auto& state = parts_.hall.state();
    return token_hash(json::serialize(protocol::to_json(state.config)) + state.config_file);
}

void Office::read_config(const Caller&, const json::object&, AnswerHandler answer) {
    const auto& state = parts_.hall.state();
    json::object body{{"version", version()},
                      {"edited", state.config_edited},
                      {"config", protocol::to_json(state.config)}};
    if (parts_.hall.proposal()) {
        body["proposal"] = protocol::to_json(*parts_.hall.proposal());
    }
    answer(result(body));
}

void Office::check_config(const Caller&, const json::object& arguments, AnswerHandler answer) {
    std::string problem;
    auto config = config_in(arguments, problem);
    if (!config) {
        return answer(bad(problem));
    }
    const auto mistakes = check(*config);
    answer(mistakes.empty() ? result({}) : with_mistakes(mistakes));
}

void Office::apply_config(const Caller& caller,
                          const json::object& arguments,
                          AnswerHandler answer) {
    std::string problem;
    auto config = config_in(arguments, problem);
    if (!config) {
        return answer(bad(problem));
    }
    if (text_in(arguments, "version") != version()) {
        return answer(refused(Refusal::config_stale));
    }
    const auto mistakes = check(*config);
    if (!mistakes.empty()) {
        return answer(with_mistakes(mistakes));
    }
    give_config(caller,
                "apply_config",
                summary(parts_.hall.state().config, *config),
                *config,
                rules::ConfigOrigin::page,
                std::move(answer));
}

void Office::give_config(const Caller& caller,
                         std::string_view deed,
                         std::string about,
                         const HallConfig& config,
                         rules::ConfigOrigin origin,
                         AnswerHandler answer) {
    parts_.hall.give(
        caller,
        deed,
        std::move(about),
        rules::ApplyConfig{config, origin, parts_.hall.file_seen()},
        [this, answer = std::move(answer)](const Answer& given) {
            parts_.accounts.set_utc_offset(parts_.hall.state().config.calendar.utc_offset);
            answer(given.kind == Answer::Kind::result ? result({{"version", version()}}) : given);
        });
}

void Office::config_versions(const Caller&, const json::object&, AnswerHandler answer) {
    ask(
        [](reports::Facts& facts) {
            json::array versions;
            journal::Statement statement(
                facts.database(),
                "SELECT c.sequence, c.at, c.origin, coalesce(d.staff, ''), coalesce(n.vi, d.staff,"
                " ''), coalesce(d.command, ''), coalesce(d.about, '{}') FROM configs AS c"
                " LEFT JOIN deeds AS d ON d.sequence = c.sequence + 1"
                " LEFT JOIN names AS n ON n.kind = 'staff' AND n.id = d.staff"
                " ORDER BY c.sequence DESC LIMIT 200");
            auto row = statement.use();
            while (row.next()) {
                versions.push_back(json::object{{"version", row.integer(0)},
                                                {"at", row.integer(1)},
                                                {"origin", row.text(2)},
                                                {"staff", row.text(3)},
                                                {"name", row.text(4)},
                                                {"command", row.text(5)},
                                                {"about", row.text(6)}});
            }
            return json::serialize(json::object{{"versions", std::move(versions)}});
        },
        std::move(answer));
}

void Office::undo_config(const Caller& caller,
                         const json::object& arguments,
                         AnswerHandler answer) {
    const json::value* sequence = arguments.if_contains("to");
    if (sequence == nullptr || !sequence->is_int64()) {
        return answer(bad("to: the number of a version is needed"));
    }
    if (text_in(arguments, "version") != version()) {
        return answer(refused(Refusal::config_stale));
    }
    const auto number = static_cast<std::uint64_t>(sequence->get_int64());
    const std::string base = version();
    const bool begun = parts_.reports.ask(
        [number](reports::Facts& facts) { return facts.event(number); },
        [this, caller, number, base, answer](const ReportWorker::Outcome& read) {
            boost::system::error_code error;
            const json::value body = json::parse(read.text, error);
            rules::ConfigApplied applied;
            protocol::Reader reader(protocol::Unknown::ignored);
            if (error || !reader.read(body, applied) || applied.config.id.empty()) {
                return answer(refused(Refusal::config_invalid));
            }
            if (base != version()) {
                return answer(refused(Refusal::config_stale));
            }
            give_config(caller,
                        "undo_config",
                        json::serialize(json::object{{"to", number}}),
                        applied.config,
                        rules::ConfigOrigin::page,
                        answer);
        });
    if (!begun) {
        answer(refused(Refusal::too_busy));
    }
}

void Office::take_proposal(const Caller& caller, const json::object&, AnswerHandler answer) {
    if (!parts_.hall.proposal()) {
        return answer(refused(Refusal::config_stale));
    }
    const HallConfig proposal = *parts_.hall.proposal();
    give_config(caller,
                "take_proposal",
                summary(parts_.hall.state().config, proposal),
                proposal,
                rules::ConfigOrigin::file,
                [this, answer](const Answer& given) {
                    if (given.kind == Answer::Kind::result) {
                        parts_.hall.drop_proposal();
                    }
                    answer(given);
                });
}

/// The same settings, noted as made with the file's new version in view: it is no news any more.
void Office::drop_proposal(const Caller& caller, const json::object&, AnswerHandler answer) {
    give_config(caller,
                "drop_proposal",
                "{}",
                parts_.hall.state().config,
                rules::ConfigOrigin::page,
                [this, answer](const Answer& given) {
                    if (given.kind == Answer::Kind::result) {
                        parts_.hall.drop_proposal();
                    }
                    answer(given);
                });
}

void Office::webhook_key(const Caller&, const json::object&, AnswerHandler answer) {
    answer(result({{"key", parts_.webhook_key}}));
}

} // namespace motcua::hall
