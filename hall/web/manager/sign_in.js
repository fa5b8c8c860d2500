import { h, setText, show } from "../lib/dom.js";
import { signIn } from "../staff/session.js";
import { textField } from "../staff/dialogs.js";

const post = (command, body) => fetch(`/api/v1/${command}`, {
    method: "POST",
    headers: {
        "Content-Type": "application/json",
        "Idempotency-Key": [...crypto.getRandomValues(new Uint8Array(9))]
            .map((byte) => byte.toString(16).padStart(2, "0")).join(""),
    },
    body: JSON.stringify(body),
});

/** Is the hall waiting for its first manager? False when nobody answers. */
async function isEnrolling() {
    const reply = await post("enrolment", {}).catch(() => null);
    return reply?.ok ? (await reply.json()).open : false;
}

/** Signs the manager in; before there is one, makes the first account with the one-time code. */
export async function signInPage({ root, words, note, turnLanguage, done }) {
    const language = h("button", { type: "button", class: "bar-button",
        lang: words.language === "en" ? "vi" : "en", on: { click: turnLanguage } },
    words.say("otherLanguage"));
    const place = h("main", { class: "entry" });
    root.replaceChildren(h("header", { class: "bar" }, h("b", {}, words.say("managerPage")),
        h("span", { class: "bar-about" }), language), place);
    document.title = words.say("managerPage");
    const enrolling = await isEnrolling();
    place.replaceChildren(...(enrolling ? enrolForm(words, note, done)
        : signInForm(words, note, done)));
    place.querySelector("input").focus();
}

function entry({ words, title, hint, fields, button, note, submit }) {
    const problem = h("p", { class: "dialog-problem", role: "alert", hidden: note === "" }, note);
    const send = h("button", { type: "submit", class: "button main" }, button);
    const form = h("form", { class: "entry-form" }, fields, problem, send);
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        send.disabled = true;
        const wrong = await submit(new FormData(form)).catch(() => words.say("unreachable"));
        send.disabled = false;
        show(problem, wrong !== null);
        setText(problem, wrong ?? "");
    });
    return [h("h1", {}, title), h("p", { class: "hint" }, hint), form];
}

const secretField = (name, label, hint = null) => textField(name, label,
    { type: "password", required: true, maxlength: 128, autocomplete: name === "secret"
        ? "current-password" : "new-password" }, hint);

const nameField = (words) => textField("staff", words.say("staffName"),
    { required: true, maxlength: 40, autocomplete: "username", autocapitalize: "none" });

function signInForm(words, note, done) {
    return entry({ words, note, title: words.say("signInTitle"), hint: words.say("signInHint"),
        fields: [nameField(words), secretField("secret", words.say("secret"))],
        button: words.say("signIn"),
        submit: async (data) => {
            if (await signIn(data.get("staff").trim(), data.get("secret"))) {
                done();
                return null;
            }
            return words.say("signInWrong");
        } });
}

function enrolForm(words, note, done) {
    return entry({ words, note, title: words.say("enrolTitle"), hint: words.say("enrolHint"),
        fields: [
            textField("code", words.say("enrolCode"), { required: true, maxlength: 20,
                autocapitalize: "characters", placeholder: "XXXX-XXXX-XXXX" }),
            nameField(words),
            textField("name", words.say("fullName"), { required: true, maxlength: 60 }),
            secretField("fresh", words.say("newSecret"), words.say("secretRule")),
            secretField("again", words.say("secretAgain")),
        ],
        button: words.say("enrol"),
        submit: async (data) => {
            const secret = data.get("fresh");
            if (secret !== data.get("again")) {
                return words.say("secretsDiffer");
            }
            const staff = data.get("staff").trim();
            const reply = await post("enrol", { code: data.get("code").trim(), staff,
                name: data.get("name").trim(), secret });
            if (!reply.ok) {
                return words.pick((await reply.json()).refusal) || words.say("unreachable");
            }
            await signIn(staff, secret);
            done();
            return null;
        } });
}
