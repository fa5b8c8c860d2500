import assert from "node:assert/strict";
import { test } from "node:test";
import { bars, headline } from "../../../../hall/web/results/model.js";

const column = (id) => ({ id, name: { vi: id, en: id } });
const results = { tables: [
    { id: "satisfaction_hall", columns: ["key", "ratings", "satisfied"].map(column),
        rows: [["Toàn bộ", 8, 87.5]] },
    { id: "satisfaction_field", columns: ["key", "ratings", "satisfied"].map(column),
        rows: [["Thuế", 3, 66.7], [{ vi: "Hộ tịch", en: "Civil status" }, 5, 100]] },
    { id: "circular_hall", columns: ["key", "index_1", "index_3", "sum"].map(column),
        rows: [["Toàn bộ", 1.8, null, 1.8]] },
    { id: "by_hall", columns: ["key", "served", "wait_median"].map(column),
        rows: [["Toàn bộ", 120, 11.5]] },
] };

test("the head says what there is and leaves out what nobody answered", () => {
    const head = headline(results);
    assert.deepEqual([head.satisfied, head.ratings, head.served, head.wait],
        [87.5, 8, 120, 11.5]);
    assert.deepEqual(head.indices.map(({ value }) => value), [1.8]);
});

test("fields come best first", () => {
    assert.deepEqual(bars(results).map(({ name }) => name.en), ["Civil status", "Thuế"]);
});

test("a quarter without a rating has no percentage", () => {
    const empty = { tables: results.tables.map((table) => ({ ...table, rows: [] })) };
    assert.equal(headline(empty).satisfied, null);
    assert.deepEqual(bars(empty), []);
});
