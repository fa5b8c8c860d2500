#pragma once

#include "central/centre.h"
#include "central/options.h"
#include "central/stream.h"

#include <boost/asio/any_io_executor.hpp>

#include <memory>

namespace motcua::central {

/// The centre's parts in the order in which they need each other: databases, keys, store, and what
/// is built on them. Lives longer than the connections.
class Parts {
public:
    /// Reads or makes the keys in the data folder. Throws std::runtime_error where a file is wrong.
    Parts(const boost::asio::any_io_executor& executor,
          const Options& options,
          Clock now,
          Log log,
          Limits limits = {});

    /// Makes or updates the tables and learns who is revoked. Before it nothing else is to be used.
    boost::asio::awaitable<void> open();

    /// What comes with time: who is revoked each second, months that are to go each day. Never
    /// ends.
    boost::asio::awaitable<void> keep_house();

    Centre& centre() { return centre_; }

    /// The door of a kind, with the contexts of the moment.
    Door door(Door::Kind kind) const;

private:
    boost::asio::awaitable<void> forget_old_months();

    boost::asio::any_io_executor executor_;
    std::optional<int> keep_months_;
    std::unique_ptr<Sql> writing_;
    std::unique_ptr<Sql> reading_; ///< PostgreSQL's second connection; else the same
    trust::KeyFolder keys_;
    trust::Authority authority_;
    Enrolment enrolment_;
    Gate gate_;
    Store store_;   ///< for the intake alone
    Store looking_; ///< for everybody else
    Metrics metrics_;
    Intake intake_;
    LinkBoard links_;
    Documents documents_;
    Dossiers dossiers_;
    Accounts accounts_;
    Reports reports_;
    Centre centre_;
};

} // namespace motcua::central
