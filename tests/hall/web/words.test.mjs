import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const web = new URL("../../../hall/web/", import.meta.url);

const { STAFF_WORDS } = await import(new URL("staff/words.js", web));
const { LEVEL_WORDS } = await import(new URL("lib/rating_levels.js", web));

/** All that a folder's modules say. */
function sourcesOf(folder) {
    return readdirSync(new URL(`${folder}/`, web))
        .filter((name) => name.endsWith(".js") && !name.startsWith("words"))
        .map((name) => readFileSync(new URL(`${folder}/${name}`, web), "utf8"))
        .join("\n");
}

/** Whom each page's words come from, besides its own. */
const PAGES = { counter: STAFF_WORDS, reception: STAFF_WORDS, front: {}, phone: LEVEL_WORDS,
    tablet: LEVEL_WORDS, manager: {}, results: {} };

/** What a page takes from another's folder says the page's own words. */
const BORROWED = { manager: ["staff/dialogs.js"] };

for (const [page, shared] of Object.entries(PAGES)) {
    const { WORDS } = await import(new URL(`${page}/words.js`, web));
    const sources = sourcesOf(page) +
        (shared === STAFF_WORDS ? sourcesOf("staff") : "");
    const borrowed = (BORROWED[page] ?? [])
        .map((name) => readFileSync(new URL(name, web), "utf8")).join("\n");

    test(`${page}: every word has both languages with the same places`, () => {
        for (const [key, pair] of Object.entries(WORDS)) {
            assert.equal(pair.length, 2, key);
            const places = pair.map((text) => [...text.matchAll(/\{\w+\}/g)].map(String).sort());
            assert.deepEqual(places[0], places[1], key);
            assert.ok(pair.every((text) => text.trim() !== "" && text === text.normalize("NFC")),
                key);
        }
    });

    test(`${page}: every word that is said exists`, () => {
        for (const [, key] of sources.matchAll(/\.say\("(\w+)"/g)) {
            assert.ok(WORDS[key] ?? shared[key], key);
        }
    });

    test(`${page}: no word is left over`, () => {
        // Keys that are put together: of a scale, an outcome, a figure, a state of the hall.
        const states = "before_opening|break|after_last_ticket|closed|holiday|closed_early|" +
            "waiting|called|serving|parked|no_show|finished|cancelled|expired";
        const devices = "offline|paper_out|paper_low|cover_open|fault";
        const prefixes = "(alert|line|link|group|period|role|posting|pack|packHint|section|" +
            "sectionHint|add|set|part)_";
        const built = new RegExp(`^(level\\dof\\d|outcome\\w+|\\w+Unit|${states}|` +
            `${devices}|(un)?blockHint|` +
            `${prefixes}\\w+)$`);
        for (const key of Object.keys(WORDS)) {
            const isSaid = new RegExp(`\\b${key}\\b`).test(sources + borrowed);
            assert.ok(isSaid || built.test(key), key);
        }
    });
}

test("staff: no shared word is left over, and each has both languages", () => {
    const sources = ["staff", "counter", "reception"].map(sourcesOf).join("\n");
    for (const [key, pair] of Object.entries(STAFF_WORDS)) {
        assert.equal(pair.length, 2, key);
        assert.match(sources, new RegExp(`\\b${key}\\b`), key);
    }
});

test("pages hold no script, style or address of another site", () => {
    for (const page of ["index.html", "counter/index.html", "phone/index.html",
        "reception/index.html", "tablet/index.html", "manager/index.html", "results/index.html"]) {
        const html = readFileSync(new URL(page, web), "utf8");
        assert.doesNotMatch(html, /<style|style=|https?:|<script(?![^>]*src=)|\son\w+=/, page);
    }
});
