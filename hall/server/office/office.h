#pragma once

#include "hall/server/accounts.h"
#include "hall/server/hall.h"
#include "hall/server/office/report_worker.h"
#include "hall/server/side_desk.h"

#include <boost/json/object.hpp>

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::hall {

/// The hall's office: accounts, settings and reports, for the manager's page and its like.
class Office final : public SideDesk {
public:
    /// All outlive it.
    struct Parts {
        Hall& hall;
        Accounts& accounts;
        ReportWorker& reports;
        ServerSettings server;           ///< for the exported file
        std::filesystem::path pdf_maker; ///< motcua-pdf; empty: no PDF
        std::filesystem::path workspace; ///< for files that live a moment
        std::string webhook_key;         ///< alerts are signed with it
    };

    explicit Office(Parts parts);

    bool has(std::string_view name) const override;
    void command(const Caller& caller,
                 std::string_view name,
                 std::string_view arguments,
                 AnswerHandler answer) override;
    void download(const Caller& caller,
                  const std::string& name,
                  const std::map<std::string, std::string>& query,
                  DownloadHandler handler) override;

    /// One row of the office's table: what it is called, who may, and what it does.
    struct Row {
        std::string_view name;
        std::string_view summary;
        std::vector<Role> roles;
        void (Office::*handle)(const Caller& caller,
                               const boost::json::object& arguments,
                               AnswerHandler answer);
    };

    static const std::vector<Row>& table();

private:
    // accounts: staff_office.cpp
    void enrolment(const Caller&, const boost::json::object&, AnswerHandler);
    void enrol(const Caller&, const boost::json::object&, AnswerHandler);
    void list_staff(const Caller&, const boost::json::object&, AnswerHandler);
    void save_staff(const Caller&, const boost::json::object&, AnswerHandler);
    void block_staff(const Caller&, const boost::json::object&, AnswerHandler);
    void set_secret(const Caller&, const boost::json::object&, AnswerHandler);
    void change_secret(const Caller&, const boost::json::object&, AnswerHandler);
    void keep_secret(const Caller& caller,
                     const std::string& staff,
                     const std::string& secret,
                     AnswerHandler answer);

    // settings: config_office.cpp
    void read_config(const Caller&, const boost::json::object&, AnswerHandler);
    void check_config(const Caller&, const boost::json::object&, AnswerHandler);
    void apply_config(const Caller&, const boost::json::object&, AnswerHandler);
    void config_versions(const Caller&, const boost::json::object&, AnswerHandler);
    void undo_config(const Caller&, const boost::json::object&, AnswerHandler);
    void take_proposal(const Caller&, const boost::json::object&, AnswerHandler);
    void drop_proposal(const Caller&, const boost::json::object&, AnswerHandler);
    void webhook_key(const Caller&, const boost::json::object&, AnswerHandler);
    void give_config(const Caller& caller,
                     std::string_view deed,
                     std::string about,
                     const rules::HallConfig& config,
                     rules::ConfigOrigin origin,
                     AnswerHandler answer);
    std::string version() const;

    // reports: report_office.cpp
    void recompute(const Caller&, const boost::json::object&, AnswerHandler);
    void public_results(DownloadHandler handler);
    void config_file(DownloadHandler handler) const;

    void ask(std::function<std::string(reports::Facts&)> work, AnswerHandler answer);

    Parts parts_;
    Frame results_;
    rules::Instant results_until_;
};

/// Text of a member; empty when it is absent or no text.
std::string text_in(const boost::json::object& arguments, std::string_view name);

Answer refused(rules::Refusal refusal);
Answer result(const boost::json::object& body);
Answer bad(std::string sentence);

} // namespace motcua::hall
