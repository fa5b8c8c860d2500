import { webcrypto } from "node:crypto";
import assert from "node:assert/strict";
import { test } from "node:test";
import { Hall, HANDSHAKE_LIMIT, QUIET_LIMIT } from "../../../../hall/web/lib/hall.js";
import { FakeLine } from "./fake_line.mjs";

// A browser has it always; Node 18 has it only here.
globalThis.crypto ??= webcrypto;

function connected(role = "clerk") {
    const line = new FakeLine();
    const states = [];
    const hall = new Hall({ role, open: line.open, clock: line.clock,
        changed: () => states.push(hall.state) });
    hall.start();
    line.welcome();
    return { line, hall, states };
}

test("hello first, then what is followed", () => {
    const line = new FakeLine();
    const hall = new Hall({ role: "phone", open: line.open, clock: line.clock });
    hall.follow("visit/t", () => {});
    hall.start();
    assert.deepEqual(line.sent(), []);
    line.welcome();
    assert.deepEqual(line.sent(), [
        { hello: { version: 1, role: "phone", id: "" } }, { subscribe: "visit/t" }]);
    assert.equal(hall.state, "live");
});

test("an answer comes to who asked", async () => {
    const { line, hall } = connected();
    line.sent();
    const first = hall.request("recall", { counter: "1" });
    const second = hall.request("finish", { counter: "1" });
    const [one, two] = line.sent();
    assert.notEqual(one.request, two.request);
    assert.ok(one.request.length <= 64);
    line.say({ answer: two.request, result: { a: 1 } });
    line.say({ answer: one.request, refusal: { code: "counter_idle" } });
    assert.deepEqual(await second, { result: { a: 1 } });
    assert.deepEqual(await first, { refusal: { code: "counter_idle" } });
});

test("an unanswered request is sent again with the same id, an answered one is not", async () => {
    const { line, hall } = connected();
    line.sent();
    const kept = hall.request("call_next", { counter: "1" });
    const done = hall.request("recall", { counter: "1" });
    const [asked, other] = line.sent();
    line.say({ answer: other.request, result: {} });
    await done;
    line.cut();
    line.pass(150);
    line.welcome();
    assert.deepEqual(line.sent().filter((frame) => frame.request), [asked]);
    line.say({ answer: asked.request, result: { number: "A001" } });
    assert.deepEqual(await kept, { result: { number: "A001" } });
});

test("reconnects for ever, at most 1.5 s apart", () => {
    const { line } = connected();
    line.cut();
    for (let times = 0; times < 10; ++times) {
        const before = line.sockets.length;
        line.pass(1500);
        assert.ok(line.sockets.length > before);
        line.cut();
    }
    line.pass(1500);
    line.welcome();
    assert.equal(line.socket.readyState, 1);
});

test("silence is told within the limit and mended", () => {
    const { line, hall, states } = connected();
    for (let second = 0; second < 5; ++second) {
        line.pass(1000);
        line.say({ pulse: 6000 + second * 1000 });
    }
    assert.equal(hall.state, "live");
    line.pass(QUIET_LIMIT + 300);
    assert.equal(hall.state, "lost");
    line.pass(200);
    line.welcome();
    assert.deepEqual(states, ["live", "lost", "live"]);
});

test("a door that opens and says nothing is tried again", () => {
    const line = new FakeLine();
    new Hall({ role: "clerk", open: line.open, clock: line.clock }).start();
    line.pass(HANDSHAKE_LIMIT + 600);
    assert.equal(line.sockets.length, 2);
});

test("a gap fetches a snapshot", () => {
    const { line, hall } = connected();
    let told = 0;
    const topic = hall.follow("hall", () => ++told);
    line.sent();
    line.say({ topic: "hall", version: 1, snapshot: { day: { waiting: 1 } } });
    line.say({ topic: "hall", version: 4, after: 3, set: { day: { waiting: 4 } } });
    assert.deepEqual(line.sent(), [{ subscribe: "hall" }]);
    assert.equal(topic.get("day").waiting, 1);
    line.say({ topic: "hall", version: 4, snapshot: { day: { waiting: 4 } } });
    assert.equal(topic.get("day").waiting, 4);
    assert.equal(told, 2);
});

test("hall time goes on between pulses", () => {
    const { line, hall } = connected();
    assert.equal(hall.now(), 5000);
    line.say({ pulse: 9000 });
    line.pass(400);
    assert.equal(hall.now(), 9400);
});

test("stopped means stopped", () => {
    const { line, hall } = connected();
    hall.stop();
    line.pass(60_000);
    assert.equal(line.sockets.length, 1);
    assert.equal(hall.state, "lost");
});

test("waking up does not wait for the timer", () => {
    const { line, hall } = connected();
    line.cut();
    hall.wake();
    assert.equal(line.sockets.length, 2);
    line.pass(5000);
    assert.ok(line.sockets.length <= 5, "one connection at a time");
});
