import assert from "node:assert/strict";
import { test } from "node:test";
import { isPrintable, MOST_SHOWN, slotOf, ticketsWanted }
    from "../../../../hall/web/reception/model.js";

const tickets = [
    { number: "A018", state: "waiting" }, { number: "A017", state: "serving" },
    { number: "B180", state: "no_show" }, { number: "A001", state: "finished" },
];
const numbers = (kind, typed) =>
    ticketsWanted(tickets, kind, typed).shown.map(({ number }) => number);

test("tickets are found by what they wait for, and all of them by their number", () => {
    assert.deepEqual(numbers("now", ""), ["A018", "A017"]);
    assert.deepEqual(numbers("aside", ""), ["B180"]);
    assert.deepEqual(numbers("all", ""), ["A018", "A017", "B180", "A001"]);
    assert.deepEqual(numbers("now", " 18 "), ["A018", "B180"]);
    assert.deepEqual(numbers("aside", "a001"), ["A001"]);
});

test("a long day is cut, and says so", () => {
    const many = Array.from({ length: MOST_SHOWN + 5 }, (_, index) =>
        ({ number: `A${index}`, state: "waiting" }));
    const { shown, more } = ticketsWanted(many, "now", "");
    assert.equal(shown.length, MOST_SHOWN);
    assert.equal(more, 5);
});

test("what is over is not printed", () => {
    assert.deepEqual(tickets.map(isPrintable), [true, true, true, false]);
});

test("a slot is in the hall's own time, wherever the browser stands", () => {
    assert.equal(slotOf("2026-11-23", "08:42", 420), 1795398120000);
    assert.equal(slotOf("2026-11-23", "", 420), null);
});
