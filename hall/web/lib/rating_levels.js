import { h } from "./dom.js";

/** The levels of a rating, by the scale that the hall has: their words, shapes and buttons. */

/** Vietnamese, English; `level<level>of<levels>`, 1 the best. */
export const LEVEL_WORDS = {
    level1of2: ["Hài lòng", "Satisfied"],
    level2of2: ["Chưa hài lòng", "Not satisfied"],
    level1of3: ["Rất hài lòng", "Very satisfied"],
    level2of3: ["Hài lòng", "Satisfied"],
    level3of3: ["Chưa hài lòng", "Not satisfied"],
    level1of4: ["Rất hài lòng", "Very satisfied"],
    level2of4: ["Hài lòng", "Satisfied"],
    level3of4: ["Chưa hài lòng", "Not satisfied"],
    level4of4: ["Rất không hài lòng", "Very dissatisfied"],
    level1of5: ["Rất hài lòng", "Very satisfied"],
    level2of5: ["Hài lòng", "Satisfied"],
    level3of5: ["Bình thường", "Neither"],
    level4of5: ["Chưa hài lòng", "Not satisfied"],
    level5of5: ["Rất không hài lòng", "Very dissatisfied"],
};

const SVG = "http://www.w3.org/2000/svg";
/** Mouths from glad to sad: the shape says the same as the word and the colour. */
const MOUTHS = ["M18 36h28q-2 15-14 15t-14-15z", "M20 38q12 12 24 0", "M21 42h22",
    "M20 46q12-12 24 0", "M18 49q14-20 28 0z"];
/** Which mouths a scale uses: as many glad ones as the hall counts as satisfied. */
const SCALES = { 2: [1, 3], 3: [0, 1, 3], 4: [0, 1, 3, 4], 5: [0, 1, 2, 3, 4] };

/** The shape of level `level` of `levels`, 1 the best: 0 glad to 4 sad. */
export function shapeOf(level, levels) {
    return SCALES[levels][level - 1];
}

/** Is this level good (the hall counts the upper two thirds as satisfied)? */
export function isSatisfied(level, levels) {
    return level * 3 <= levels * 2;
}

function faceOf(shape) {
    const face = document.createElementNS(SVG, "svg");
    face.setAttribute("viewBox", "0 0 64 64");
    face.setAttribute("aria-hidden", "true");
    const parts = [["circle", { cx: 32, cy: 32, r: 29 }],
        ["path", { d: MOUTHS[shape] }],
        ["path", { d: "M23 24v4M41 24v4" }]];
    for (const [name, attributes] of parts) {
        const part = document.createElementNS(SVG, name);
        Object.entries(attributes).forEach(([key, value]) => part.setAttribute(key, value));
        face.append(part);
    }
    return face;
}

/** The levels side by side, one to be chosen; the form has it as "level". */
export function levelRow(words, levels) {
    const row = h("div", { class: "levels", role: "radiogroup",
        "aria-label": words.say("rateTitle") });
    for (let level = 1; level <= levels; ++level) {
        row.append(h("label", { class: "level", data: { shape: shapeOf(level, levels) } },
            h("input", { type: "radio", name: "level", value: level, required: true }),
            faceOf(shapeOf(level, levels)),
            h("span", {}, words.say(`level${level}of${levels}`))));
    }
    return row;
}
