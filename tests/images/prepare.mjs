import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * From the command line IMAGE_FOLDER BIN WORK: an empty WORK with a copy of the image that also
 * brings the test's agent.
 */
export function prepare() {
    const [image, bin, folder] = process.argv.slice(2).map((path) => resolve(path));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const script = fileURLToPath(new URL("prepare_disk.sh", import.meta.url));
    execFileSync(script, [image, folder], { stdio: "inherit" });
    return { image, bin, folder, disk: join(folder, "disk.img") };
}

export async function free_port() {
    const server = createServer();
    await new Promise((done) => server.listen(0, "127.0.0.1", done));
    const { port } = server.address();
    await new Promise((done) => server.close(done));
    return port;
}

/** devices.toml of a box whose one printer is on the test's own machine. */
export function devices_with_printer(port) {
    return `id = "box-1"
hall = "127.0.0.1:7450"
state = "/var/lib/motcua-devices"
models = "/usr/share/motcua/printers"
tickets = "/usr/share/motcua/tickets"
fonts = "/usr/share/motcua/fonts"

[[device]]
kind = "printer"
id = "K1-printer"
label = "Máy in của ki-ốt K1"
kiosk = "K1"
model = "virtual-80mm"
transport = "tcp://10.0.2.2:${port}"
`;
}
