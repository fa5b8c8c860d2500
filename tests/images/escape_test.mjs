// escape_test.mjs IMAGE_FOLDER BIN WORK: keys, gestures and plugged gadgets; none leaves the kiosk,
// all that is plugged in unnamed is refused and logged, and a killed kiosk is there again.
import assert from "node:assert/strict";

import { Machine } from "./machine.mjs";
import { prepare } from "./prepare.mjs";

const { disk, folder } = prepare();
const machine = await Machine.start({ folder, disk, keep: false });
const checks = [];

function check(what, fine, detail = "") {
    checks.push({ what, fine });
    console.log(`${fine ? "ok  " : "FAIL"} ${what} ${fine ? "" : detail}`);
}

/** What would be different if somebody had got out. */
async function place() {
    return machine.run("echo $(systemctl show -P MainPID motcua-kiosk) " +
        "$(cat /sys/class/tty/tty0/active) $(cat /proc/sys/kernel/random/boot_id) " +
        "$(ps -eo comm= | sort | uniq | grep -cE '^(login|agetty|getty|sulogin|su)$') " +
        "$(systemctl list-jobs --no-legend | grep -c -E 'reboot|poweroff|halt|rescue|emergency')");
}

try {
    await machine.awake();
    await machine.until("systemctl is-active motcua-kiosk", 600);
    const home = await place();

    const edges = [[2, 500], [998, 500], [500, 2], [500, 998]];
    let gestures = 0;
    for (const [x, y] of edges) {
        for (const offset of [-300, -150, 0, 150, 300]) {
            const from = x === 500 ? [500 + offset, y] : [x, 500 + offset];
            await machine.touch(`swipe ${from[0]} ${from[1]} 500 500`);
            await machine.touch(`swipe 500 500 ${from[0]} ${from[1]}`);
            gestures += 2;
        }
    }
    for (const spot of [[2, 2], [998, 2], [2, 998], [998, 998], [500, 20], [500, 500]]) {
        await machine.touch(`chord ${spot[0]} ${spot[1]} 500 400 300 600`);
        await machine.touch(`press ${spot[0]} ${spot[1]}`);
        await machine.touch("release");
        for (let i = 0; i < 5; ++i) {
            await machine.touch(`tap ${spot[0]} ${spot[1]}`);
        }
        gestures += 7;
    }
    check(`${gestures} gestures`, await place() === home, await place());

    await machine.touch("keys");
    check("1729 keys and chords of keys", await place() === home, await place());

    const plugged = async (what, driver, words, sign) => {
        const before = await machine.run(sign);
        await machine.call("device_add",
            { driver, id: `gadget-${driver}`, bus: "usb.0", ...words });
        await machine.until("journalctl -b -t motcua-usb-guard | grep -q refused", 60);
        const log = await machine.run("journalctl -b -t motcua-usb-guard -o cat | tail -n 1");
        check(`${what}: ${log}`, /refused/.test(log) && await machine.run(sign) === before, log);
        await machine.run("journalctl --rotate; journalctl --vacuum-time=1s; true");
    };
    const inputs = "grep -c '^N:' /proc/bus/input/devices";
    await plugged("a keyboard", "usb-kbd", {}, inputs);
    await plugged("a mouse", "usb-mouse", {}, inputs);
    await machine.call("blockdev-add", { driver: "null-co", "node-name": "stick", size: 1048576 });
    await plugged("a memory stick", "usb-storage", { drive: "stick" }, "ls /sys/block");
    await machine.call("netdev_add", { type: "user", id: "stranger" });
    await plugged("a network stick", "usb-net", { netdev: "stranger" }, "ls /sys/class/net");
    check("still in place", await place() === home, await place());

    const began = Date.now();
    await machine.run("kill -9 $(systemctl show -P MainPID motcua-kiosk)");
    await machine.until("systemctl is-active motcua-kiosk && " +
        `[ $(systemctl show -P MainPID motcua-kiosk) != ${home.split(" ")[0]} ]`, 60);
    check(`a killed kiosk is back after ${((Date.now() - began) / 1000).toFixed(1)} s`, true);
    await machine.picture(`${folder}/after-escape.png`);

    const doors = await machine.run("cat /proc/net/tcp /proc/net/tcp6 /proc/net/udp " +
        "/proc/net/udp6 | awk '$4 == \"0A\" || $4 == \"07\" { print $2 }' | sort -u");
    console.log("listening:\n" + doors);
    check("only loopback is listened to over TCP", !/^00000000:/m.test(
        await machine.run("awk '$4 == \"0A\" { print $2 }' /proc/net/tcp")), doors);
    assert.ok(checks.every(({ fine }) => fine), "somebody got out");
} finally {
    await machine.stop();
}
