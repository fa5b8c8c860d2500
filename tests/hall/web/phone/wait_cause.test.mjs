import assert from "node:assert/strict";
import { test } from "node:test";
import { waitCause } from "../../../../hall/web/phone/wait_cause.js";
import { WORDS } from "../../../../hall/web/phone/words.js";

const visit = (low, high, ahead = 4, counters_open = 2, state = "waiting") =>
    ({ state, ahead, counters_open, wait: { low, high } });

test("a wait that moves by more than a third says why", () => {
    const before = visit(10, 20);
    const cause = (now) => waitCause(before, now)?.key ?? null;
    assert.equal(cause(visit(10, 25)), null, "a sixth");
    assert.equal(cause(visit(20, 30, 5)), "moreAhead");
    assert.equal(cause(visit(20, 30, 5, 1)), "moreAhead");
    assert.equal(cause(visit(20, 40, 4, 1)), "countersClosed");
    assert.equal(cause(visit(20, 30)), "slower");
    assert.equal(cause(visit(4, 8, 4, 3)), "countersOpened");
    assert.equal(cause(visit(4, 8)), "faster");
    assert.equal(cause(visit(4, 8, 2)), null, "the line beside it is shorter");
    assert.deepEqual(waitCause(before, visit(20, 40, 4, 1)).values, { count: 1 });
});

test("nobody is told why who is not waiting, or when no wait was known", () => {
    const unknown = { ...visit(0, 0), wait: null };
    assert.equal(waitCause(null, visit(10, 20)), null);
    assert.equal(waitCause(unknown, visit(10, 20)), null);
    assert.equal(waitCause(visit(10, 20), unknown), null);
    assert.equal(waitCause(visit(10, 20, 4, 2, "parked"), visit(40, 60)), null);
    assert.equal(waitCause(visit(10, 20), visit(40, 60, 4, 2, "called")), null);
});

test("each cause has its words", () => {
    for (const key of ["moreAhead", "countersClosed", "countersOpened", "slower", "faster"]) {
        assert.ok(WORDS[key], key);
    }
});
