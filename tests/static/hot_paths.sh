#!/usr/bin/env bash
# hot_paths.sh PROGRAM LIMITS: the instructions of each hot path, counted by callgrind, must be
# within a tenth of those in the table LIMITS. A change that is meant changes the table too.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

valgrind --tool=callgrind --collect-atstart=no --callgrind-out-file="$folder/out" "$1" \
    >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
failed=0
while read -r name limit; do
    [[ $name != '#'* && -n $name ]] || continue
    counted=$(awk -v name="$name" '$0 ~ "Client Request: " name "$" { on = 1 }
        on && /^totals:/ { print $2; exit }' "$folder"/out.*)
    echo "$name: ${counted:?not counted} instructions, $limit expected"
    if ((counted * 10 > limit * 11)); then
        echo "   slower than it was: mend it, or say in the commit why, and write $counted"
        failed=1
    elif ((counted * 10 < limit * 9)); then
        echo "   quicker than it was: write $counted, so that it stays so"
        failed=1
    fi
done <"$2"
exit "$failed"
