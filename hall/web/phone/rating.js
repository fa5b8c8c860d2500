import { h, setText, show } from "../lib/dom.js";
import { isSatisfied, levelRow } from "../lib/rating_levels.js";

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
