#!/usr/bin/env bash
# install_test.sh PACKAGES: installs an older build, upgrades, removes and purges, in a bare Debian
# of its own. As root; it fetches what the packages depend on.
set -euo pipefail
readonly packages=$1
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
readonly work root=$work/root cache=build/package-root.tar
readonly names=(common hall devices kiosk display central)

fail() { printf 'FAIL: %s\n' "$*" >&2; exit 1; }
say() { printf '== %s\n' "$*"; }
inside() { chroot "$root" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }
quietly() { "$@" >"$work/log" 2>&1 || { tail -n 30 "$work/log"; fail "$*"; }; }

leave() {
    umount "$root/proc" 2>/dev/null || true
    rm -rf "$work"
}
trap leave EXIT

if [[ ! -f $cache ]]; then
    say "a bare Debian 12 with systemd"
    quietly mmdebstrap --variant=minbase --include=systemd,udev \
        --format=tar bookworm "$cache.part"
    mv "$cache.part" "$cache"
fi
mkdir -p "$root"
tar -C "$root" -xf "$cache"
mount -t proc proc "$root/proc"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" # nothing is started in here
chmod +x "$root/usr/sbin/policy-rc.d"
cp /etc/resolv.conf "$root/etc/resolv.conf"
find "$root" -xdev ! -type d -printf '%P\n' | sort >"$work/before"

# The same packages as an older build, with another default in one settings file.
mkdir -p "$root/new" "$root/old"
cp "$packages"/*.deb "$root/new"
for file in "$root"/new/*.deb; do
    case $file in *-dbgsym_*) rm "$file"; continue ;; esac
    tree=$work/tree
    rm -rf "$tree"
    dpkg-deb -R "$file" "$tree"
    sed -i "s/^Version: .*/Version: 0.0.1/; s/(= [^)]*)/(= 0.0.1)/g" "$tree/DEBIAN/control"
    [[ ! -f $tree/etc/motcua/kiosk.conf ]] || echo "# older" >>"$tree/etc/motcua/kiosk.conf"
    dpkg-deb -b "$tree" "$root/old" >/dev/null
done

say "install the older build"
quietly inside apt-get -q update
quietly inside sh -c 'apt-get -qy --no-install-recommends install /old/*.deb'
for name in "${names[@]}"; do
    [[ $name == common ]] || inside getent passwd "motcua-$name" >/dev/null ||
        fail "no user motcua-$name"
done
for folder in hall devices central; do
    [[ $(stat -c '%U %a' "$root/var/lib/motcua-$folder" 2>/dev/null) == *" 700" ]] ||
        { quietly inside systemd-tmpfiles --create; }
    [[ $(inside stat -c '%U %a' "/var/lib/motcua-$folder") == "motcua-$folder 700" ]] ||
        fail "folder of motcua-$folder: $(inside stat -c '%U %a' "/var/lib/motcua-$folder")"
done
inside motcua-hall check /etc/motcua/hall.toml >/dev/null || fail "the hall's file is wrong"
inside motcua-devices --config /etc/motcua/devices.toml --data /tmp/devices --check ||
    fail "the box's file is wrong"
for program in motcua-kiosk motcua-display motcua-central; do
    inside "$program" --help >/dev/null || fail "$program does not start"
done
QML_TRY='QT_QPA_PLATFORM=offscreen motcua-kiosk --out-of-order 1'
inside sh -c "$QML_TRY" || fail "the kiosk's pages do not load from what its package depends on"
[[ -L $root/etc/systemd/system/motcua.target.wants/motcua-hall.service ]] || fail "not enabled"

say "upgrade"
sed -i 's/^hotline = .*/hotline = "0251 1022"/' "$root/etc/motcua/hall.toml"
echo journal >"$root/var/lib/motcua-hall/journal.sqlite"
quietly inside sh -c 'apt-get -qy --no-install-recommends install /new/*.deb'
grep -q '^hotline = "0251 1022"' "$root/etc/motcua/hall.toml" || fail "the hall's file was lost"
! grep -q older "$root/etc/motcua/kiosk.conf" || fail "an untouched settings file is the old one"
# shellcheck disable=SC2016 # dpkg expands it
[[ $(inside dpkg-query -W -f='${Version}' motcua-hall) != 0.0.1 ]] || fail "not upgraded"
bad=$(inside dpkg --verify | grep motcua | grep -v '/etc/motcua/hall.toml\|/usr/share/' || true)
[[ -z $bad ]] || fail "$bad"

say "remove"
quietly inside apt-get -qy remove 'motcua-*'
[[ ! -e $root/usr/bin/motcua-hall && -e $root/etc/motcua/hall.toml ]] ||
    fail "a removed package keeps its settings and nothing else"

say "purge"
quietly inside apt-get -qy purge 'motcua-*'
grep -q "the hall's journal stays" "$work/log" || fail "the purge does not say what stays"
quietly inside apt-get -qy autoremove --purge
[[ -f $root/var/lib/motcua-hall/journal.sqlite ]] || fail "the purge deleted a journal"
left=$(find "$root" -xdev ! -type d -path '*motcua*' -printf '%P\n' |
    grep -v '^\(new\|old\|tmp\|proc\)/\|^var/lib/motcua-hall/journal.sqlite$\|^var/log' || true)
[[ -z $left ]] || fail "left behind: $left"
echo ok
