import { h, setText, show } from "../lib/dom.js";

function post(path, body) {
    return fetch(`/api/v1/${path}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
    });
}

/** The form for the code that the counter's clerk reads out; `done()` when it was good. */
export function pairForm(words, isStaffHere, done) {
    const problem = h("p", { class: "problem", role: "alert", hidden: !isStaffHere },
        words.say("staffHere"));
    const input = h("input", { name: "code", inputmode: "numeric", autocomplete: "off",
        maxlength: 7, required: true, class: "code figures", "aria-label": words.say("pairCode") });
    const button = h("button", { type: "submit", class: "send" }, words.say("pair"));
    const form = h("form", { class: "pair" },
        h("h1", {}, words.say("pairTitle")),
        h("p", { class: "hint" }, words.say("pairHint")),
        input, problem, button);
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        button.disabled = true;
        const wrong = await tryToPair(words, input.value.replace(/\D/g, ""));
        button.disabled = false;
        if (wrong === null) {
            done();
            return;
        }
        show(problem, true);
        setText(problem, wrong);
        input.select();
    });
    return form;
}

async function tryToPair(words, code) {
    try {
        return (await post("pair", { code })).ok ? null : words.say("pairWrong");
    } catch {
        return words.say("pairUnreachable");
    }
}

/** This tablet stands at no counter any more. */
export function part() {
    return post("sign_out", {});
}
