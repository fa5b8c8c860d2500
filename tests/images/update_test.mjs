// update_test.mjs IMAGE_FOLDER BIN WORK: bundles that are unsigned, older, damaged, cut, good, and
// one whose system does not start: only the good one is ever run.
import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync,
    writeFileSync, openSync, writeSync, closeSync } from "node:fs";
import { dirname, join } from "node:path";
import assert from "node:assert/strict";

import { Machine } from "./machine.mjs";
import { prepare } from "./prepare.mjs";

const { image, disk, folder } = prepare();
const shelf = join(folder, "shelf");
mkdirSync(shelf);

function sign_with(name) {
    const keys = join(folder, name);
    mkdirSync(keys);
    execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
        "/CN=stranger", "-keyout", join(keys, "key.pem"), "-out", join(keys, "cert.pem")],
    { stdio: "ignore" });
    return keys;
}

const own_keys = process.env.MOTCUA_SIGNING ?? join(image, "signing");

/** A bundle of the image's root and a kernel. */
function bundle(name, version, kernel, keys = own_keys) {
    const work = join(folder, "bundle");
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work);
    linkSync(join(image, "rootfs.img"), join(work, "rootfs.img"));
    copyFileSync(kernel, join(work, "kernel.img"));
    writeFileSync(join(work, "version"), version + "\n");
    writeFileSync(join(work, "manifest.raucm"), `[update]
compatible=motcua-generic-x86_64
version=${version}
[bundle]
format=verity
[image.rootfs]
filename=rootfs.img
[image.kernel]
filename=kernel.img
`);
    const file = join(shelf, name);
    execFileSync("rauc", ["bundle", `--cert=${join(keys, "cert.pem")}`,
        `--key=${join(keys, "key.pem")}`, work, file], { stdio: "ignore" });
    rmSync(work, { recursive: true });
    return file;
}

/** A kernel whose initramfs is nothing: it cannot find its root. */
function broken_kernel() {
    const work = join(folder, "broken");
    execFileSync("unsquashfs", ["-q", "-n", "-d", work, join(folder, "kernel.img")],
        { stdio: "ignore" });
    writeFileSync(join(work, "initrd.img"), Buffer.alloc(4096));
    const file = join(folder, "broken.img");
    execFileSync("mksquashfs", [work, file, "-comp", "gzip", "-noappend", "-quiet"],
        { stdio: "ignore" });
    return file;
}

const kernel = join(folder, "kernel.img");
bundle("stranger.raucb", "9998", kernel, sign_with("stranger"));
bundle("older.raucb", "0.0.1", kernel);
const good = bundle("good.raucb", "9998", kernel);
copyFileSync(good, join(shelf, "cut.raucb"));
truncateSync(join(shelf, "cut.raucb"), Math.floor(statSync(good).size / 2));
copyFileSync(good, join(shelf, "damaged.raucb"));
const damaged = openSync(join(shelf, "damaged.raucb"), "r+");
writeSync(damaged, "flipped", Math.floor(statSync(good).size / 2));
closeSync(damaged);
bundle("dead.raucb", "9999", broken_kernel());
const shelf_disk = join(folder, "shelf.img");
execFileSync("mke2fs", ["-q", "-t", "ext4", "-d", shelf, shelf_disk, "2500M"]);
rmSync(shelf, { recursive: true });

let machine;
const start = async () => {
    machine = await Machine.start({ folder, disk, settings: join(folder, "firmware.fd"), more: [
        "-drive", `file=${shelf_disk},format=raw,if=none,id=shelf,readonly=on`,
        "-device", "virtio-blk-pci,drive=shelf,serial=shelf", "-no-reboot"] });
    await machine.awake();
    await machine.run("mkdir -p /run/shelf && mount -o ro /dev/disk/by-id/virtio-shelf /run/shelf");
};
const slot = async () => (await machine.run("grep -o 'rauc.slot=.' /proc/cmdline")).slice(-1);
const settings = async () => machine.run("grub-editenv /boot/efi/grubenv list");
const install = (name) => machine.ask(`/usr/lib/motcua/update /run/shelf/${name} 2>&1`);
const is_good = () => machine.until("systemctl is-active motcua-good", 900);
/** As the watchdog or a plug would: no time to say goodbye, but what was synced stays. */
const restart = async () => {
    await machine.run("sync; systemctl --no-block reboot");
    await machine.gone;
    await start();
};

try {
    cpSync("/usr/share/OVMF/OVMF_VARS_4M.fd", join(folder, "firmware.fd"));
    await start();
    await is_good();
    assert.equal(await slot(), "A");
    for (const name of ["stranger", "older", "cut", "damaged"]) {
        const { status, text } = await install(`${name}.raucb`);
        const last = text.trim().split("\n").pop();
        console.log(`${name}: status ${status}: ${last}`);
        assert.notEqual(status, 0, `${name} was installed\n${text}`);
        assert.match(await settings(), /B_OK=0/, `${name} leaves a slot that could be started`);
    }
    const { status, text } = await install("good.raucb");
    assert.equal(status, 0, text);
    console.log("good: installed;", (await settings()).replaceAll("\n", " "));
    await restart();
    assert.equal(await slot(), "B");
    await is_good();
    console.log("good: runs;", (await settings()).replaceAll("\n", " "));

    assert.equal((await install("dead.raucb")).status, 0);
    await machine.run("sync; systemctl --no-block reboot");
    await machine.gone;
    // It finds no root and restarts by itself; QEMU ends there, the next start is its next try.
    machine = await Machine.start({ folder, disk, settings: join(folder, "firmware.fd"),
        more: ["-no-reboot"] });
    await machine.gone;
    await start();
    assert.equal(await slot(), "B");
    await is_good();
    console.log("dead: was tried and left;", (await settings()).replaceAll("\n", " "));
} catch (fault) {
    console.error(machine?.console());
    throw fault;
} finally {
    await machine?.stop();
}
