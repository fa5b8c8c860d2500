import { spawn, execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";

const firmware = "/usr/share/OVMF/OVMF_CODE_4M.fd";
const firmware_settings = "/usr/share/OVMF/OVMF_VARS_4M.fd";

/** Lines of a Unix socket that a program opens after a while; waits for both. */
class Line {
    #rest = "";
    #lines = [];
    #waiting = [];

    static async open(path, alive) {
        const line = new Line();
        for (;;) {
            try {
                line.socket = await new Promise((resolve, reject) => {
                    const socket = connect(path, () => resolve(socket));
                    socket.on("error", reject);
                });
                break;
            } catch (fault) {
                if (!alive()) {
                    throw fault;
                }
                await new Promise((again) => setTimeout(again, 50));
            }
        }
        line.socket.setEncoding("utf8");
        line.socket.on("data", (text) => line.#hear(text));
        line.socket.on("close", () => line.#end());
        line.socket.on("error", () => {});
        return line;
    }

    say(text) {
        this.socket.write(text + "\n");
    }

    /** The next line; null when the other end is gone. */
    next() {
        if (this.#lines.length > 0) {
            return Promise.resolve(this.#lines.shift());
        }
        if (this.socket.destroyed) {
            return Promise.resolve(null);
        }
        return new Promise((resolve) => this.#waiting.push(resolve));
    }

    #hear(text) {
        const lines = (this.#rest + text).split("\n");
        this.#rest = lines.pop();
        for (const line of lines) {
            const waits = this.#waiting.shift();
            waits ? waits(line.replace(/\r$/, "")) : this.#lines.push(line.replace(/\r$/, ""));
        }
    }

    #end() {
        for (const waits of this.#waiting.splice(0)) {
            waits(null);
        }
    }
}

/** A PC of software with our image in it: firmware, boot loader, screen; no keyboard or mouse. */
export class Machine {
    /**
     * `disk` is written to unless `keep` says otherwise. `drive` replaces the plain drive by other
     * words of QEMU's; `more` is added.
     */
    static async start({ folder, disk, keep = true, drive = null, more = [],
        clock = "2026-11-25T02:00:00", settings = null }) {
        const machine = new Machine();
        machine.folder = folder;
        machine.started = Date.now();
        const vars = settings ?? join(folder, "firmware.fd");
        if (!settings) {
            copyFileSync(firmware_settings, vars);
        }
        for (const name of ["qmp", "agent"]) {
            rmSync(join(folder, name), { force: true });
        }
        const words = [
            "-machine", "q35", "-accel", "tcg,thread=multi", "-cpu", "max", "-smp", "2",
            "-m", "1024", "-rtc", `base=${clock}`, "-display", "none",
            "-drive", `if=pflash,format=raw,readonly=on,file=${firmware}`,
            "-drive", `if=pflash,format=raw,file=${vars}`,
            ...(drive ?? ["-drive", `file=${disk},format=raw,if=none,id=disk,` +
                (keep ? "cache=writeback" : "snapshot=on")]),
            "-device", "virtio-blk-pci,drive=disk",
            "-vga", "none", "-device", "virtio-vga,xres=1080,yres=1920",
            "-nic", "user,model=virtio-net-pci", "-device", "qemu-xhci,id=usb",
            "-serial", `file:${join(folder, "console.log")}`,
            "-serial", `unix:${join(folder, "agent")},server=on,wait=off`,
            "-qmp", `unix:${join(folder, "qmp")},server=on,wait=off`, ...more];
        machine.process = spawn("nice", ["qemu-system-x86_64", ...words],
            { stdio: ["ignore", "inherit", "inherit"] });
        machine.gone = new Promise((resolve) => machine.process.on("exit", resolve));
        const alive = () => machine.process.exitCode === null;
        machine.monitor = await Line.open(join(folder, "qmp"), alive);
        machine.agent = await Line.open(join(folder, "agent"), alive);
        await machine.monitor.next();
        await machine.call("qmp_capabilities");
        return machine;
    }

    /** One command of QEMU's monitor. */
    async call(execute, words = {}) {
        this.monitor.say(JSON.stringify({ execute, arguments: words }));
        for (;;) {
            const text = await this.monitor.next();
            if (text === null) {
                throw new Error("the machine is gone");
            }
            const answer = JSON.parse(text);
            if ("error" in answer) {
                throw new Error(`${execute}: ${answer.error.desc}`);
            }
            if ("return" in answer) {
                return answer.return;
            }
        }
    }

    /** Waits until the system inside has come so far that commands can be given. */
    async awake() {
        for (let line = ""; line !== "agent ready";) {
            line = await this.agent.next();
            if (line === null) {
                throw new Error("the machine ended while it started\n" + this.console());
            }
        }
        return this.seconds();
    }

    seconds() {
        return (Date.now() - this.started) / 1000;
    }

    /** Runs a command inside. Gives its output; throws when its status is not 0. */
    async run(command) {
        const { status, text } = await this.ask(command);
        if (status !== 0) {
            throw new Error(`inside: ${command}\nstatus ${status}\n${text}`);
        }
        return text;
    }

    async ask(command) {
        this.agent.say(command);
        const lines = [];
        for (;;) {
            const line = await this.agent.next();
            if (line === null) {
                throw new Error(`the machine ended during: ${command}\n${this.console()}`);
            }
            const end = /^status (\d+)$/.exec(line);
            if (end) {
                return { status: Number(end[1]), text: lines.join("\n") };
            }
            lines.push(line);
        }
    }

    /** Runs a command inside until it succeeds. */
    async until(command, limit = 300) {
        const text = await this.run(`for i in $(seq ${limit * 5}); do ` +
            `if o=$(${command}); then break; fi; sleep 0.2; done 2>/dev/null; echo "$o"; ` +
            command + " >/dev/null");
        return text;
    }

    async picture(file) {
        await this.call("screendump", { filename: file, format: "png" });
    }

    /** Fingers and keys, see guest/input.cpp. */
    async touch(order) {
        await this.run(`echo '${order}' >/dev/shm/orders`);
        await this.until(`grep -qxF 'did ${order}' /dev/shm/input.log && ` +
            "sed -i d /dev/shm/input.log", 60);
    }

    console() {
        return readFileSync(join(this.folder, "console.log"), "utf8").slice(-3000);
    }

    /** As if the plug were pulled. */
    async cut() {
        this.process.kill("SIGKILL");
        await this.gone;
    }

    async stop() {
        if (this.process.exitCode === null) {
            await this.cut();
        }
    }
}

/** Where a partition begins, in bytes. */
export function partition(disk, name) {
    const table = execFileSync("sfdisk", ["-d", disk], { encoding: "utf8" });
    const found = new RegExp(`start= *(\\d+), size= *(\\d+),.*name="${name}"`).exec(table);
    return { begin: Number(found[1]) * 512, size: Number(found[2]) * 512 };
}

/** Puts a text as a file onto the boot partition of a disk. */
export function put(disk, name, text) {
    execFileSync("mcopy", ["-o", "-i", `${disk}@@${partition(disk, "boot").begin}`, "-",
        `::/${name}`], { input: text });
}
