import assert from "node:assert/strict";
import { test } from "node:test";
import { actionOfKey } from "../../../../hall/web/counter/actions.js";
import * as model from "../../../../hall/web/counter/model.js";
import { Topic } from "../../../../hall/web/lib/topic.js";

const MINUTE = 60_000;

function one(visit, more = {}) {
    return { visit, number: `A00${visit}`, service: "a", priority: false, level: 1,
        issued_at: 0, arrival: visit, state: "waiting", ...more };
}

function desk({ counter = {}, visit = null, waiting = [], counters = [] } = {}) {
    const hall = new Topic("hall");
    hall.apply({ topic: "hall", version: 1, snapshot: {
        hall: { target_minutes: 30 },
        "service/a": { id: "a" },
        ...Object.fromEntries(counters.map((other) => [`counter/${other.id}`, other])),
    } });
    const own = new Topic("counter/1");
    own.apply({ topic: "counter/1", version: 1, snapshot: {
        counter: { counter: { id: "1", state: "open", ...counter } },
        ...(visit ? { visit } : {}),
        ...Object.fromEntries(waiting.map((row) => [`waiting/${row.visit}`, row])),
    } });
    return model.deskModel(hall, own, 40 * MINUTE);
}

const at = (state, services = [{ state: "current", name: {} }]) =>
    ({ visit: 9, number: "A009", state, services, issued_at: 0, called_at: MINUTE });

test("the line is in calling order, those aside stand apart", () => {
    const { waiting, aside, oldest } = desk({ waiting: [
        one(4, { level: 2, arrival: 0 }), one(3, { arrival: 7 }), one(2, { arrival: 7 }),
        one(1, { arrival: 9, state: "parked" }), one(5, { issued_at: 10 * MINUTE, arrival: 1 }),
    ] });
    assert.deepEqual(waiting.map((row) => row.visit), [5, 2, 3, 4]);
    assert.deepEqual(aside.map((row) => row.visit), [1]);
    assert.equal(oldest, 40);
});

test("the one big button", () => {
    const action = (given) => {
        const { word, command, arguments: args } = model.primaryAction(desk(given));
        return [word, command, args?.finish];
    };
    assert.deepEqual(action({}), ["noNext", null, undefined]);
    assert.deepEqual(action({ waiting: [one(1)] }), ["next", "call_next", false]);
    assert.deepEqual(action({ visit: at("called"), waiting: [one(1)] }),
        ["finishNext", "call_next", true]);
    assert.deepEqual(action({ visit: at("serving") }), ["finishLast", "finish", undefined]);
    const two = [{ state: "current", name: {} }, { state: "waiting", name: {} }];
    assert.deepEqual(action({ visit: at("serving", two) }), ["finishStep", "call_next", true]);
    const paused = { state: "paused" };
    assert.deepEqual(action({ counter: paused, waiting: [one(1)] }),
        ["resume", "resume_counter", undefined]);
    assert.deepEqual(action({ counter: paused, visit: at("serving"), waiting: [one(1)] }),
        ["finishLast", "finish", undefined]);
});

test("keys act where they make sense, whatever the input method writes", () => {
    const key = (code, more = {}) => ({ code, key: "Process", ...more });
    const called = desk({ visit: at("called") });
    assert.equal(actionOfKey(key("KeyR"), called).id, "recall");
    assert.equal(actionOfKey(key("KeyN"), called).id, "pause");
    assert.equal(actionOfKey(key("KeyN"), desk({ counter: { state: "paused" } })).id, "resume");
    assert.equal(actionOfKey(key("KeyR", { ctrlKey: true }), called), null);
    assert.equal(actionOfKey(key("KeyX", { repeat: true }), called), null);
    assert.equal(actionOfKey(key("Digit1"), called), null);
});

test("numbers are found however they are typed", () => {
    const now = desk({ waiting: [one(1), one(2, { number: "A018", state: "no_show" })] });
    for (const typed of ["A018", "a18", " a 018", "A-18"]) {
        assert.equal(model.findNumber(now, typed)?.visit, 2, typed);
    }
    assert.equal(model.findNumber(now, "B018"), undefined);
    assert.equal(model.findNumber(now, ""), undefined);
});

test("who would be left alone when this counter closes", () => {
    const waiting = [one(1), one(2, { service: "b" })];
    const counters = [
        { id: "1", state: "open", services: ["a", "b"] },
        { id: "2", state: "paused", services: ["b"] },
        { id: "3", state: "closed", services: ["a"] },
    ];
    assert.deepEqual(model.leftAlone(desk({ waiting, counters })).map((row) => row.visit), [1]);
});

test("late is told by the hall's own target", () => {
    const now = desk();
    assert.equal(model.isLate(one(1, { issued_at: 10 * MINUTE }), now), true);
    assert.equal(model.isLate(one(1, { issued_at: 11 * MINUTE }), now), false);
});
