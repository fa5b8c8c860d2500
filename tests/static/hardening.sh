#!/usr/bin/env bash
# hardening.sh PROGRAM...: each program was linked and compiled with what its build promises: its
# code lies at a random place, its tables cannot be written, its stack holds no code and is guarded,
# and it looks for libraries only where the system keeps them.
set -euo pipefail

failed=0
miss() { echo "$1: $2" >&2; failed=1; }

for program in "$@"; do
    head=$(readelf -W --file-header --program-headers --dynamic "$program")
    symbols=$(readelf -W --dyn-syms "$program")
    grep -q 'Type: *DYN' <<<"$head" ||
        miss "$program" "its code always lies at the same place (no PIE)"
    grep -q 'GNU_RELRO' <<<"$head" || miss "$program" "no RELRO"
    grep -qE 'BIND_NOW|Flags:.* NOW' <<<"$head" ||
        miss "$program" "its tables stay writable (no BIND_NOW)"
    grep -q 'GNU_STACK.* RW ' <<<"$head" || miss "$program" "the stack may hold code"
    grep -qE 'RPATH|RUNPATH' <<<"$head" &&
        miss "$program" "looks for libraries in folders of its own"
    grep -q '__stack_chk_fail' <<<"$symbols" || miss "$program" "its stack is not guarded"
    # Only glibc functions that a size is known for have a checked twin; every program prints.
    grep -qE '__[a-z_]+_chk(@|$)' <<<"$symbols" || miss "$program" "no checked functions (FORTIFY)"
done
exit "$failed"
