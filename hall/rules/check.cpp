#include "hall/rules/check.h"

#include <cstdio>
#include <cstdlib>

namespace motcua::rules {

void check(bool promise, const char* text, const char* file, int line) {
    if (promise) {
        return;
    }
    std::fprintf(stderr, "%s:%d: broken promise: %s\n", file, line, text);
    std::abort();
}

} // namespace motcua::rules
