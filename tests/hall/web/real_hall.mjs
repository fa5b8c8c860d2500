import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PATIENCE = 30_000;

/** A real motcua-hall of the sample ward on a port of its own, with a journal of its own. */
export class RealHall {
    #process = null;
    #count = 0;

    /** `demo` makes up PINs; without it the hall waits for its first manager. */
    constructor({ program, source, demo = true }) {
        this.program = program;
        this.demo = demo;
        this.source = source;
        this.folder = mkdtempSync(join(tmpdir(), "motcua-hall-"));
        this.port = 0;
    }

    /** Begins, or begins again on the same port with the same data. */
    async start() {
        const hallFile = join(this.source, "device-configs/halls/dong-nai-tran-bien.toml");
        this.#process = spawn(this.program, [
            "--hall", hallFile, "--data", join(this.folder, "data"), "--port", String(this.port),
            "--centre", "none", "--pages", join(this.source, "hall/web"),
            ...(this.demo ? ["--demo"] : []),
        ], { stdio: ["ignore", "pipe", "pipe"] });
        this.port = await this.#heardPort();
        this.address = `http://127.0.0.1:${this.port}`;
        this.pins = !this.demo ? new Map() : new Map(
            readFileSync(join(this.folder, "data/demo-pins.txt"), "utf8").trim().split("\n")
                .map((line) => line.split("\t")).map(([staff, pin]) => [staff, pin]));
    }

    /** The port in what the hall says when it is ready. */
    #heardPort() {
        return new Promise((resolve, reject) => {
            let said = "";
            const fail = (why) => reject(new Error(`motcua-hall ${why}:\n${said}`));
            const timer = setTimeout(() => fail("did not get ready"), PATIENCE);
            const hear = (text) => {
                said += text;
                const port = /listening on port (\d+)/.exec(said)?.[1];
                if (port) {
                    this.code = /one-time code: (\S+)/.exec(said)?.[1];
                    clearTimeout(timer);
                    resolve(Number(port));
                }
            };
            this.#process.stdout.setEncoding("utf8").on("data", hear);
            this.#process.stderr.setEncoding("utf8").on("data", hear);
            this.#process.on("exit", () => fail("ended"));
        });
    }

    /** It takes what it is sent and does nothing any more. */
    freeze() {
        this.#process.kill("SIGSTOP");
    }

    /** Power cut. */
    async kill() {
        const gone = new Promise((resolve) => this.#process.on("exit", resolve));
        this.#process.kill("SIGKILL");
        await gone;
    }

    async stop() {
        await this.kill();
        rmSync(this.folder, { recursive: true, force: true });
    }

    /** A command from the kiosk's program on the hall's own computer. */
    async command(name, args) {
        const reply = await fetch(`${this.address}/api/v1/${name}`, {
            method: "POST",
            headers: {
                "Content-Type": "application/json",
                "Motcua-Role": "kiosk",
                "Motcua-Id": "K1",
                "Idempotency-Key": `test-${process.pid}-${++this.#count}`,
            },
            body: JSON.stringify(args),
        });
        const answer = await reply.json();
        if (!reply.ok) {
            throw new Error(`${name}: ${reply.status} ${JSON.stringify(answer)}`);
        }
        return answer;
    }

    takeTicket(service, { priority = "", language = "vi", more = [] } = {}) {
        return this.command("take_ticket",
            { kiosk: "K1", services: [service, ...more], priority, language });
    }

    async records(topic) {
        const reply = await fetch(`${this.address}/api/v1/topics/${topic}`);
        return (await reply.json()).records;
    }
}
