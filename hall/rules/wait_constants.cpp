#include "hall/rules/wait_constants.h"

namespace motcua::rules {

const WaitConstants fitted_constants{};

} // namespace motcua::rules
