import assert from "node:assert/strict";
import { test } from "node:test";
import { tabletFace } from "../../../../hall/web/tablet/model.js";

const counter = (changes) => ({ state: "open", number: "", rating_number: "", rated: false,
    ...changes });

test("the tablet asks whoever was served, once", () => {
    const served = counter({ rating_number: "A017" });
    assert.deepEqual(tabletFace(served, ""), { face: "ask", number: "A017" });
    assert.equal(tabletFace(served, "A017").face, "thanks", "before the record says so");
    assert.equal(tabletFace({ ...served, rated: true }, "A017").face, "thanks");
    assert.equal(tabletFace({ ...served, rated: true }, "").face, "wait", "rated on the phone");
    assert.equal(tabletFace(counter({ rating_number: "A018" }), "A017").face, "ask",
        "the next one does not wait for the thanks to end");
});

test("the tablet says how its counter is otherwise", () => {
    assert.equal(tabletFace(null, "").face, "unknown");
    assert.equal(tabletFace(counter({}), "").face, "wait");
    assert.equal(tabletFace(counter({ state: "paused" }), "").face, "paused");
    assert.equal(tabletFace(counter({ state: "closed" }), "").face, "closed");
});
