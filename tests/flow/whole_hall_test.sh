#!/usr/bin/env bash
# whole_hall_test.sh PRESET: opens a whole hall as `./motcua run` does and kills programs of it.
# Whatever is killed comes back; when the hall is closed, or its script killed, nothing is left.
set -euo pipefail
cd "$(dirname "$0")/../.."
readonly root=$PWD called_from=$PWD
export MOTCUA_PRESET=$1
folder=$(mktemp -d)
export MOTCUA_DATA=$folder/data
killed=0
base=$((20000 + RANDOM % 10000))
export MOTCUA_HALL_PORT=$base MOTCUA_CENTRE_PORT=$((base + 1)) MOTCUA_PRINTER_PORT=$((base + 2)) \
    MOTCUA_SCANNER_PORT=$((base + 4))
unset DISPLAY

say() { printf '== %s\n' "$*"; }
die() { printf 'motcua: %s\n' "$*" >&2; exit 1; }
fail() { printf 'FAIL: %s\n' "$*" >&2; cat "$folder/output" >&2; exit 1; }

door=
leave() {
    if [[ -n $door ]]; then
        kill -TERM "$door" 2>/dev/null || true
        wait "$door" || true
    fi
    rm -rf "$folder"
}
trap leave EXIT

# open_door: the hall in the background; its words go to $folder/output.
open_door() {
    (
        # shellcheck source=images/one_machine.sh
        source images/one_machine.sh
        read_run_options --hall device-configs/halls/dong-nai-tran-bien.toml
        open_hall
    ) >"$folder/output" 2>&1 &
    door=$!
}

# await TEXT [TIMES]: until the hall has said it so often.
await() {
    local tries=600
    until (($(grep -cF -- "$1" "$folder/output") >= ${2:-1})); do
        ((tries--)) || fail "never said: $1"
        sleep 0.1
    done
}

# children: the programs of the hall, by process id.
children() { cat "/proc/$door/task/$door/children"; }

# child NAME: the process of one program.
child() {
    local pid
    for pid in $(children); do
        if tr '\0' ' ' <"/proc/$pid/cmdline" | grep -q "/$1 "; then echo "$pid"; return; fi
    done
    fail "$1 does not run"
}

# expect_none PID...: all of them end.
expect_none() {
    local pid tries=100
    for pid in "$@"; do
        while kill -0 "$pid" 2>/dev/null; do
            ((tries--)) || fail "left behind: $(tr '\0' ' ' <"/proc/$pid/cmdline")"
            sleep 0.1
        done
    done
}

open_door
await "the hall is open"
for program in motcua-hall motcua-central motcua-devices motcua-kiosk; do
    before=$(child "$program")
    kill -KILL "$before"
    await "ended (signal KILL), started again" $((++killed))
    [[ $(child "$program") != "$before" ]] || fail "$program was not started again"
done
mapfile -t running < <(children | tr ' ' '\n' | grep .)
((${#running[@]} >= 8)) || fail "only ${#running[@]} programs run"
kill -TERM "$door"
wait "$door" || fail "closing ended with $?"
door=
expect_none "${running[@]}"

open_door
await "the hall is open"
mapfile -t running < <(children | tr ' ' '\n' | grep .)
kill -KILL "$door"
wait "$door" 2>/dev/null || true
door=
expect_none "${running[@]}"
echo "ok"
