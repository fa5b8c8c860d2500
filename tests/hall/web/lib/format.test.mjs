import assert from "node:assert/strict";
import { test } from "node:test";
import * as format from "../../../../hall/web/lib/format.js";
import { fill, storedLanguage, Words } from "../../../../hall/web/lib/text.js";

const NINE_LOCAL = Date.UTC(2026, 10, 23, 2, 5);

test("times of the hall, wherever the browser stands", () => {
    assert.equal(format.clock(NINE_LOCAL, 420), "09:05");
    assert.equal(format.clock(Date.UTC(2026, 10, 23, 20), 420), "03:00");
    assert.equal(format.longDay(NINE_LOCAL, 420, "vi"), "Thứ Hai, 23/11/2026");
    assert.equal(format.longDay(NINE_LOCAL, 420, "en"), "Monday, 23 November 2026");
});

test("durations", () => {
    assert.equal(format.stopwatch(252_900), "04:12");
    assert.equal(format.stopwatch(3_852_000), "1:04:12");
    assert.equal(format.stopwatch(-5), "00:00");
    assert.equal(format.shortMinutes(380), "6:20");
    assert.equal(format.minutesSince(0, 119_999), 1);
    assert.equal(format.minutesSince(10, 0), 0);
});

test("waits are ranges", () => {
    assert.equal(format.waitRange({ low: 10, high: 20 }), "10–20");
    assert.equal(format.waitRange({ low: 5, high: 5 }), "5");
    assert.equal(format.waitRange({ low: 0, high: 0 }), "");
    assert.equal(format.waitRange(null), "");
});

test("money", () => {
    assert.equal(format.grouped(1234567, "vi"), "1.234.567");
    assert.equal(format.grouped(20000, "en"), "20,000");
    assert.equal(format.grouped(0, "vi"), "0");
    assert.equal(format.typedAmount("20.000 đ"), 20000);
    assert.equal(format.typedAmount("0"), 0);
    for (const bad of ["", "abc", "-5", "1e9", "999999999999"]) {
        assert.equal(format.typedAmount(bad), null, bad);
    }
});

test("dossier codes as typed, scanned or inside an address", () => {
    const code = "H19.32-261123-0015";
    assert.equal(format.dossierCode(` ${code.toLowerCase()} `), code);
    assert.equal(format.dossierCode(`https://dvc.example/tra-cuu?ma=${code}&x=1`), code);
    assert.equal(format.dossierCode("HTTPS://X/?MA=000.00.32.H19%2D180814%2D0001"),
        "000.00.32.H19-180814-0001");
    assert.equal(format.dossierCode("G09.20-20260609-0092637"), "G09.20-20260609-0092637");
    assert.equal(format.dossierCode("hs 12/3"), "HS 12/3");
    assert.equal(format.dossierCode("100%"), "100%");
});

test("words: Vietnamese first, the other where it is", () => {
    const words = new Words({ hello: ["Chào {name}", "Hello {name}"] });
    assert.equal(words.say("hello", { name: "{name}" }), "Chào {name}");
    words.language = "en";
    assert.equal(words.say("hello", { name: "A" }), "Hello A");
    assert.equal(words.pick({ vi: "Đất đai", en: "" }), "Đất đai");
    assert.equal(words.pick(undefined), "");
    assert.throws(() => words.say("missing"));
    assert.equal(fill("{a} {b}", { a: 1 }), "1 {b}");
});

test("an unknown stored language is Vietnamese", () => {
    assert.equal(storedLanguage({ getItem: () => "fr" }), "vi");
    assert.equal(storedLanguage({ getItem: () => "en" }), "en");
});

test("services are found without marks", () => {
    assert.equal(format.searchable("Đăng ký HỘ TỊCH"), "dang ky ho tich");
});
