import { h, setAttribute, setText, show } from "../lib/dom.js";
import { drawChart } from "./chart.js";
import { periodOf, PERIODS, today } from "./periods.js";
import { reportTable, save } from "./report_table.js";

const GROUPS = ["service", "field", "staff", "counter", "hour", "weekday", "day", "month",
    "quarter", "year", "priority", "channel", "hall"];
const FORMATS = ["xlsx", "pdf", "csv"];

/** Figures of a period by something, as a chart and a table, and the packs to hand in. */
export class ReportsPage {
    constructor({ root, words, hall, hallTopic, may }) {
        Object.assign(this, { words, hall, hallTopic, may });
        this.asked = 0;
        this.from = h("input", { type: "date", name: "from", required: true,
            on: { change: () => this.#ask() } });
        this.to = h("input", { type: "date", name: "to", required: true,
            on: { change: () => this.#ask() } });
        this.group = select("group", GROUPS.map((id) => [id, words.say(`group_${id}`)]),
            () => this.#ask());
        this.name = select("period", PERIODS.map((id) => [id, words.say(`period_${id}`)]),
            () => this.#choose());
        this.name.value = "month";
        this.problem = h("p", { class: "dialog-problem", role: "alert", hidden: true });
        this.chart = h("div", { class: "chart" });
        this.tables = h("div", { class: "tables" });
        root.replaceChildren(
            h("div", { class: "page-head" }, h("h1", {}, words.say("reportsTitle"))),
            h("div", { class: "controls" },
                labelled(words.say("period"), this.name), labelled(words.say("from"), this.from),
                labelled(words.say("to"), this.to), labelled(words.say("by"), this.group),
                h("div", { class: "buttons" }, this.#saveButtons("report"))),
            this.problem, this.chart, this.tables, this.#packs());
    }

    update() {
        const record = this.hallTopic.get("hall");
        const now = this.hall.now();
        if (!this.begun && record && now !== null) {
            this.begun = true;
            this.today = today(now, record.utc_offset_minutes);
            this.#choose();
        }
    }

    end() {
        this.asked = -1;
        this.drawn?.destroy();
    }

    #choose() {
        const { from, to } = periodOf(this.name.value, this.today);
        this.from.value = from;
        this.to.value = to;
        this.#ask();
    }

    #address(kind, format) {
        const query = new URLSearchParams({ from: this.from.value, to: this.to.value,
            group: this.group.value, language: this.words.language });
        return `/api/v1/files/${kind}.${format}?${query}`;
    }

    async #ask() {
        const number = ++this.asked;
        const reply = await fetch(this.#address("report", "json")).catch(() => null);
        const body = await reply?.json().catch(() => null);
        if (number !== this.asked) {
            return;
        }
        this.#tell(reply?.ok ? null : this.words.pick(body?.refusal) ||
            this.words.say("unreachable"));
        if (!reply?.ok) {
            return;
        }
        this.tables.replaceChildren(...body.tables.map((table) => reportTable(this.words, table)));
        this.drawn?.destroy();
        this.drawn = drawChart(this.chart, body.tables[0], this.words);
        show(this.chart, this.drawn !== null);
    }

    #tell(problem) {
        show(this.problem, problem !== null);
        setText(this.problem, problem ?? "");
    }

    #saveButtons(kind) {
        return FORMATS.map((format) => {
            const button = h("button", { type: "button", class: "button small",
                data: { file: `${kind}.${format}` } }, format.toUpperCase());
            button.addEventListener("click", async () => {
                setAttribute(button, "disabled", true);
                this.#tell(await save(this.#address(kind, format), this.words));
                setAttribute(button, "disabled", false);
            });
            return button;
        });
    }

    /** What is handed in: for the quarter, for who inspects, for who looks after machines. */
    #packs() {
        const { words } = this;
        const pack = (kind) => h("div", { class: "pack" }, h("h3", {}, words.say(`pack_${kind}`)),
            h("p", { class: "hint" }, words.say(`packHint_${kind}`)),
            h("div", { class: "buttons" }, this.#saveButtons(kind)));
        const again = h("button", { type: "button", class: "button small" },
            words.say("recompute"));
        again.addEventListener("click", async () => {
            setAttribute(again, "disabled", true);
            const { refusal } = await this.hall.request("recompute", {});
            setAttribute(again, "disabled", false);
            this.#tell(refusal ? words.pick(refusal) : null);
            this.#ask();
        });
        return h("section", { class: "block" }, h("h2", {}, words.say("packsTitle")),
            h("div", { class: "packs" }, pack("quarterly"), pack("audit"), pack("incidents"),
                this.may("manager") ? h("div", { class: "pack" },
                    h("h3", {}, words.say("recomputeTitle")),
                    h("p", { class: "hint" }, words.say("recomputeHint")), again) : null));
    }
}

function select(name, options, changed) {
    return h("select", { name, on: { change: changed } },
        options.map(([value, text]) => h("option", { value }, text)));
}

function labelled(text, control) {
    return h("label", { class: "field" }, h("span", {}, text), control);
}
