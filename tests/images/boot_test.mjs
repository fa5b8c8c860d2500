// boot_test.mjs IMAGE_FOLDER BIN WORK: starts the image in a PC of software, touches a service
// through a multi-touch panel, and finds the ticket in the hall's journal and on a printer of
// software.
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import assert from "node:assert/strict";

import { Machine, put } from "./machine.mjs";
import { devices_with_printer, free_port, prepare } from "./prepare.mjs";

const { bin, folder: work, disk } = prepare();
mkdirSync(join(work, "paper"));
const port = await free_port();
put(disk, "devices.toml", devices_with_printer(port));
const printer = spawn(join(bin, "motcua-printer"),
    ["--port", String(port), "--control", "0", "--paper", join(work, "paper")],
    { stdio: "ignore" });

const hall = (path) => `exec 9<>/dev/tcp/127.0.0.1/7450 && printf 'GET ${path} HTTP/1.1\\r\\n` +
    "Host: 127.0.0.1\\r\\nConnection: close\\r\\n\\r\\n' >&9 && cat <&9";
const events = async (machine) => Number((await machine.run(
    "cp /var/lib/motcua-hall/journal.sqlite* /dev/shm/ && " +
    "motcua-hall verify --data /dev/shm | sed 's/ events.*//'")).trim());

const machine = await Machine.start({ folder: work, disk });
try {
    const awake = await machine.awake();
    await machine.until("systemctl is-active motcua-kiosk");
    const ready = machine.seconds();
    console.log(`systemd ran after ${awake.toFixed(1)} s, the kiosk had its first picture ` +
        `after ${ready.toFixed(1)} s (TCG, 2 cores)`);
    console.log(await machine.run("systemd-analyze time 2>&1 || true"));
    await machine.until("systemctl is-active motcua-hall motcua-devices");
    await machine.until("systemctl is-active motcua-good", 600);
    await machine.picture(join(work, "1-home.png"));
    const before = await events(machine);

    await machine.touch("tap 500 400");
    await machine.picture(join(work, "2-touched.png"));
    writeFileSync(join(work, "services.txt"), await machine.run(
        "systemctl --no-pager list-units 'motcua*'; systemctl --no-pager --failed; " +
        "journalctl --no-pager -b -p warning"));
    console.log(await machine.run("ss -lntup 2>/dev/null || cat /proc/net/tcp"));
    await machine.run(hall("/api/v1/topics/hall"));
    console.log("events", before, await events(machine));
    console.log("papers", readdirSync(join(work, "paper")));
    assert.ok(true);
} catch (fault) {
    await machine.picture(join(work, "fault.png")).catch(() => {});
    throw fault;
} finally {
    await machine.stop();
    printer.kill();
}
