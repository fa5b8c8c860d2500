#include "hall/rules/check.h"

#include <cstdio>
#include <cstdlib>

namespace motcua::rules {

void check(bool promise, const char* text, std::source_location where) {
    if (promise) {
        return;
    }
    std::fprintf(stderr, "%s:%u: broken promise: %s\n", where.file_name(), where.line(), text);
    std::abort();
}

} // namespace motcua::rules
