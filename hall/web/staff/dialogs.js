import { h, setText, show } from "../lib/dom.js";

let opened = 0;

/**
 * Opens a dialog with a form. `fields` are its elements; `buttons` are [{word, value, tone}], the
 * first of them for Enter. `submit(data, value)` gets the form's data and the pressed button's
 * value, and resolves to a sentence that says what is wrong (the dialog stays, the sentence stands
 * beside the buttons) or to null (it closes). Without buttons it only tells something.
 */
export function openDialog({ words, title, fields, buttons = [], submit, wide = false }) {
    const heading = `dialog-title-${++opened}`;
    const problem = h("p", { class: "dialog-problem", role: "alert", hidden: true });
    const form = h("form", { method: "dialog", novalidate: false },
        h("h2", { id: heading }, title),
        h("div", { class: "dialog-fields" }, fields),
        problem,
        h("div", { class: "dialog-buttons" }, buttonRow(words, buttons, () => dialog.close())));
    const dialog = h("dialog", { class: wide ? "dialog wide" : "dialog",
        "aria-labelledby": heading }, form);
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        if (form.dataset.busy) {
            return;
        }
        form.dataset.busy = "yes";
        const wrong = await submit(new FormData(form), event.submitter?.value ?? "");
        delete form.dataset.busy;
        if (wrong === null) {
            dialog.close();
            return;
        }
        show(problem, true);
        setText(problem, wrong);
    });
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector("[data-first]")?.focus();
    return dialog;
}

function buttonRow(words, buttons, close) {
    const cancel = h("button", { type: "button", class: "button", on: { click: close } },
        words.say(buttons.length > 0 ? "cancel" : "dismiss"));
    // The first submit button of a form is the one that Enter presses; CSS puts it last.
    const submits = buttons.map(({ word, value = "", tone = "main" }) =>
        h("button", { type: "submit", value, class: `button ${tone}` }, words.say(word)));
    return [...submits, cancel];
}

export function isDialogOpen() {
    return document.querySelector("dialog[open]") !== null;
}

/** One of several; [{value, text, checked}]. Arrow keys move between them. */
export function choices(name, legend, options, { first = false } = {}) {
    return h("fieldset", { class: "choices" },
        h("legend", {}, legend),
        h("div", { class: "choice-row" }, options.map(({ value, text, checked = false }) =>
            h("label", { class: "choice" },
                h("input", { type: "radio", name, value, checked, required: true,
                    ...(first && checked ? { "data-first": true } : {}) }),
                h("span", {}, text)))));
}

/** A line to type in. */
export function textField(name, label, properties = {}, hint = null) {
    return h("label", { class: "field" },
        h("span", {}, label),
        h("input", { type: "text", name, autocomplete: "off", spellcheck: "false",
            ...properties }),
        hint === null ? null : h("small", {}, hint));
}

/** Known reasons, or one's own words. `chosenReason` reads them. */
export function reasonFields(words, legend, keys) {
    const options = keys.map((key, index) => {
        const text = words.say(key);
        return { value: text, text, checked: index === 0 };
    });
    return [
        choices("reason", legend, options, { first: true }),
        textField("ownReason", words.say("otherReason"), { maxlength: 100 }),
    ];
}

export function chosenReason(data) {
    return data.get("ownReason").trim() || data.get("reason");
}
