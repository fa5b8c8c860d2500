import { h, setText, show } from "../lib/dom.js";
import { isSatisfied, levelRow } from "../lib/rating_levels.js";

/** A rating is sent by itself after this long, with the reasons chosen until then. */
const SECONDS_FOR_REASONS = 10;

/**
 * Asks whoever has `number`: one touch of a level, then, where the hall has reasons, a few seconds
 * to touch those. `send({level, reasons})` resolves to what is against it, or to null. {element,
 * end()}.
 */
export function askPage({ words, counter, number, levels, reasons, send }) {
    const problem = h("p", { class: "problem", role: "alert", hidden: true });
    const row = levelRow(words, levels);
    const why = h("h2", {});
    const button = h("button", { type: "submit", class: "send" });
    const boxes = reasons.map(({ id, name }) => h("label", { class: "reason" },
        h("input", { type: "checkbox", name: "reason", value: id }),
        h("span", {}, words.pick(name))));
    const again = h("button", { type: "button", class: "again" }, words.say("back"));
    const more = h("div", { class: "more", hidden: true }, why,
        h("div", { class: "reasons" }, boxes), h("div", { class: "buttons" }, again, button));
    const form = h("form", { class: "ask" },
        h("p", { class: "place" }, `${words.say("counter", { label: counter.label })} · `,
            h("b", { class: "figures" }, words.say("number", { number }))),
        h("h1", {}, words.say("rateTitle")),
        h("p", { class: "hint" }, words.say("rateHint")),
        row, more, problem);

    let left = 0;
    let timer = null;
    const end = () => clearInterval(timer);
    const count = () => {
        setText(button, words.say("send", { seconds: left }));
        if (left-- <= 0) {
            end();
            form.requestSubmit();
        }
    };
    const ask = (choosing) => {
        end();
        show(row, choosing);
        show(more, !choosing);
    };
    again.addEventListener("click", () => {
        form.reset();
        ask(true);
    });
    row.addEventListener("change", () => {
        if (reasons.length === 0) {
            form.requestSubmit();
            return;
        }
        const level = Number(new FormData(form).get("level"));
        setText(why, words.say(isSatisfied(level, levels) ? "whyGood" : "whyBad"));
        ask(false);
        left = SECONDS_FOR_REASONS;
        count();
        timer = setInterval(count, 1000);
    });
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        end();
        const data = new FormData(form);
        button.disabled = true;
        const wrong = await send({ level: Number(data.get("level")),
            reasons: data.getAll("reason") });
        button.disabled = false;
        show(problem, wrong !== null);
        setText(problem, wrong ?? "");
    });
    return { element: form, end };
}
