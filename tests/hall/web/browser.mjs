import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A headless Chromium, spoken to in the DevTools protocol over a pipe: JSON texts that end with a
 * zero byte, on file descriptors 3 (to it) and 4 (from it).
 */
export class Browser {
    #process;
    #waiting = new Map();
    #sessions = new Map();
    #count = 0;
    #rest = "";

    static async start(program) {
        const browser = new Browser();
        browser.folder = mkdtempSync(join(tmpdir(), "motcua-browser-"));
        browser.#process = spawn(program, [
            "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu",
            "--no-first-run", "--disable-background-networking", "--disable-sync",
            "--disable-dev-shm-usage", "--mute-audio", "--lang=vi",
            `--user-data-dir=${browser.folder}`, "about:blank",
        ], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
        browser.#process.stdio[4].setEncoding("utf8");
        browser.#process.stdio[4].on("data", (text) => browser.#hear(text));
        browser.#process.on("exit", () => browser.#end());
        await browser.call("Browser.getVersion");
        return browser;
    }

    /** A page with cookies and storage of its own, as on another computer. */
    async open(address, { width = 1280, height = 800, mobile = false } = {}) {
        const { browserContextId } = await this.call("Target.createBrowserContext");
        const { targetId } = await this.call("Target.createTarget",
            { url: "about:blank", browserContextId });
        const { sessionId } = await this.call("Target.attachToTarget", { targetId, flatten: true });
        const page = new Page(this, sessionId);
        this.#sessions.set(sessionId, page);
        await page.call("Page.enable");
        await page.call("Runtime.enable");
        await page.call("Log.enable");
        await page.call("Emulation.setDeviceMetricsOverride",
            { width, height, deviceScaleFactor: 1, mobile });
        await page.go(address);
        return page;
    }

    call(method, params = {}, sessionId = undefined) {
        const id = ++this.#count;
        return new Promise((resolve, reject) => {
            this.#waiting.set(id, { resolve, reject, method });
            this.#process.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + "\0");
        });
    }

    async stop() {
        const gone = new Promise((resolve) => this.#process.on("exit", resolve));
        // Asked, not killed: its helpers would go on writing into the folder.
        this.call("Browser.close").catch(() => {});
        await gone;
        rmSync(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }

    #hear(text) {
        const messages = (this.#rest + text).split("\0");
        this.#rest = messages.pop();
        for (const message of messages) {
            this.#take(JSON.parse(message));
        }
    }

    #take({ id, result, error, method, params, sessionId }) {
        if (id === undefined) {
            this.#sessions.get(sessionId)?.note(method, params);
            return;
        }
        const { resolve, reject, method: asked } = this.#waiting.get(id);
        this.#waiting.delete(id);
        error ? reject(new Error(`${asked}: ${error.message}`)) : resolve(result);
    }

    #end() {
        for (const { reject, method } of this.#waiting.values()) {
            reject(new Error(`${method}: the browser has ended`));
        }
        this.#waiting.clear();
    }
}

const PATIENCE = 20_000;
const LOOK_AGAIN = 30;

/** One page: what is on it, and the hand of a person on mouse and keyboard. */
export class Page {
    #browser;
    #session;

    constructor(browser, session) {
        this.#browser = browser;
        this.#session = session;
        /** What the browser's console complained of: errors of ours, and what the CSP stopped. */
        this.complaints = [];
    }

    call(method, params = {}) {
        return this.#browser.call(method, params, this.#session);
    }

    note(method, params) {
        if (method === "Runtime.exceptionThrown") {
            const { exception, text } = params.exceptionDetails;
            this.complaints.push(exception?.description ?? text);
        } else if (method === "Log.entryAdded" && params.entry.level === "error") {
            this.complaints.push(`${params.entry.text} ${params.entry.url ?? ""}`);
        }
    }

    async go(address) {
        await this.call("Page.navigate", { url: address });
        await this.until("document.readyState === 'complete'");
    }

    /** The value of an expression in the page. */
    async value(expression) {
        const { result, exceptionDetails } = await this.call("Runtime.evaluate",
            { expression, awaitPromise: true, returnByValue: true });
        if (exceptionDetails) {
            throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        }
        return result.value;
    }

    /** Waits for an expression to become true; tells what the page shows when it does not. */
    async until(expression, what = expression) {
        const deadline = performance.now() + PATIENCE;
        for (;;) {
            const value = await this.value(expression).catch(() => false);
            if (value) {
                return value;
            }
            if (performance.now() > deadline) {
                const text = await this.value("document.body.innerText").catch(() => "nothing");
                throw new Error(`never came true: ${what}\nThe page shows:\n${text}`);
            }
            await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
        }
    }

    /** Waits for a text on the page. */
    sees(text) {
        return this.until(`document.body.innerText.includes(${JSON.stringify(text)})`, text);
    }

    text(selector) {
        return this.value(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? null`);
    }

    /** Clicks the middle of the first visible element that matches and holds the text. */
    async click(selector, text = "", times = 1) {
        const place = await this.until(`(${placeOf})(${JSON.stringify([selector, text])})`,
            `something to click: ${selector} ${text}`);
        await this.#press(place, times);
    }

    async #press({ x, y }, times) {
        const button = { x, y, button: "left" };
        for (let count = 1; count <= times; ++count) {
            for (const type of ["mousePressed", "mouseReleased"]) {
                await this.call("Input.dispatchMouseEvent", { ...button, type, clickCount: count });
            }
        }
    }

    /** Presses a key: "Enter", "Escape", "ArrowDown", or a letter. */
    async key(name) {
        const isLetter = /^[a-z]$/i.test(name);
        const code = isLetter ? `Key${name.toUpperCase()}` : name;
        const text = name === "Enter" ? "\r" : isLetter ? name : undefined;
        const windowsVirtualKeyCode = { Enter: 13, Escape: 27, Tab: 9, ArrowDown: 40 }[name] ??
            name.toUpperCase().charCodeAt(0);
        const key = { key: name, code, windowsVirtualKeyCode };
        await this.call("Input.dispatchKeyEvent", { type: "keyDown", text, ...key });
        await this.call("Input.dispatchKeyEvent", { type: "keyUp", ...key });
    }

    /** Types into a field. */
    async fill(selector, text) {
        await this.click(selector);
        await this.value(`document.querySelector(${JSON.stringify(selector)}).select?.()`);
        await this.call("Input.insertText", { text });
    }

    async picture(file) {
        const { data } = await this.call("Page.captureScreenshot", { format: "png" });
        writeFileSync(file, Buffer.from(data, "base64"));
    }
}

/** Runs in the page: where the first match can be clicked, or null. */
function placeOf([selector, text]) {
    for (const element of document.querySelectorAll(selector)) {
        element.scrollIntoView({ block: "nearest" });
        const box = element.getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const top = document.elementFromPoint(x, y);
        const isOnTop = top && (element.contains(top) || top.contains(element));
        if (box.width > 0 && isOnTop && element.innerText.includes(text)) {
            return { x, y };
        }
    }
    return null;
}
