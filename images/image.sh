# shellcheck shell=bash
# The bootable image of a box, and the signed bundle that updates one. Sourced by ./motcua, which
# gives root, say, die, as_root; the packages were made before (images/package.sh).
#
#   build/image/motcua-BOARD.img     a disk: boot, kernel and root of slot A and B, data
#   build/image/motcua-BOARD.raucb   the same kernel and root, signed, for a box that runs
#   build/image/signing              the key, unless MOTCUA_SIGNING names a folder with another

: "${root:?}" "${package_folder:?}"
readonly image_folder=$root/build/image

make_image() {
    local board=${1:-generic-x86_64}
    board_folder=$root/images/boards/$board
    [[ -d $board_folder ]] || die "no board $board (images/boards)"
    ((EUID == 0)) || die "an image is made as root: its files belong to many users"
    signing=${MOTCUA_SIGNING:-$image_folder/signing}
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
    export SOURCE_DATE_EPOCH E2FSPROGS_FAKE_TIME=$SOURCE_DATE_EPOCH TZ=UTC
    image=$image_folder/motcua-$board.img
    tree=$image_folder/tree
    mkdir -p "$image_folder"
    make_key
    unpack_debian
    install_motcua
    make_slots
    make_data
    make_boot
    make_disk
    make_bundle
    rm -rf "$tree"
    say "the image is $image, its update ${image%.img}.raucb"
}

# A key of one's own, for trials. A province keeps its key elsewhere and names it.
make_key() {
    [[ ! -f $signing/key.pem ]] || return 0
    say "a signing key for trials in $signing"
    mkdir -p "$signing"
    openssl req -x509 -newkey rsa:3072 -nodes -days 3650 -subj "/CN=motcua trial updates" \
        -keyout "$signing/key.pem" -out "$signing/cert.pem" 2>/dev/null
    chmod 600 "$signing/key.pem"
}

words_of() { sed 's/#.*//' "$1" | xargs; }

quietly() { "$@" >"$image_folder/log" 2>&1 || { tail -n 30 "$image_folder/log"; die "$*"; }; }

# What our packages depend on, ours left out; alternatives keep the first.
dependencies() {
    local file
    for file in "$package_folder"/motcua-*.deb; do
        [[ $file == *-dbgsym_* ]] || dpkg-deb -f "$file" Depends
    done | tr ',' '\n' | sed 's/|.*//; s/(.*//; s/ //g' | grep -v '^motcua-' | sort -u
}

# Debian with everything that is not ours, kept between builds as long as the list is the same.
unpack_debian() {
    local list base
    list=$({ words_of "$board_folder/packages" | tr ' ' '\n'; dependencies; } | sort -u |
        paste -sd,)
    base=$image_folder/debian-$(sha256sum <<<"$list" | cut -c1-12).tar
    base=${MOTCUA_DEBIAN:-$base} # a tar of such a Debian, made before
    if [[ ! -f $base ]]; then
        say "Debian 12 and $(tr ',' '\n' <<<"$list" | wc -l) packages, some minutes"
        # The initramfs is made once, when it is known what belongs in it.
        INITRD=No quietly mmdebstrap --variant=minbase --mode=root --include="$list" --format=tar \
            --aptopt='APT::Install-Recommends "false"' \
            --dpkgopt=path-exclude=/usr/share/doc/* \
            --dpkgopt=path-include=/usr/share/doc/*/copyright \
            --dpkgopt=path-exclude=/usr/share/man/* --dpkgopt=path-exclude=/usr/share/locale/* \
            bookworm "$base.part"
        mv "$base.part" "$base"
    fi
    rm -rf "$tree"
    mkdir "$tree"
    tar -C "$tree" -xf "$base"
}

inside() { chroot "$tree" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }

install_motcua() {
    say "motcua and what makes it a box"
    mkdir "$tree/packages"
    cp "$package_folder"/motcua-*.deb "$tree/packages"
    rm -f "$tree"/packages/*-dbgsym_*
    printf '#!/bin/sh\nexit 101\n' >"$tree/usr/sbin/policy-rc.d"
    chmod +x "$tree/usr/sbin/policy-rc.d"
    quietly inside sh -c 'dpkg -i /packages/*.deb'
    rm -r "$tree/packages" "$tree/usr/sbin/policy-rc.d"
    cp -r --no-preserve=ownership images/system/. "$tree"
    cp "$signing/cert.pem" "$tree/etc/rauc/keyring.pem"
    package_version >"$tree/usr/lib/motcua/version"
    mkdir -p "$tree/boot/efi" "$tree/media/motcua-copy" "$tree/usr/share/motcua/factory"
    cp -r "$tree"/etc/motcua/. "$tree/usr/share/motcua/factory"
    choose_services
    shut_doors
    make_initramfs
}

choose_services() {
    inside systemctl -q disable motcua-hall.socket motcua-hall motcua-devices motcua-kiosk \
        motcua-central 'motcua-display@calling' 2>/dev/null || true
    inside systemctl -q enable motcua.target motcua-box motcua-good etc-motcua.mount \
        systemd-networkd systemd-resolved systemd-timesyncd 2>/dev/null
    inside systemctl -q set-default multi-user.target
    inside systemctl -q mask getty@.service serial-getty@.service console-getty.service \
        autovt@.service getty.target ctrl-alt-del.target debug-shell.service \
        systemd-logind.service \
        systemd-ask-password-console.path systemd-ask-password-wall.path emergency.service \
        rescue.service systemd-networkd-wait-online.service apt-daily.timer \
        apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer e2scrub_reap.service \
        fstrim.timer systemd-pcrphase.service systemd-pcrphase-sysinit.service
}

# Nobody signs in here: no password, no shell of a login.
shut_doors() {
    inside sed -i 's|^\(root:[^:]*:[^:]*:[^:]*:[^:]*:[^:]*:\).*|\1/usr/sbin/nologin|' /etc/passwd
    inside passwd -q -l root
    : >"$tree/etc/machine-id"
    rm -f "$tree/etc/resolv.conf" "$tree/etc/hostname" "$tree/var/lib/dbus/machine-id"
    ln -s /run/systemd/resolve/stub-resolv.conf "$tree/etc/resolv.conf"
    echo motcua >"$tree/etc/hostname"
    ln -sf /usr/share/zoneinfo/Asia/Ho_Chi_Minh "$tree/etc/localtime"
}

make_initramfs() {
    words_of "$board_folder/modules" | tr ' ' '\n' >"$tree/etc/initramfs-tools/modules"
    sed -i 's/^MODULES=.*/MODULES=list/; s/^COMPRESS=.*/COMPRESS=zstd/' \
        "$tree/etc/initramfs-tools/initramfs.conf"
    quietly inside update-initramfs -c -k "$(ls "$tree/lib/modules")"
}

squash() {
    local from=$1 to=$2
    shift 2
    rm -f "$to"
    # SOURCE_DATE_EPOCH gives every time in it.
    quietly mksquashfs "$from" "$to" -noappend -no-progress -no-xattrs "$@"
}

make_slots() {
    say "kernel and root of a slot"
    local kernel=$image_folder/kernel
    rm -rf "$kernel"
    mkdir "$kernel"
    cp "$tree"/boot/vmlinuz-* "$kernel/vmlinuz"
    cp "$tree"/boot/initrd.img-* "$kernel/initrd.img"
    squash "$kernel" "$image_folder/kernel.img" -comp gzip
    rm -rf "$image_folder/writable"
    mv "$tree/var" "$image_folder/writable"
    mkdir "$tree/var"
    rm -rf "$tree"/boot/{vmlinuz,initrd,System.map,config}* "$tree"/{vmlinuz,initrd}* \
        "$tree"/etc/motcua/*
    squash "$tree" "$image_folder/rootfs.img" -comp zstd -Xcompression-level 9
}

# The data partition of a new box: settings as they come, empty folders, no package database.
make_data() {
    local var=$image_folder/var
    rm -rf "$var"/{cache,lib/apt,lib/dpkg,lib/initramfs-tools,backups,log}/*
    mkdir -p "$var/lib/motcua" "$var/lib/rauc" "$var/log/journal"
    cp -r "$tree/usr/share/motcua/factory" "$var/lib/motcua/etc"
    rm -f "$image_folder/data.img"
    quietly mke2fs -t ext4 -L data -U 6d6f7463-7561-4000-8000-00000000da7b \
        -E hash_seed=6d6f7463-7561-4000-8000-00000000da7c,lazy_itable_init=0 \
        -d "$var" "$image_folder/data.img" 511M
}

partition_id() { sed -n "s/^name=$1,.*uuid=\([^ ]*\).*/\1/p" "$board_folder/partitions"; }

make_boot() {
    local work=$image_folder/boot
    rm -rf "$work" "$image_folder/boot.img"
    mkdir "$work"
    sed "s/@ROOT_A@/$(partition_id rootA)/; s/@ROOT_B@/$(partition_id rootB)/
        s|@COMMAND_LINE@|$(words_of "$board_folder/kernel_command_line")|" \
        "$board_folder/grub.cfg" >"$work/grub.cfg"
    quietly grub-mkstandalone -O x86_64-efi -o "$work/BOOTX64.EFI" \
        --modules="part_gpt fat squash4 search search_fs_file loadenv regexp test reboot sleep \
            linux" \
        --locales= --fonts= --themes= "boot/grub/grub.cfg=$work/grub.cfg"
    grub-editenv "$work/grubenv" create
    grub-editenv "$work/grubenv" set ORDER="A B" A_OK=1 A_TRY=0 B_OK=0 B_TRY=0
    cp images/motcua.conf.example "$work/motcua.conf"
    find "$work" -exec touch -d "@$SOURCE_DATE_EPOCH" {} +
    truncate -s 64M "$image_folder/boot.img"
    quietly mkfs.vfat -n BOOT -i 6d6f7463 --invariant "$image_folder/boot.img"
    mmd -i "$image_folder/boot.img" ::/EFI ::/EFI/BOOT
    mcopy -m -i "$image_folder/boot.img" "$work/BOOTX64.EFI" ::/EFI/BOOT/
    mcopy -m -i "$image_folder/boot.img" "$work/grubenv" "$work/motcua.conf" ::/
}

# place PARTITION FILE: at its place on the disk.
place() {
    local start
    start=$(sfdisk -d "$image" | sed -n "s/.*start= *\([0-9]*\),.*name=\"$1\".*/\1/p")
    dd if="$2" of="$image" bs=1M seek="$((start * 512))" oflag=seek_bytes conv=notrunc,sparse \
        status=none
}

make_disk() {
    say "the disk"
    rm -f "$image"
    truncate -s 2400M "$image"
    quietly sfdisk -q "$image" <"$board_folder/partitions"
    place boot "$image_folder/boot.img"
    place kernelA "$image_folder/kernel.img"
    place rootA "$image_folder/rootfs.img"
    place data "$image_folder/data.img"
}

make_bundle() {
    local work=$image_folder/bundle bundle=${image%.img}.raucb
    rm -rf "$work" "$bundle"
    mkdir "$work"
    ln "$image_folder/kernel.img" "$image_folder/rootfs.img" "$work"
    package_version >"$work/version"
    cat >"$work/manifest.raucm" <<TEXT
[update]
compatible=motcua-$(basename "$board_folder")
version=$(package_version)

[bundle]
format=verity

[image.rootfs]
filename=rootfs.img

[image.kernel]
filename=kernel.img
TEXT
    quietly rauc bundle --cert="$signing/cert.pem" --key="$signing/key.pem" "$work" "$bundle"
    rm -r "$work"
}
