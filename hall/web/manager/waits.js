import { h, setAttribute } from "../lib/dom.js";
import { reportTable } from "./report_table.js";
import { waitTables } from "./waits_model.js";
import { WAITS } from "./words_waits.js";

const SPANS = ["today", "ever"];

/** How right the expected waits have been: told against real, by service and hour. */
export class WaitsPage {
    constructor({ root, words, hall }) {
        Object.assign(this, { words, hall, span: SPANS[0], drawn: "" });
        this.topic = hall.follow("waits", () => this.update());
        this.tables = h("div", { class: "tables" });
        this.buttons = SPANS.map((span) => h("button", { type: "button", class: "button small",
            data: { span }, on: { click: () => this.#turn(span) } }, words.pick(WAITS[span])));
        root.replaceChildren(
            h("div", { class: "page-head" }, h("h1", {}, words.pick(WAITS.title)), this.buttons),
            this.tables);
    }

    end() {
        this.hall.unfollow("waits");
    }

    #turn(span) {
        this.span = span;
        this.update();
    }

    update() {
        if (!this.topic.known) {
            return;
        }
        for (const button of this.buttons) {
            setAttribute(button, "aria-pressed", button.dataset.span === this.span);
        }
        const tables = waitTables(this.topic.all("service"), WAITS, this.span);
        const drawn = JSON.stringify(tables);
        if (drawn !== this.drawn) {
            this.drawn = drawn;
            this.tables.replaceChildren(...tables.map((table) => reportTable(this.words, table)));
        }
    }
}
