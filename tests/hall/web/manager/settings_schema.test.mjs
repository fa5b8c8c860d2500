import assert from "node:assert/strict";
import { test } from "node:test";
import { idOf, problemOf, SECTIONS, spansText, typedSpans }
    from "../../../../hall/web/manager/settings_schema.js";

test("hours are read as people write them", () => {
    const spans = [{ from: "07:30", to: "11:30" }, { from: "13:00", to: "17:00" }];
    assert.deepEqual(typedSpans("07:30-11:30, 13:00-17:00"), spans);
    assert.deepEqual(typedSpans(" 07:30 – 11:30,13:00-17:00 "), spans);
    assert.deepEqual(typedSpans(spansText(spans)), spans);
    assert.deepEqual(typedSpans(""), []);
    for (const wrong of ["7:30-11:30", "07:30", "13:00-12:00", "08:00-10:00, 09:00-11:00",
        "07:60-08:00", "07:30-25:00", "x"]) {
        assert.equal(typedSpans(wrong), null, wrong);
    }
});

test("an id is made of a Vietnamese name", () => {
    assert.equal(idOf("Đăng ký khai sinh (liên thông)"), "dang-ky-khai-sinh-lien-thong");
    assert.equal(problemOf({ kind: "id" }, idOf("Chứng thực")), null);
    assert.equal(problemOf({ kind: "id" }, ""), "wrongId");
});

test("every kind of value says what is wrong with it", () => {
    assert.equal(problemOf({ kind: "words" }, { vi: "a", en: " " }), "wrongWords");
    assert.equal(problemOf({ kind: "words", optional: true }, { vi: "", en: "" }), null);
    assert.equal(problemOf({ kind: "number", low: 1, high: 9 }, 10), "wrongNumber");
    assert.equal(problemOf({ kind: "number", low: 1, high: 9 }, NaN), "wrongNumber");
    assert.equal(problemOf({ kind: "day" }, ""), "wrongDay");
    assert.equal(problemOf({ kind: "spans" }, null), "wrongSpans");
    assert.equal(problemOf({ kind: "profile" }, []), "wrongProfile");
});

test("a service that is not received here needs no series", () => {
    const series = SECTIONS.find(({ id }) => id === "services").fields
        .find(({ name }) => name === "series");
    assert.equal(problemOf(series, "", { received_here: true }), "wrongEmpty");
    assert.equal(problemOf(series, "", { received_here: false }), null);
});

test("what is added can be edited by its section's fields", () => {
    const config = { fields: [{ id: "f" }] };
    for (const section of SECTIONS.filter(({ fresh }) => fresh)) {
        const made = section.fresh(config);
        for (const { name } of section.fields) {
            assert.ok(name in made, `${section.id}: ${name}`);
        }
    }
});
