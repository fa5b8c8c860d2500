#!/usr/bin/env bash
# cppcheck.sh: cppcheck of the product's sources, in half a minute; what is left out and why stands
# in cppcheck_left_out.txt. It is given no headers of others, so their macros are named here.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly macros=(
    '-DBOOST_DESCRIBE_ENUM(...)=' '-DBOOST_DESCRIBE_STRUCT(...)='
    -Dco_return=return -Dco_await=
    -DQML_ELEMENT= -DQML_SINGLETON= -DQML_ANONYMOUS= '-DQML_UNCREATABLE(why)='
    '-DQML_NAMED_ELEMENT(name)='
)
cppcheck --quiet -j "$(nproc)" --std=c++20 --language=c++ --library=qt --library=boost -I . \
    --enable=warning,performance,portability --error-exitcode=1 \
    --suppressions-list=tests/static/cppcheck_left_out.txt "${macros[@]}" \
    --template='{file}:{line}: {id}: {message}' \
    hall drivers central ui kiosk queue-display
