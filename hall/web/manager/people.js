import { h, setText, show } from "../lib/dom.js";
import { openDialog, textField } from "../staff/dialogs.js";

const ROLES = ["clerk", "reception", "manager", "technician", "auditor"];

/** Who may sign in, with which roles and until when; and one's own secret. */
export class PeoplePage {
    constructor({ root, words, hall, may }) {
        Object.assign(this, { words, hall });
        this.mayChange = may("manager");
        this.body = h("tbody");
        this.problem = h("p", { class: "dialog-problem", role: "alert", hidden: true });
        const add = h("button", { type: "button", class: "button small main",
            on: { click: () => this.#edit(null) } }, words.say("addPerson"));
        const own = h("button", { type: "button", class: "button small",
            on: { click: () => this.#changeOwn() } }, words.say("changeOwnSecret"));
        const heads = ["fullName", "staffName", "roles", "posting", "state", ""];
        root.replaceChildren(
            h("div", { class: "page-head" }, h("h1", {}, words.say("peopleTitle")), own,
                this.mayChange ? add : null),
            h("p", { class: "hint" }, words.say("peopleHint")), this.problem,
            h("div", { class: "scroll" }, h("table", { class: "live people" },
                h("thead", {}, h("tr", {}, heads.map((word) =>
                    h("th", { scope: "col" }, word && words.say(word))))), this.body)));
        this.#load();
    }

    async #load() {
        const { result, refusal } = await this.hall.request("list_staff", {});
        show(this.problem, Boolean(refusal));
        setText(this.problem, this.words.pick(refusal));
        const staff = (result?.staff ?? []).sort((a, b) => a.name.localeCompare(b.name, "vi"));
        this.body.replaceChildren(...staff.map((person) => this.#row(person)));
    }

    #row(person) {
        const { words } = this;
        const button = (word, click) => h("button", { type: "button", class: "button small",
            on: { click } }, words.say(word));
        const state = person.blocked ? "blocked" : !person.has_secret ? "noSecret"
            : person.in_force ? "active" : "outOfPosting";
        return h("tr", { data: { staff: person.id, state } },
            h("td", {}, h("b", {}, person.name)), h("td", {}, person.id),
            h("td", {}, person.roles.map((role) => words.say(`role_${role}`)).join(", ")),
            h("td", {}, posting(words, person)),
            h("td", { data: { tone: state === "active" ? "good" : "bad" } }, words.say(state)),
            h("td", { class: "acts" }, this.mayChange ? [
                button("edit", () => this.#edit(person)),
                button("newSecretFor", () => this.#setSecret(person)),
                button(person.blocked ? "unblock" : "block", () => this.#block(person)),
            ] : null));
    }

    async #send(command, args) {
        const { refusal } = await this.hall.request(command, args);
        this.#load();
        return refusal ? this.words.pick(refusal) : null;
    }

    #edit(person) {
        const { words } = this;
        const roles = h("fieldset", { class: "choices" }, h("legend", {}, words.say("roles")),
            h("div", { class: "choice-row" }, ROLES.map((role) => h("label", { class: "check" },
                h("input", { type: "checkbox", name: "roles", value: role,
                    checked: person?.roles.includes(role) ?? role === "clerk" }),
                h("span", {}, words.say(`role_${role}`))))));
        const day = (name) => textField(name, words.say(`posting_${name}`),
            { type: "date", value: person?.[name] ?? "" });
        openDialog({ words, wide: true, title: words.say(person ? "editPerson" : "addPerson"),
            fields: [
                textField("name", words.say("fullName"), { required: true, maxlength: 60,
                    value: person?.name ?? "", "data-first": true }),
                textField("id", words.say("staffName"), { required: true, maxlength: 40,
                    pattern: "[A-Za-z0-9\\-]+", value: person?.id ?? "",
                    readonly: person !== null }, words.say("staffNameRule")),
                roles,
                h("label", { class: "check" }, h("input", { type: "checkbox", name: "calls_any",
                    checked: person?.calls_any ?? false }), h("span", {}, words.say("callsAny"))),
                h("div", { class: "two" }, day("from"), day("until")),
            ],
            buttons: [{ word: "save" }],
            submit: (data) => this.#send("save_staff", { id: data.get("id").trim(),
                name: data.get("name").trim(), roles: data.getAll("roles"),
                calls_any: data.has("calls_any"),
                from: data.get("from"), until: data.get("until"), is_new: person === null }) });
    }

    #setSecret(person) {
        this.#askSecret(this.words.say("newSecretTitle", { name: person.name }), [],
            (data) => this.#send("set_secret",
                { staff: person.id, secret: data.get("fresh") }));
    }

    #changeOwn() {
        this.#askSecret(this.words.say("changeOwnSecret"),
            [textField("old", this.words.say("oldSecret"), { type: "password", required: true,
                autocomplete: "current-password", "data-first": true })],
            (data) => this.#send("change_secret",
                { old: data.get("old"), secret: data.get("fresh") }));
    }

    #askSecret(title, before, submit) {
        const { words } = this;
        const secret = (name, word, hint = null) => textField(name, words.say(word),
            { type: "password", required: true, maxlength: 128, autocomplete: "new-password" },
            hint);
        openDialog({ words, title,
            fields: [before, secret("fresh", "newSecret", words.say("secretRule")),
                secret("again", "secretAgain")],
            buttons: [{ word: "save" }],
            submit: (data) => (data.get("fresh") === data.get("again") ? submit(data)
                : words.say("secretsDiffer")) });
    }

    #block(person) {
        const { words } = this;
        const word = person.blocked ? "unblock" : "block";
        openDialog({ words, title: words.say(word),
            fields: h("p", {}, words.say(`${word}Hint`, { name: person.name })),
            buttons: [{ word, tone: person.blocked ? "main" : "bad" }],
            submit: () => this.#send("block_staff",
                { staff: person.id, blocked: !person.blocked }) });
    }
}

function posting(words, { from, until }) {
    const day = (text) => text.split("-").reverse().join("/");
    if (from === "" && until === "") {
        return words.say("noLimit");
    }
    return `${from === "" ? "…" : day(from)} – ${until === "" ? "…" : day(until)}`;
}
