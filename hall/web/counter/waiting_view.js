import { clock, minutesSince } from "../lib/format.js";
import { h, keyed, setAttribute, setText, show } from "../lib/dom.js";
import { isLate } from "./model.js";

/** The counter's own line in calling order, and those parked or absent with their way back. */
export class WaitingView {
    constructor(words, heard) {
        this.words = words;
        this.heard = heard;
        this.count = h("span", { class: "figures" });
        this.list = h("ol", { class: "rows" });
        this.empty = h("p", { class: "rows-empty" }, words.say("nobodyWaits"));
        this.asideCount = h("span", { class: "figures" });
        this.asideList = h("ul", { class: "rows" });
        this.asideHead = h("h2", {}, words.say("asideTitle"), " ", this.asideCount);
        this.element = h("section", { class: "lines" },
            h("h2", {}, words.say("waitingTitle"), " ", this.count),
            this.list, this.empty, this.asideHead, this.asideList);
    }

    update(model) {
        const { waiting, aside } = model;
        setText(this.count, String(waiting.length));
        show(this.empty, waiting.length === 0);
        const keyOf = (one) => one.visit;
        keyed(this.list, waiting, keyOf, () => this.#waitingRow(),
            (element, one) => this.#fillWaiting(element, one, model));
        setText(this.asideCount, String(aside.length));
        show(this.asideHead, aside.length > 0);
        keyed(this.asideList, aside, keyOf, () => this.#asideRow(),
            (element, one) => this.#fillAside(element, one, model));
    }

    #open(element) {
        const number = h("b", { class: "figures" });
        const about = h("span", { class: "row-about" });
        const time = h("em", { class: "figures" });
        const button = h("button", { type: "button", class: "row",
            on: { click: () => this.heard.row(element.visit) } }, number, about, time);
        Object.assign(element, { number, about, time, button });
        return button;
    }

    #waitingRow() {
        const element = h("li", {});
        element.append(this.#open(element));
        return element;
    }

    #fillWaiting(element, one, model) {
        const { words } = this;
        const minutes = minutesSince(one.issued_at, model.now);
        const late = isLate(one, model);
        this.#fillCommon(element, one, model, this.#marks(one, model));
        setText(element.time, words.say(late ? "lateMinutes" : "minutes", { minutes }));
        setAttribute(element, "data-late", late);
        setAttribute(element, "data-priority", one.priority);
    }

    #marks(one, { hall }) {
        const { words } = this;
        return [
            one.priority ? words.say("priority") : null,
            one.appointment_at === null ? null : words.say("appointment",
                { time: clock(one.appointment_at, hall.utc_offset_minutes) }),
        ].filter((mark) => mark !== null);
    }

    #fillCommon(element, one, { services }, marks) {
        const { words } = this;
        element.visit = one;
        setText(element.number, one.number);
        setAttribute(element.button, "aria-description",
            words.say("rowActions", { number: one.number }));
        const name = words.pick(services.get(one.service)?.name);
        const shown = [...marks, name].join("|");
        if (element.about.dataset.shown !== shown) {
            element.about.dataset.shown = shown;
            element.about.replaceChildren(
                ...marks.map((mark) => h("span", { class: "chip" }, mark)), name);
        }
    }

    #asideRow() {
        const element = h("li", { class: "aside-row" });
        element.append(this.#open(element), h("button", { type: "button", class: "back",
            on: { click: () => this.heard.bringBack(element.visit) } },
        this.words.say("bringBack")));
        return element;
    }

    #fillAside(element, one, model) {
        this.#fillCommon(element, one, model, one.reason === "" ? [] : [one.reason]);
        setText(element.time, this.#asideState(one, model));
    }

    #asideState(one, { hall }) {
        const { words } = this;
        if (one.state === "no_show") {
            return words.say("noShowState");
        }
        return one.back_at === null
            ? words.say("parked")
            : words.say("parkedUntil", { time: clock(one.back_at, hall.utc_offset_minutes) });
    }
}
