#pragma once

#include "central/store/sql.h"

namespace motcua::central {

/// Makes the tables where there are none and brings older ones up to date: what is derived is made
/// anew from the events. Several processes may do it at once. Throws DatabaseError, also where the
/// store is of a newer version than this program.
boost::asio::awaitable<void> bring_up_to_date(Sql& sql);

} // namespace motcua::central
