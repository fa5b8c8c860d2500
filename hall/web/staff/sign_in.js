import { h, setText, show } from "../lib/dom.js";
import { signIn } from "./session.js";
import { topBar } from "./top_bar.js";

/** The page to sign in. `done()` is called when the hall knows us; `note` says why we are here. */
export function signInPage({ root, words, note, turnLanguage, done }) {
    const bar = topBar(words, turnLanguage);
    const problem = h("p", { class: "dialog-problem", role: "alert", hidden: note === "" }, note);
    const staff = field(words.say("staffName"), { name: "staff", autocomplete: "username",
        autocapitalize: "none", spellcheck: "false", required: true, maxlength: 64 });
    const pin = field(words.say("pin"), { name: "pin", type: "password", inputmode: "numeric",
        autocomplete: "current-password", required: true, maxlength: 32 });
    const button = h("button", { type: "submit", class: "button main" }, words.say("signIn"));
    const form = h("form", { class: "entry-form" }, staff, pin, problem, button);
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        button.disabled = true;
        const wrong = await tryToSignIn(words, new FormData(form));
        button.disabled = false;
        if (wrong === null) {
            done();
            return;
        }
        show(problem, true);
        setText(problem, wrong);
        const again = pin.querySelector("input");
        again.value = "";
        again.focus();
    });
    root.replaceChildren(bar.element, h("main", { class: "entry" },
        h("h1", {}, words.say("signInTitle")),
        h("p", { class: "hint" }, words.say("signInHint")),
        form));
    document.title = words.say("signInTitle");
    staff.querySelector("input").focus();
    return { bar };
}

async function tryToSignIn(words, data) {
    try {
        const isKnown = await signIn(data.get("staff").trim(), data.get("pin"));
        return isKnown ? null : words.say("signInWrong");
    } catch {
        return words.say("signInUnreachable");
    }
}

function field(label, properties) {
    return h("label", { class: "field" }, h("span", {}, label), h("input", properties));
}
