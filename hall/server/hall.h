#pragma once

#include "hall/server/accounts.h"
#include "hall/server/alerts.h"
#include "hall/server/card_key.h"
#include "hall/server/clock.h"
#include "hall/server/command_table.h"
#include "hall/server/desk.h"
#include "hall/server/dossier_desk.h"
#include "hall/server/ledger.h"
#include "hall/server/presence.h"
#include "hall/server/publisher.h"
#include "hall/server/secret_worker.h"
#include "hall/server/side_desk.h"
#include "hall/server/tablets.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <list>
#include <map>
#include <optional>
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
        CardKey& card_key;
        Tablets& tablets;
        Log log;
    };

    Hall(const boost::asio::any_io_executor& executor, Parts parts);

    /// Takes over what the hall's file says and begins to live; false when that cannot be
    /// journaled. A file that has changed since the hall saw it is taken over as long as nobody has
    /// changed the configuration at the hall; else it is kept as a proposal for the manager.
    bool start(const rules::HallConfig& file);
    void stop();

    /// Called after each commit, for whoever reads the journal.
    void on_commit(std::function<void()> heard) { committed_ = std::move(heard); }

    /// Whom to ask about dossiers; nobody at first.
    void look_up_dossiers_with(DossierDesk::Lookup lookup) {
        dossiers_.look_up_with(std::move(lookup));
    }

    /// Who answers the commands that are not the rules'; null for nobody. Outlives the hall.
    void set_side_desk(SideDesk* side) { side_ = side; }

    const rules::State& state() const { return parts_.ledger.committed(); }

    rules::Instant now() const { return now_; }

    /// Comings and goings of alerts, for the webhooks.
    AlertBook& alerts() { return alerts_; }

    SecretWorker& secrets() { return secrets_; }

    /// What the hall's file says, when that waits for the manager's word.
    const std::optional<rules::HallConfig>& proposal() const { return proposal_; }

    /// Fingerprint of the file that start() was given.
    const std::string& file_seen() const { return file_seen_; }

    void drop_proposal() { proposal_.reset(); }

    /// Gives a command on somebody's behalf; what it was is noted for the audit as `name` with
    /// `about`, a JSON text. Answered like Desk::command.
    void give(const Caller& caller,
              std::string_view name,
              std::string about,
              rules::Command command,
              AnswerHandler answer);

    /// Notes for the audit what somebody did that is no command of the rules.
    void note(const Caller& caller, std::string_view name, std::string about);

    /// Notices of the province, shown after the hall's own.
    void set_notices(std::vector<rules::Text> notices);

    /// "up", "down" or "off"; shown as a lamp.
    void set_link(const std::string& link);

    /// False when the journal could not be written for a minute: a new start may find it again.
    bool works() const;

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
    void sign_in(const std::string& staff, const std::string& pin, SignInHandler handler) override;
    void sign_out(const std::string& session) override;
    bool session_over(const std::string& session) const override;
    std::string tablet_code(const Caller& caller, const std::string& counter) override;
    std::string pair_tablet(const std::string& code) override;
    Caller caller_of(const std::string& session) const override;
    void download(const Caller& caller,
                  const std::string& name,
                  const std::map<std::string, std::string>& query,
                  DownloadHandler handler) override;
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
        std::optional<rules::Command> ready = std::nullopt; ///< by give(): nothing to decode
        std::string deed = {};                              ///< its name for the audit
    };

    void flush_soon();
    void flush();
    void tick_if_due(rules::Instant now);
    void decide(Pending& pending, rules::Instant now);
    void ask(Pending& pending, const std::string& code);
    void note_deed(const Pending& pending, rules::Instant now);
    void pass_aside(const Caller& caller,
                    const std::string& request,
                    std::string_view name,
                    std::string_view arguments,
                    AnswerHandler answer);
    Answer decided(Pending& pending, const rules::Command& command, rules::Instant now);
    Answer signalled(const Signal& signal, rules::Instant now);
    bool repeated(Pending& pending);
    void note_answer(const std::string& request, const Answer& answer);
    bool commit();
    void storage(bool good, const std::string& detail);
    void every_second();
    void probe_storage();
    const Outlook& outlook();

    boost::asio::any_io_executor executor_;
    Parts parts_;
    Publisher publisher_;
    DossierDesk dossiers_;
    std::vector<Pending> pending_;
    std::unordered_set<std::string> deciding_; ///< requests whose events are in the open batch
    bool flush_posted_ = false;
    AlertBook alerts_;
    Outlook outlook_;
    SideDesk* side_ = nullptr;
    SecretWorker secrets_;
    std::optional<rules::HallConfig> proposal_;
    std::string file_seen_;
    rules::Instant storage_proved_; ///< the disk took something, or began to refuse
    Presence presence_;
    boost::asio::steady_timer timer_;
    rules::Instant now_;
    std::function<void()> committed_;

    // Answers of the last minutes in memory, refusals too; the journal knows the older ones.
    std::unordered_map<std::string, Answer> answers_;
    std::list<std::string> answer_order_;
};

} // namespace motcua::hall
