#!/usr/bin/env bash
# units_test.sh FOLDER: what systemd itself says of our units: no mistake in any of them, and how
# exposed each service is. With a network at most 1.5, without one at most 1.0.
set -euo pipefail
readonly units=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() { printf 'FAIL: %s\n' "$*" >&2; exit 1; }

command -v systemd-analyze >/dev/null || fail "systemd-analyze is missing (package systemd)"

# A root of its own, so that only our units are looked at, with something to execute.
system=$work/lib/systemd/system
mkdir -p "$system" "$work/usr/bin" "$work/usr/sbin" "$work/etc"
cp -r "$units"/. "$system"
for target in sysinit basic sockets network multi-user shutdown timers local-fs graphical; do
    printf '[Unit]\nDescription=%s\n' "$target" >"$system/$target.target"
done
grep -hoE '^Exec[A-Za-z]*=[-+!@:]*/[^ ]+' "$system"/*.service | sed 's/^[^/]*//' | sort -u |
    while read -r program; do
        mkdir -p "$work$(dirname "$program")"
        install -m 755 /bin/true "$work$program"
    done

has_network() { ! grep -q '^PrivateNetwork=yes' "$1"; }

# exposure UNIT: such as 0.8.
exposure() {
    systemd-analyze security --offline=true --root="$work" "$1" 2>/dev/null |
        sed -n 's/.*exposure level for .*: \([0-9.]*\) .*/\1/p'
}

# says UNIT SETTING: the last word of a unit on a setting.
says() { sed -n "s/^$2=//p" "$1" | tail -n 1; }

count=0
for file in "$system"/motcua*.service; do
    unit=$(basename "$file")
    named=${unit/@./@calling.}
    if has_network "$file"; then limit=1.5; else limit=1.0; fi
    level=$(exposure "$named")
    [[ -n $level ]] || fail "systemd-analyze says nothing of $named"
    printf '%s %s (at most %s)\n' "$named" "$level" "$limit"
    awk "BEGIN { exit !($level <= $limit) }" || fail "$unit is exposed: $level, limit $limit"
    [[ -z $(says "$file" CapabilityBoundingSet) ]] || fail "$unit keeps capabilities"
    [[ -n $(says "$file" User) && $(says "$file" User) != root ]] || fail "$unit runs as root"
    count=$((count + 1))
done
((count >= 6)) || fail "only $count services"

mistakes=$(systemd-analyze verify --root="$work" --man=no \
    "$system"/motcua*.{service,socket,target} 2>&1 | grep -F motcua || true)
[[ -z $mistakes ]] || fail "$mistakes"
echo ok
