// power_cut_test.mjs IMAGE_FOLDER BIN WORK [CUTS] [SEED]: gives tickets in the image while QEMU
// writes down every write and flush of its disk, then makes the disk as it would be after a power
// cut at CUTS random moments: all up to a flush, and of what came after it a random half, in
// sectors. Each time the data partition must mount, the journal be whole, and hold every ticket
// that a citizen had been given.
import { execFileSync } from "node:child_process";
import { closeSync, copyFileSync, existsSync, mkdirSync, openSync, readFileSync, readSync, rmSync,
    truncateSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import assert from "node:assert/strict";

import { Machine, partition } from "./machine.mjs";
import { prepare } from "./prepare.mjs";

const { bin, disk, folder } = prepare();
const cuts = Number(process.argv[5] ?? 200);
let seed = Number(process.argv[6] ?? Date.now() % 1e6);
console.log(`${cuts} cuts, seed ${seed}`);

/** Mulberry32. */
function chance() {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

const log = join(folder, "writes.log");
const before = join(folder, "before.img");
execFileSync("cp", ["--sparse=always", disk, before]);
writeFileSync(log, "");
truncateSync(log, 1 << 30);
const machine = await Machine.start({ folder, disk, drive: ["-blockdev",
    `node-name=disk,driver=blklogwrites,file.driver=file,file.filename=${disk},` +
    `log.driver=file,log.filename=${log}`] });
try {
    await machine.awake();
    await machine.until("systemctl is-active motcua-hall", 600);
    writeFileSync(join(folder, "given.txt"), await machine.run("bash /run/test/citizens.sh 60"));
    await machine.cut();
} finally {
    await machine.stop();
}

/** The log in dm-log-writes' form: a super block, then entries, each in whole sectors. */
function read_log() {
    const file = openSync(log, "r");
    const head = Buffer.alloc(512);
    readSync(file, head, 0, 512, 0);
    assert.equal(head.readBigUInt64LE(0), 0x6a736677736872n, "the log of writes");
    const count = Number(head.readBigUInt64LE(16));
    const sector = head.readUInt32LE(24);
    const entries = [];
    let at = sector;
    for (let i = 0; i < count; ++i) {
        readSync(file, head, 0, 64, at);
        const flags = Number(head.readBigUInt64LE(16));
        const size = Number(head.readBigUInt64LE(8)) * sector;
        entries.push({ at: Number(head.readBigUInt64LE(0)) * sector, size, flush: (flags & 1) !== 0,
            discard: (flags & 4) !== 0, bytes: at + sector });
        at += sector + ((flags & 4) === 0 ? size : 0);
    }
    return { file, sector, entries };
}

const { file, sector, entries } = read_log();
const data = partition(disk, "data");
const base = join(folder, "data.img");
execFileSync("dd", [`if=${before}`, `of=${base}`, "bs=1M", `skip=${data.begin}`,
    `count=${data.size}`, "iflag=skip_bytes,count_bytes", "conv=sparse", "status=none"]);

function apply(image, entry, keep) {
    for (let done = 0; done < entry.size; done += sector) {
        const where = entry.at + done - data.begin;
        if (where < 0 || where >= data.size || !keep()) {
            continue;
        }
        const bytes = Buffer.alloc(sector);
        if (!entry.discard) {
            readSync(file, bytes, 0, sector, entry.bytes + done);
        }
        writeSync(image, bytes, 0, sector, where);
    }
}

const mount = join(folder, "mount");
mkdirSync(mount);

/** What is wrong after a cut; empty when nothing is. */
function judge(image) {
    execFileSync("mount", ["-o", "loop", image, mount]);
    try {
        const journal = join(mount, "lib/motcua-hall");
        if (!existsSync(join(journal, "journal.sqlite"))) {
            return { wrong: existsSync(join(mount, "lib/citizens/numbers")) ? "no journal" : "",
                told: 0 };
        }
        const check = join(folder, "check");
        rmSync(check, { recursive: true, force: true });
        execFileSync("cp", ["-r", journal, check]);
        const verdict = execFileSync(join(bin, "motcua-hall"), ["verify", "--data", check],
            { encoding: "utf8" });
        if (!/ 0 mistakes/.test(verdict)) {
            return { wrong: verdict, told: 0 };
        }
        const told = existsSync(join(mount, "lib/citizens/numbers"))
            ? readFileSync(join(mount, "lib/citizens/numbers"), "utf8").split("\n").filter(Boolean)
            : [];
        const text = execFileSync("strings", ["-n", "3", join(check, "journal.sqlite")],
            { encoding: "latin1", maxBuffer: 1 << 28 });
        const missing = told.filter((number) => !text.includes(`"${number}"`));
        const doubled = told.length !== new Set(told).size;
        return { wrong: doubled ? "a number twice" : missing.length > 0
            ? `told but not in the journal: ${missing}` : "", told: told.length };
    } finally {
        execFileSync("umount", [mount]);
    }
}

const flushes = entries.map((entry, i) => entry.flush ? i : -1).filter((i) => i >= 0);
const first = flushes.length > 30 ? 20 : 0;
const moments = Array.from({ length: cuts }, () =>
    first + Math.floor(chance() * (flushes.length - first - 1))).sort((a, b) => a - b);
let applied = 0;
let most = 0;
const grown = openSync(base, "r+");
for (const [i, moment] of moments.entries()) {
    for (; applied <= flushes[moment]; ++applied) {
        apply(grown, entries[applied], () => true);
    }
    const image = join(folder, "cut.img");
    execFileSync("cp", ["--sparse=always", base, image]);
    const cut = openSync(image, "r+");
    for (let later = applied; later < flushes[moment + 1]; ++later) {
        apply(cut, entries[later], () => chance() < 0.5);
    }
    closeSync(cut);
    const { wrong, told } = judge(image);
    assert.equal(wrong, "", `cut ${i} after flush ${moment}: ${wrong}`);
    most = Math.max(most, told);
}
closeSync(grown);
console.log(`${entries.length} writes and flushes, ${flushes.length} flushes; ${cuts} cuts: ` +
    `every journal whole, none of up to ${most} tickets missing or doubled`);
rmSync(before);
copyFileSync(base, join(folder, "last.img"));
