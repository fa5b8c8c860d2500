import { h, setText, show } from "../lib/dom.js";
import { openDialog, textField } from "../staff/dialogs.js";
import { periodOf, today } from "./periods.js";
import { reportTable } from "./report_table.js";

/** What has happened to the hall and who did what: the last weeks, and one's own note. */
export class LogPage {
    constructor({ root, words, hall, hallTopic, may }) {
        Object.assign(this, { words, hall, hallTopic });
        this.kind = may("manager", "auditor") ? "audit" : "incidents";
        this.tables = h("div", { class: "tables" });
        this.problem = h("p", { class: "dialog-problem", role: "alert", hidden: true });
        const note = may("manager", "technician")
            ? h("button", { type: "button", class: "button small",
                on: { click: () => this.#note() } }, words.say("noteIncident"))
            : null;
        root.replaceChildren(
            h("div", { class: "page-head" }, h("h1", {}, words.say("logTitle")), note),
            h("p", { class: "hint" }, words.say("logHint")), this.problem, this.tables);
    }

    update() {
        const record = this.hallTopic.get("hall");
        const now = this.hall.now();
        if (!this.begun && record && now !== null) {
            this.begun = true;
            this.today = today(now, record.utc_offset_minutes);
            this.#ask();
        }
    }

    async #ask() {
        const query = new URLSearchParams(periodOf("month", this.today));
        const reply = await fetch(`/api/v1/files/${this.kind}.json?${query}`).catch(() => null);
        const body = await reply?.json().catch(() => null);
        show(this.problem, !reply?.ok);
        setText(this.problem, reply?.ok ? ""
            : this.words.pick(body?.refusal) || this.words.say("unreachable"));
        if (reply?.ok) {
            for (const table of body.tables) {
                table.rows.reverse();
            }
            this.tables.replaceChildren(
                ...body.tables.map((table) => reportTable(this.words, table)));
        }
    }

    #note() {
        const { words } = this;
        openDialog({ words, title: words.say("noteIncident"),
            fields: textField("detail", words.say("whatHappened"),
                { required: true, maxlength: 200, "data-first": true }),
            buttons: [{ word: "save" }],
            submit: async (data) => {
                const { refusal } = await this.hall.request("note_incident",
                    { detail: data.get("detail").trim() });
                this.#ask();
                return refusal ? words.pick(refusal) : null;
            } });
    }
}
