#!/usr/bin/env bash
# prepare_disk.sh IMAGE_FOLDER WORK: a copy of the image as WORK/disk.img whose initramfs also
# brings the test's agent (guest/). Nothing else of the image is changed. WORK/kernel.img is that
# kernel.
set -euo pipefail
readonly from=$1 work=$2
cd "$(dirname "$0")/guest"

mkdir -p "$work/extra/test" "$work/extra/scripts/init-bottom" "$work/kernel"
g++ -std=c++20 -O1 -static -s input.cpp -o "$work/extra/test/input"
cp agent.sh citizens.sh test-agent.service "$work/extra/test"
cp bring-agent "$work/extra/scripts/init-bottom/bring-agent"
cat >"$work/extra/scripts/init-bottom/ORDER" <<'TEXT'
/scripts/init-bottom/bring-agent "$@"
[ -e /conf/param.conf ] && . /conf/param.conf
/scripts/init-bottom/udev "$@"
[ -e /conf/param.conf ] && . /conf/param.conf
TEXT

unsquashfs -q -n -f -d "$work/kernel" "$from/kernel.img" >/dev/null
(cd "$work/extra" && find . | cpio --quiet -o -H newc -R 0:0) >>"$work/kernel/initrd.img"
mksquashfs "$work/kernel" "$work/kernel.img" -comp gzip -noappend -no-progress -quiet >/dev/null
cp --sparse=always "$from"/motcua-generic-x86_64.img "$work/disk.img"
start=$(sfdisk -d "$work/disk.img" | sed -n 's/.*start= *\([0-9]*\),.*name="kernelA".*/\1/p')
dd if="$work/kernel.img" of="$work/disk.img" bs=1M seek=$((start * 512)) oflag=seek_bytes \
    conv=notrunc status=none
rm -rf "$work/extra" "$work/kernel"
