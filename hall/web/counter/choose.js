import { h, keyed, setAttribute, setText, show } from "../lib/dom.js";
import { strip, topBar } from "../staff/top_bar.js";

/** The page to choose a counter. `open(counter)` resolves to why not, or to null. */
export class ChoosePage {
    constructor({ root, words, me, note, turnLanguage, open, signOut }) {
        this.words = words;
        this.me = me;
        this.open = open;
        this.bar = topBar(words, turnLanguage);
        this.lost = strip("bad");
        this.problem = h("p",
            { class: "dialog-problem", role: "alert", hidden: note === "" }, note);
        this.list = h("ul", { class: "counters" });
        const leave = h("button", { type: "button", class: "button", on: { click: signOut } },
            words.say("signOut"));
        root.replaceChildren(this.bar.element, this.lost, h("main", { class: "entry wide" },
            h("h1", {}, words.say("chooseTitle")),
            h("p", { class: "hint" }, words.say("chooseHint", { name: me.name })),
            this.problem, this.list, h("div", { class: "entry-foot" }, leave)));
        document.title = words.say("chooseTitle");
    }

    /** Fills the list from the hall's topic. */
    update(hallTopic, link) {
        show(this.lost, link === "lost");
        setText(this.lost, this.words.say("lost"));
        const hall = hallTopic.get("hall");
        setText(this.bar.about, hall ? this.words.pick(hall.name) : "");
        setText(this.bar.person, this.me.name);
        const services = new Map(hallTopic.all("service").map((one) => [one.id, one]));
        keyed(this.list, hallTopic.all("counter"), (counter) => counter.id,
            () => this.#row(), (element, counter) => this.#fill(element, counter, services));
    }

    #row() {
        const parts = { label: h("b", {}), name: h("span", { class: "counter-name" }),
            state: h("span", { class: "counter-state" }) };
        const button = h("button", { type: "button", class: "counter-card" },
            ...Object.values(parts));
        const element = Object.assign(h("li", {}, button), parts, { button });
        button.addEventListener("click", () => this.#choose(element.counter));
        return element;
    }

    #fill(element, counter) {
        const { words } = this;
        const isMine = counter.state !== "closed" && counter.staff === this.me.name;
        const isTaken = counter.state !== "closed" && !isMine;
        element.counter = counter;
        setText(element.label, words.say("counter", { label: counter.label }));
        setText(element.name, words.pick(counter.name));
        setText(element.state, isTaken
            ? words.say("counterTaken", { name: counter.staff })
            : words.say(isMine ? "counterMine" : "counterFree"));
        setAttribute(element.button, "data-state", isMine ? "mine" : isTaken ? "taken" : "free");
    }

    async #choose(counter) {
        const wrong = await this.open(counter.id);
        if (wrong !== null) {
            show(this.problem, true);
            setText(this.problem, wrong);
        }
    }
}
