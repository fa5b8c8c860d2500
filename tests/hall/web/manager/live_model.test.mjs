import assert from "node:assert/strict";
import { test } from "node:test";
import { Topic } from "../../../../hall/web/lib/topic.js";
import { alertsInOrder, desks, deviceState, lines }
    from "../../../../hall/web/manager/live_model.js";

function topic(name, records) {
    const made = new Topic(name);
    made.apply({ topic: name, version: 1, snapshot: records });
    return made;
}

const MINUTE = 60_000;
const now = 100 * MINUTE;

const hall = topic("hall", {
    hall: { target_minutes: 30 },
    "service/b": { id: "b", order: 1, state: "open", waiting: 2, counters_open: 0,
        oldest_at: 60 * MINUTE },
    "service/a": { id: "a", order: 0, state: "open", waiting: 1, counters_open: 1,
        oldest_at: 90 * MINUTE },
    "service/c": { id: "c", order: 2, state: "not_here", waiting: 0, counters_open: 0,
        oldest_at: null },
    "counter/10": { id: "10", label: "10", state: "open", number: "" },
    "counter/2": { id: "2", label: "2", state: "open", number: "A001" },
});
const manager = topic("manager", {
    "line/b": { id: "b", issued: 7, quota: 9, closed: true },
    "desk/2": { id: "2", called_at: 80 * MINUTE, served_at: 85 * MINUTE, session_at: 0 },
});

test("lines stand in the hall's order and say what is late and what is alone", () => {
    const all = lines(hall, manager, now);
    assert.deepEqual(all.map(({ id }) => id), ["a", "b"]);
    assert.deepEqual(all.map(({ oldest, late, alone }) => [oldest, late, alone]),
        [[10, false, false], [40, true, true]]);
    assert.deepEqual([all[1].issued, all[1].closed], [7, true]);
});

test("counters stand by their numbers and say for how long", () => {
    const all = desks(hall, manager, now);
    assert.deepEqual(all.map(({ id, minutes, open }) => [id, minutes, open]),
        [["2", 15, 100], ["10", null, null]]);
});

test("grave alerts come first, then the oldest", () => {
    const alerts = alertsInOrder([
        { kind: "wait", subject: "a", detail: "", since: 1 },
        { kind: "device", subject: "p", detail: "paper_out", since: 9 },
        { kind: "device", subject: "q", detail: "paper_low", since: 0 },
        { kind: "no_counter", subject: "a", detail: "", since: 3 },
    ]);
    assert.deepEqual(alerts.map(({ subject, grave }) => `${subject} ${grave}`),
        ["a true", "p true", "q false", "a false"]);
});

test("a device tells its gravest trouble", () => {
    const well = { online: true, paper: "ok", cover: "closed", cutter: "ok", fault: "none" };
    assert.equal(deviceState(well), "deviceOk");
    assert.equal(deviceState({ ...well, paper: "near_end" }), "paper_low");
    assert.equal(deviceState({ ...well, paper: "out", cover: "open" }), "paper_out");
    assert.equal(deviceState({ ...well, cutter: "fault" }), "fault");
    assert.equal(deviceState({ ...well, online: false, paper: "out" }), "offline");
});
