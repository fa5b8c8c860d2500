import assert from "node:assert/strict";
import { test } from "node:test";
import { Words } from "../../../../hall/web/lib/text.js";
import { isSatisfied, LEVEL_WORDS, shapeOf } from "../../../../hall/web/lib/rating_levels.js";
import { ticketFace } from "../../../../hall/web/phone/ticket.js";
import { WORDS } from "../../../../hall/web/phone/words.js";

test("the ticket's page says what matters now", () => {
    const words = new Words(WORDS);
    const face = (visit) => ticketFace(words, { ahead: 0, wait: null, ...visit }, 420);
    assert.equal(face({ state: "called", label: "3", called_at: 0 }).big, "Quầy 3");
    assert.equal(face({ state: "waiting" }).lead, "Sắp đến lượt ông/bà");
    const wait = {
        wait: { low: 10, high: 20 },
        wait_text: { vi: "khoảng 10–20 phút", en: "about 10–20 minutes" },
    };
    const waiting = face({ state: "waiting", ahead: 6, ...wait });
    assert.deepEqual(waiting.facts.map(([, value]) => value), ["6 người", "khoảng 10–20 phút"]);
    for (const state of ["parked", "no_show", "finished", "cancelled", "expired", "serving"]) {
        assert.ok(face({ state, label: "1" }).lead.length > 0, state);
    }
});

test("faces: as many glad ones as the hall counts as satisfied", () => {
    for (const levels of [2, 3, 4, 5]) {
        for (let level = 1; level <= levels; ++level) {
            const isGlad = shapeOf(level, levels) <= 1;
            const isNeither = shapeOf(level, levels) === 2;
            assert.ok(isNeither || isGlad === isSatisfied(level, levels), `${level} of ${levels}`);
            assert.ok(LEVEL_WORDS[`level${level}of${levels}`]);
        }
    }
});
