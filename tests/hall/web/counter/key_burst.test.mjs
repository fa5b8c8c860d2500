import assert from "node:assert/strict";
import { test } from "node:test";
import { KeyBurst } from "../../../../hall/web/counter/key_burst.js";

/** A keyboard whose time the test moves. */
class Keyboard {
    constructor() {
        this.now = 0;
        this.timers = [];
        this.heard = [];
        this.burst = new KeyBurst({
            single: (event) => this.heard.push(event.key),
            scanned: (text) => this.heard.push(`scan ${text}`),
            clock: {
                now: () => this.now,
                after: (delay, call) => {
                    const timer = { at: this.now + delay, call };
                    this.timers.push(timer);
                    return timer;
                },
                stop: (timer) => {
                    this.timers = this.timers.filter((one) => one !== timer);
                },
            },
        });
    }

    press(key, after = 200) {
        this.pass(after);
        return this.burst.hear({ key });
    }

    pass(time) {
        this.now += time;
        for (const timer of this.timers.filter(({ at }) => at <= this.now)) {
            this.timers = this.timers.filter((one) => one !== timer);
            timer.call();
        }
    }
}

test("fingers press one key after the other", () => {
    const keyboard = new Keyboard();
    for (const key of ["r", "v", "c"]) {
        assert.equal(keyboard.press(key), true);
    }
    assert.equal(keyboard.press("Enter"), false, "Enter is not swallowed");
    assert.deepEqual(keyboard.heard, ["r", "v", "c"]);
});

test("a scanner's code is one text and presses nothing", () => {
    const keyboard = new Keyboard();
    for (const key of "H19.32-261123-0015") {
        keyboard.press(key, 5);
    }
    assert.equal(keyboard.press("Enter", 5), true, "its Enter calls nobody");
    assert.deepEqual(keyboard.heard, ["scan H19.32-261123-0015"]);
    keyboard.press("s");
    keyboard.pass(100);
    assert.deepEqual(keyboard.heard.slice(1), ["s"]);
});

test("a code without Enter ends by itself, and two fingers at once mean nothing", () => {
    const keyboard = new Keyboard();
    for (const key of "A-123456") {
        keyboard.press(key, 3);
    }
    keyboard.pass(100);
    keyboard.press("s");
    keyboard.press("v", 10);
    keyboard.pass(100);
    assert.deepEqual(keyboard.heard, ["scan A-123456"]);
});

test("shortcuts of the browser are its own", () => {
    const keyboard = new Keyboard();
    assert.equal(keyboard.burst.hear({ key: "r", ctrlKey: true }), false);
    assert.equal(keyboard.burst.hear({ key: "Tab" }), false);
    keyboard.pass(100);
    assert.deepEqual(keyboard.heard, []);
});
