import assert from "node:assert/strict";
import { test } from "node:test";
import { periodOf, today } from "../../../../hall/web/manager/periods.js";

test("the hall's day turns at its own midnight", () => {
    const at = Date.UTC(2026, 10, 25, 17, 30);
    assert.equal(today(at, 420), "2026-11-26");
    assert.equal(today(at, 0), "2026-11-25");
});

test("named periods hold the day, or lie before it", () => {
    const at = (name, day = "2026-11-25") => {
        const { from, to } = periodOf(name, day);
        return `${from} ${to}`;
    };
    assert.equal(at("today"), "2026-11-25 2026-11-25");
    assert.equal(at("week"), "2026-11-23 2026-11-29");
    assert.equal(at("week", "2026-11-29"), "2026-11-23 2026-11-29");
    assert.equal(at("month"), "2026-11-01 2026-11-30");
    assert.equal(at("quarter"), "2026-10-01 2026-12-31");
    assert.equal(at("year"), "2026-01-01 2026-12-31");
    assert.equal(at("lastMonth", "2026-01-31"), "2025-12-01 2025-12-31");
    assert.equal(at("lastQuarter", "2026-02-28"), "2025-10-01 2025-12-31");
    assert.equal(at("month", "2028-02-10"), "2028-02-01 2028-02-29");
});
