#pragma once

#include "queue-display/voice/announcement.h"

#include <deque>
#include <map>
#include <optional>
#include <vector>

namespace motcua::display {

/// When an announcement is no longer worth saying.
struct AnnouncementLimits {
    HallTime oldest = 60'000; ///< ms between the call and the start of its announcement
};

/// Decides what is said and in which order; pure, so that time is an argument.
///
/// It is given all calls of the hall after every change and finds the new ones itself. Each call
/// and each recall is said once, however often snapshots repeat it; calls of the same instant are
/// all said, one after the other. A call that is over, or older than the limit, is left out.
class AnnouncementQueue {
public:
    explicit AnnouncementQueue(AnnouncementLimits limits);

    /// From now on.
    void limit(AnnouncementLimits limits) { limits_ = limits; }

    /// Takes over what the hall calls now.
    void update(const std::vector<SpokenCall>& calls, HallTime now);

    /// The announcement to say now, or nothing while one is being said or none waits.
    std::optional<SpokenCall> begin(HallTime now);

    /// The announcement given by `begin` has ended, spoken or not.
    void end();

    std::size_t waiting() const { return waiting_.size(); }

private:
    /// The last call of a visit that was heard of.
    struct Heard {
        SpokenCall call;
        HallTime seen_at = 0; ///< when it was last among the hall's calls
    };

    struct Waiting {
        SpokenCall call;
        HallTime due_at = 0; ///< the age of the announcement counts from here
    };

    void take(const SpokenCall& call, HallTime now);
    void drop(const std::string& visit);
    void forget_old(HallTime now);

    AnnouncementLimits limits_;
    std::map<std::string, Heard> heard_; ///< by visit
    std::deque<Waiting> waiting_;
    bool speaking_ = false;
};

} // namespace motcua::display
