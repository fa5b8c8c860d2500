import assert from "node:assert/strict";
import { test } from "node:test";
import { Topic } from "../../../../hall/web/lib/topic.js";

const snapshot = { topic: "hall", version: 5, snapshot: { "call/1": { n: 1 }, day: { n: 2 } } };

test("a snapshot and the changes after it", () => {
    const topic = new Topic("hall");
    assert.equal(topic.known, false);
    assert.equal(topic.apply(snapshot), "snapshot");
    assert.deepEqual(topic.get("day"), { n: 2 });
    assert.equal(topic.apply({ topic: "hall", version: 6, after: 5,
        set: { "call/2": { n: 3 } }, remove: ["call/1"] }), "changes");
    assert.deepEqual(topic.all("call"), [{ n: 3 }]);
    assert.equal(topic.get("call/1"), null);
    assert.equal(topic.version, 6);
});

test("a gap is said once and changes nothing until the next snapshot", () => {
    const topic = new Topic("hall");
    topic.apply(snapshot);
    const late = { topic: "hall", version: 8, after: 7, set: { day: { n: 9 } } };
    assert.equal(topic.apply(late), "gap");
    assert.equal(topic.apply(late), "ignored");
    assert.deepEqual(topic.get("day"), { n: 2 });
    assert.equal(topic.inStep, false);
    assert.equal(topic.apply({ ...snapshot, version: 9 }), "snapshot");
    assert.equal(topic.inStep, true);
});

test("old news and other topics are not for us", () => {
    const topic = new Topic("hall");
    assert.equal(topic.apply({ topic: "hall", version: 2, after: 1, set: {} }), "ignored");
    topic.apply(snapshot);
    assert.equal(topic.apply({ topic: "hall", version: 5, after: 4, set: {} }), "ignored");
    assert.equal(topic.apply({ topic: "hall", version: 5, after: 5, set: {} }), "ignored");
    assert.equal(topic.apply({ ...snapshot, topic: "devices" }), "ignored");
});

test("a lost connection: records stay to be shown, changes wait for a snapshot", () => {
    const topic = new Topic("hall");
    topic.apply(snapshot);
    topic.loseStep();
    assert.equal(topic.known, true);
    assert.equal(topic.apply({ topic: "hall", version: 6, after: 5, set: {} }), "ignored");
    assert.deepEqual(topic.get("day"), { n: 2 });
});

test("a refusal is kept until a snapshot comes", () => {
    const topic = new Topic("counter/1");
    assert.equal(topic.apply({ topic: "counter/1", refusal: { code: "no_topic" } }), "refused");
    assert.equal(topic.refusal.code, "no_topic");
    topic.apply({ topic: "counter/1", version: 1, snapshot: {} });
    assert.equal(topic.refusal, null);
});
