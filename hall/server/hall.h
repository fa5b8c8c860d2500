#pragma once

#include "hall/server/accounts.h"
#include "hall/server/clock.h"
#include "hall/server/command_table.h"
#include "hall/server/desk.h"
#include "hall/server/dossier_desk.h"
#include "hall/server/ledger.h"
#include "hall/server/presence.h"
#include "hall/server/publisher.h"
#include "hall/server/tablets.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <list>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace motcua::hall {

/// The hall: takes commands, decides them in order, writes what happens in one transaction, and
/// only then applies, answers and publishes it. All on one thread. Commands that arrive while
/// another batch is on its way to the disk share the next transaction.
class Hall final : public Desk {
public:
    using Log = std::function<void(const std::string&)>;

    /// What the hall is made of; all outlive it.
    struct Parts {
        journal::Journal& journal;
        Ledger& ledger;
        HallClock& clock;
        Accounts& accounts;
        Tablets& tablets;
        Log log;
    };

    Hall(const boost::asio::any_io_executor& executor, Parts parts);

    /// Applies the configuration and begins to live. False when it cannot be journaled.
    bool start(const rules::HallConfig& config);
    void stop();

    /// Called after each commit, for whoever reads the journal.
    void on_commit(std::function<void()> heard) { committed_ = std::move(heard); }

    /// Whom to ask about dossiers; nobody at first.
    void look_up_dossiers_with(DossierDesk::Lookup lookup) {
        dossiers_.look_up_with(std::move(lookup));
    }

    /// "up", "down" or "off"; shown as a lamp.
    void set_link(const std::string& link);

    void command(const Caller& caller,
                 std::string request,
                 std::string_view name,
                 std::string_view arguments,
                 AnswerHandler answer) override;
    bool follow(const Caller& caller,
                const std::string& topic,
                const std::shared_ptr<Follower>& follower) override;
    void unfollow(const std::string& topic, const Follower& follower) override;
    void enter(const Caller& caller, const std::shared_ptr<Follower>& follower) override;
    void leave(const Follower& follower) override;
    std::string topic_json(const Caller& caller, const std::string& topic) override;
    std::string welcome() const override;
    std::string sign_in(const std::string& staff, const std::string& pin) override;
    void sign_out(const std::string& session) override;
    std::string tablet_code(const Caller& caller, const std::string& counter) override;
    std::string pair_tablet(const std::string& code) override;
    Caller caller_of(const std::string& session) const override;
    bool has_command(std::string_view name) const override;

private:
    struct Pending {
        Caller caller;
        std::string request;
        const CommandRow* row = nullptr;
        std::string arguments;
        AnswerHandler handler;
        Answer answer;
        bool asked = false;     ///< somebody else answers, later
        bool journaled = false; ///< its answer stands only if the batch is committed
    };

    void flush_soon();
    void flush();
    void tick_if_due(rules::Instant now);
    void decide(Pending& pending, rules::Instant now);
    void ask(Pending& pending, const std::string& code);
    Answer decided(Pending& pending, const rules::Command& command, rules::Instant now);
    Answer signalled(const Signal& signal, rules::Instant now);
    bool repeated(Pending& pending);
    void note_answer(const Pending& pending);
    bool commit();
    void storage(bool good, const std::string& detail);
    void every_second();
    void probe_storage();
    Outlook outlook();

    boost::asio::any_io_executor executor_;
    Parts parts_;
    Publisher publisher_;
    DossierDesk dossiers_;
    std::vector<Pending> pending_;
    std::unordered_set<std::string> deciding_; ///< requests whose events are in the open batch
    bool flush_posted_ = false;
    bool storage_good_ = true;
    std::string link_ = "off";
    Presence presence_;
    boost::asio::steady_timer timer_;
    rules::Instant now_;
    std::function<void()> committed_;

    // Answers of the last minutes in memory, refusals too; the journal knows the older ones.
    std::unordered_map<std::string, Answer> answers_;
    std::list<std::string> answer_order_;
};

} // namespace motcua::hall
