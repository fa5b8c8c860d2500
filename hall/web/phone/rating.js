import { h, setText, show } from "../lib/dom.js";

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

/**
 * The questions after a visit: how was it, then why. `send({level, reasons})` resolves to what the
 * hall says against it, or to null.
 */
export function ratingForm({ words, levels, reasons, send }) {
    const problem = h("p", { class: "problem", role: "alert", hidden: true });
    const why = h("legend", {});
    const button = h("button", { type: "submit", class: "send" }, words.say("send"));
    const boxes = reasons.map(({ id, name }) => h("label", { class: "reason" },
        h("input", { type: "checkbox", name: "reason", value: id }),
        h("span", {}, words.pick(name))));
    const more = h("div", { class: "more", hidden: true },
        reasons.length === 0 ? null : h("fieldset", {}, why, h("div", { class: "reasons" }, boxes)),
        h("p", { class: "small" }, words.say("rateOptional")), problem, button);
    const form = h("form", { class: "rating" },
        h("h2", {}, words.say("rateTitle")), levelRow(words, levels), more);
    form.addEventListener("change", () => {
        const level = Number(new FormData(form).get("level"));
        show(more, level > 0);
        setText(why, words.say(isSatisfied(level, levels) ? "rateWhyGood" : "rateWhyBad"));
    });
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        button.disabled = true;
        setText(button, words.say("sending"));
        const data = new FormData(form);
        const wrong = await send({ level: Number(data.get("level")),
            reasons: data.getAll("reason") });
        button.disabled = false;
        setText(button, words.say("send"));
        show(problem, wrong !== null);
        setText(problem, wrong ?? "");
    });
    return form;
}

function levelRow(words, levels) {
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
