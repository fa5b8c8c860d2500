#pragma once

#include "hall/server/net/limits.h"

#include <cstddef>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace motcua::hall::net {

class Crowd;

/// One connection, as the door counts it. While it owes something (a request, a hello, reading a
/// reply) it has a deadline, and may be sent away when the hall is full.
class Guest {
public:
    explicit Guest(std::shared_ptr<Crowd> crowd);
    virtual ~Guest();

    Guest(const Guest&) = delete;
    Guest& operator=(const Guest&) = delete;

    /// Closes the connection at once and forgets the hall; may be called twice.
    virtual void drop() = 0;

    /// The staff session that it speaks for; empty for none, and for one request only.
    virtual const std::string& speaks_for() const;

protected:
    /// The peer must do its next step within `patience`.
    void wait_for_peer(Clock::duration patience);

    /// The peer owes nothing now.
    void settle();

private:
    friend class Crowd;
    std::shared_ptr<Crowd> crowd_;
    std::list<Guest*>::iterator place_;
    std::optional<Clock::time_point> deadline_;
};

/// Everybody connected. Keeps a flood of half-open connections from shutting out the others.
class Crowd {
public:
    explicit Crowd(std::size_t capacity) : capacity_(capacity) {}

    /// Called before a newcomer: when the hall is full, sends away who has owed something for
    /// longest. False when nobody does.
    bool make_room();

    /// Sends away who has owed something for longest, full or not. False when nobody does.
    bool evict();

    /// Sends away who owes something for too long.
    void sweep(Clock::time_point now);

    /// Sends away who speaks for a staff session that has ended.
    void end_session(const std::string& session);

    /// Sends away who speaks for a staff session of which `over` says so.
    void end_sessions(const std::function<bool(const std::string&)>& over);

    /// Sends everybody away.
    void clear();

    std::size_t size() const { return waiting_.size() + settled_.size(); }

private:
    friend class Guest;
    std::vector<Guest*> everybody() const;

    std::size_t capacity_;
    std::list<Guest*> waiting_; ///< the one that began to owe first is first
    std::list<Guest*> settled_;
};

} // namespace motcua::hall::net
