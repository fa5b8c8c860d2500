import assert from "node:assert/strict";
import { test } from "node:test";
import { waitTables } from "../../../../hall/web/manager/waits_model.js";
import { WAITS } from "../../../../hall/web/manager/words_waits.js";

const hour = (number, calls, told, real, off) => ({ hour: number, calls, told_seconds: told,
    real_seconds: real, off_seconds: off, within_ten_minutes: calls, in_range: calls - 1,
    below_high: calls });

const RECORDS = [
    { service: "land", name: { vi: "Đất đai", en: "Land" },
        today: [hour(8, 3, 600, 900, 300), hour(13, 1, 1200, 600, 600)], ever: [] },
    { service: "birth", name: { vi: "Khai sinh", en: "Birth" }, today: [], ever: [] },
];

test("a service's row weighs its hours by their calls", () => {
    const [services] = waitTables(RECORDS, WAITS);
    assert.deepEqual(services.rows,
        [[RECORDS[0].name, 4, 12.5, 13.75, 6.25, 100, 50, 100]]);
    assert.equal(services.columns.length, services.rows[0].length);
});

test("each hour has a row; services without calls have none", () => {
    const [, hours] = waitTables(RECORDS, WAITS);
    assert.deepEqual(hours.rows.map((row) => row.slice(0, 3)),
        [[RECORDS[0].name, "08:00", 3], [RECORDS[0].name, "13:00", 1]]);
    assert.equal(hours.columns.length, hours.rows[0].length);
    assert.deepEqual(waitTables(RECORDS, WAITS, "ever")[0].rows, []);
});
