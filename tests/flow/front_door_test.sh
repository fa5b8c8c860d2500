#!/usr/bin/env bash
# The front door itself: what it says, what it refuses, and that its help names every command.
set -euo pipefail
cd "$(dirname "$0")/../.."

fail() { printf 'FAIL: %s\n' "$*" >&2; exit 1; }

# expect_refusal TEXT COMMAND...: the command must fail and say TEXT.
expect_refusal() {
    local text=$1 output
    shift
    if output=$("$@" 2>&1); then fail "not refused: $*"; fi
    grep -qF -- "$text" <<<"$output" || fail "$* said: $output"
}

help=$(./motcua help)
[[ $(./motcua) == "$help" ]] || fail "without a command it should help"
commands=$(sed -n '/^main()/,/^}/s/^    \([a-z]*\)) .*/\1/p' motcua)
[[ $(wc -l <<<"$commands") -ge 4 ]] || fail "commands not found in ./motcua"
for command in $commands; do
    grep -q "^  ./motcua $command " <<<"$help" || fail "help does not name '$command'"
done

expect_refusal "no command 'dance'" ./motcua dance
expect_refusal "run knows no '--slow'" ./motcua run --slow
expect_refusal "no hall file" ./motcua run --hall /nowhere/hall.toml
expect_refusal "takes no arguments" ./motcua test now

listed=$(sed 's/#.*//; s/[ \t]//g; /^$/d; /^\[/d' images/packages.txt)
doubled=$(sort <<<"$listed" | uniq -d)
[[ -z $doubled ]] || fail "listed twice in images/packages.txt: $doubled"
echo "ok"
