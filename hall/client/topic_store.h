#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace motcua::client {

/// The records of one topic by key, as the hall last published them.
using Records = std::map<std::string, boost::json::value, std::less<>>;

/// Keys of records that were set or removed.
using Keys = std::vector<std::string>;

/// One topic as this program holds it.
struct Topic {
    std::string name;
    std::uint64_t version = 0;
    bool known = false;   ///< a snapshot came; stays true while the hall cannot be heard
    bool in_step = false; ///< false before the first snapshot and from a gap to the next one
    Records records;

    /// The record, or null. Good until the topic's next change.
    const boost::json::value* find(std::string_view key) const;
};

/// What a topic frame did to the store.
struct Change {
    enum class Kind {
        snapshot, ///< all records are new; `keys` names those that differ from before
        changes,  ///< `keys` were set or removed
        gap,      ///< a frame is missing: the topic must be subscribed again (said once)
        refused,  ///< the hall does not let us follow this topic, or has none of that name
        ignored   ///< not for us: a topic we do not follow, old news or a broken frame
    };

    Kind kind = Kind::ignored;
    const Topic* topic = nullptr;
    Keys keys;
};

/// The followed topics, kept in step with the hall's frames. Pure: no I/O, no clock. A topic is
/// either as the hall published it at `version`, or reported as a gap and left as it was.
class TopicStore {
public:
    /// Starts to keep a topic; it stays unknown until its snapshot. References stay good until
    /// `remove`.
    const Topic& add(const std::string& name);

    void remove(std::string_view name);

    const Topic* find(std::string_view name) const;

    /// Takes one frame {"topic":...} of the wire; its values move into the records.
    Change apply(boost::json::object&& frame);

    /// The connection is gone: nothing is in step until its next snapshot.
    void lose_step();

    std::vector<std::string> names() const;

private:
    std::map<std::string, Topic, std::less<>> topics_;
};

} // namespace motcua::client
