import { h, setText, show } from "../lib/dom.js";
import { openDialog } from "../staff/dialogs.js";
import { listOf, problemOf, SECTIONS } from "./settings_schema.js";
import { held, valueForm } from "./settings_fields.js";
import { save } from "./report_table.js";
import { clock, longDay } from "../lib/format.js";

/** The hall's settings: edited as a draft, checked by the hall, taken over at once, undoable. */
export class SettingsPage {
    constructor({ root, words, hall, hallTopic }) {
        Object.assign(this, { root, words, hall, hallTopic });
        this.section = SECTIONS[0];
        this.open = null;
        this.problems = h("div", { class: "dialog-problem", role: "alert", hidden: true });
        this.did = h("p", { class: "did", role: "status", hidden: true });
        this.proposal = h("div", { class: "warning", hidden: true });
        this.tabs = h("nav", { class: "sections" });
        this.body = h("div", { class: "section" });
        this.saveBar = h("div", { class: "save-bar", hidden: true },
            h("span", {}, words.say("unsaved")),
            h("button", { type: "button", class: "button", on: { click: () => this.#load() } },
                words.say("throwAway")),
            h("button", { type: "button", class: "button main", data: { act: "save" },
                on: { click: () => this.#save() } }, words.say("saveSettings")));
        const act = (word, click) => h("button", { type: "button", class: "button small",
            on: { click } }, words.say(word));
        root.replaceChildren(
            h("div", { class: "page-head" }, h("h1", {}, words.say("settingsTitle")),
                act("versions", () => this.#versions()),
                act("exportFile", async () =>
                    this.#tell(await save("/api/v1/files/hall.toml", words)))),
            h("p", { class: "hint" }, words.say("settingsHint")),
            this.proposal, this.did, this.problems,
            h("div", { class: "settings" }, this.tabs, this.body), this.saveBar);
        this.#load();
    }

    async #load() {
        const { result, refusal } = await this.hall.request("read_config", {});
        if (refusal) {
            this.#tell(this.words.pick(refusal));
            return;
        }
        this.version = result.version;
        this.saved = result.config;
        this.draft = structuredClone(result.config);
        this.#showProposal(result.proposal);
        this.#tell(null);
        this.#show();
    }

    #tell(problem, mistakes = []) {
        show(this.problems, problem !== null);
        this.problems.replaceChildren(problem ?? "",
            mistakes.length > 0 ? h("ul", {}, mistakes.map((text) => h("li", {}, text))) : "");
        if (problem !== null) {
            show(this.did, false);
            this.problems.scrollIntoView({ block: "nearest" });
        }
    }

    #showProposal(proposal) {
        const { words } = this;
        show(this.proposal, Boolean(proposal));
        if (!proposal) {
            return;
        }
        const parts = Object.keys(proposal).filter((part) =>
            JSON.stringify(proposal[part]) !== JSON.stringify(this.saved[part]));
        const act = (word, command) => h("button", { type: "button", class: "button small",
            on: { click: () => this.#send(command, {}) } }, words.say(word));
        this.proposal.replaceChildren(
            h("p", {}, words.say("proposal", { parts: named(words, parts) })),
            act("takeProposal", "take_proposal"), act("dropProposal", "drop_proposal"));
    }

    #show() {
        const { words } = this;
        this.tabs.replaceChildren(...SECTIONS.map((section) => {
            const isWrong = this.#wrongIn(section) > 0;
            return h("button", { type: "button", class: "section-tab",
                data: { section: section.id, wrong: isWrong ? "yes" : "" },
                "aria-current": section === this.section,
                on: { click: () => {
                    this.section = section;
                    this.open = null;
                    this.#show();
                } } }, words.say(`section_${section.id}`));
        }));
        this.body.replaceChildren(
            h("p", { class: "hint" }, words.say(`sectionHint_${this.section.id}`)),
            ...(this.section.list ? this.#list(this.section) : [this.#value(this.section)]));
        this.#changed();
    }

    #changed() {
        const isChanged = JSON.stringify(this.draft) !== JSON.stringify(this.saved);
        show(this.saveBar, isChanged);
        if (isChanged) {
            show(this.did, false);
        }
        for (const tab of this.tabs.children) {
            const section = SECTIONS.find(({ id }) => id === tab.dataset.section);
            tab.dataset.wrong = this.#wrongIn(section) > 0 ? "yes" : "";
        }
    }

    /** How many values of a section cannot be. */
    #wrongIn(section) {
        const values = section.list ? listOf(section, this.draft) : [section.of(this.draft)];
        return values.reduce((count, value) => count + section.fields.filter((field) =>
            problemOf(field, held(field, value), value) !== null).length, 0);
    }

    #value(section) {
        return valueForm({ words: this.words, fields: section.fields,
            value: section.of(this.draft), config: this.draft, isNew: false,
            changed: () => this.#changed() });
    }

    #list(section) {
        const { words } = this;
        const list = listOf(section, this.draft);
        const add = h("button", { type: "button", class: "button small", data: { act: "add" },
            on: { click: () => {
                list.push({ ...section.fresh(this.draft) });
                this.open = list.at(-1);
                this.fresh = this.open;
                this.#show();
                this.body.querySelector("details[open] input:not([readonly])")?.focus();
            } } }, words.say(`add_${section.id}`));
        return [h("div", { class: "items" }, list.map((value, index) =>
            this.#item(section, list, value, index))), add];
    }

    #item(section, list, value, index) {
        const { words } = this;
        const title = h("b", {}, words.pick(section.title(value)) || words.say("nameless"));
        const move = (word, to) => h("button", { type: "button", class: "button small",
            disabled: to < 0 || to >= list.length, on: { click: () => {
                list.splice(to, 0, ...list.splice(index, 1));
                this.#show();
            } } }, words.say(word));
        const isNew = value === this.fresh;
        return h("details", { open: value === this.open, class: "item",
            data: { item: value.id ?? value.day ?? String(index) } },
        h("summary", {},
            section.badge ? h("span", { class: "series" }, section.badge(value)) : null, title),
        valueForm({ words, fields: section.fields, value, config: this.draft, isNew,
            changed: () => {
                setText(title, words.pick(section.title(value)) || words.say("nameless"));
                this.#changed();
            } }),
        h("div", { class: "buttons" }, move("moveUp", index - 1), move("moveDown", index + 1),
            h("button", { type: "button", class: "button small bad", on: { click: () => {
                list.splice(index, 1);
                this.#show();
            } } }, words.say("remove"))));
    }

    async #save() {
        const first = SECTIONS.find((section) => this.#wrongIn(section) > 0);
        if (first) {
            this.section = first;
            this.#show();
            this.#tell(this.words.say("mendFirst"));
            return;
        }
        await this.#send("apply_config", { version: this.version, config: this.draft });
    }

    async #send(command, args) {
        const { refusal } = await this.hall.request(command, args);
        if (refusal) {
            this.#tell(this.words.pick(refusal), refusal.mistakes);
            return this.words.pick(refusal);
        }
        this.fresh = null;
        await this.#load();
        setText(this.did, this.words.say("taken"));
        show(this.did, true);
        return null;
    }

    async #versions() {
        const { words } = this;
        const { result, refusal } = await this.hall.request("config_versions", {});
        if (refusal) {
            this.#tell(words.pick(refusal));
            return;
        }
        const offset = this.hallTopic.get("hall")?.utc_offset_minutes ?? 420;
        const rows = result.versions.map((version, index) => h("label", { class: "choice version" },
            h("input", { type: "radio", name: "to", value: version.version, required: true,
                disabled: index === 0 }),
            h("span", {}, h("b", {}, `${clock(version.at, offset)} ${longDay(version.at, offset,
                words.language)}`), " ", whoChanged(words, version),
            index === 0 ? ` – ${words.say("versionNow")}` : "")));
        openDialog({ words, wide: true, title: words.say("versions"),
            fields: [h("p", {}, words.say("versionsHint")),
                h("div", { class: "version-list" }, rows)],
            buttons: [{ word: "undoTo" }],
            submit: (data) => (data.get("to") === null ? words.say("chooseVersion")
                : this.#send("undo_config",
                    { version: this.version, to: Number(data.get("to")) })) });
    }
}

/** Who made this version and what it changed. */
function whoChanged(words, version) {
    const parts = named(words, JSON.parse(version.about).changed ?? []);
    const who = version.origin === "file" && version.name === "" ? words.say("fromFile")
        : version.name;
    return parts === "" ? who : `${who}: ${parts}`;
}

/** The parts of the settings as people call them. */
function named(words, parts) {
    return parts.map((part) => (words.table[`part_${part}`] ? words.say(`part_${part}`) : part))
        .join(", ");
}
