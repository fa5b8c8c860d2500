import { h } from "../lib/dom.js";
import { storedLanguage, storeLanguage, Words } from "../lib/text.js";
import { bars, headline } from "./model.js";
import { WORDS } from "./words.js";

const LOOK_AGAIN = 5 * 60_000;

/** The hall's results for everybody (Decree 61/2018 Art. 32): on a screen here, on the web. */
class ResultsPage {
    constructor(root) {
        this.root = root;
        this.words = new Words(WORDS, storedLanguage());
        this.results = null;
    }

    begin() {
        this.show();
        this.load();
        setInterval(() => this.load(), LOOK_AGAIN);
    }

    async load() {
        const reply = await fetch("/api/v1/files/results.json").catch(() => null);
        this.results = reply?.ok ? await reply.json() : this.results;
        this.isOld = !reply?.ok;
        this.show();
    }

    show() {
        const { words, results } = this;
        document.documentElement.lang = words.language;
        document.title = words.say("title");
        const language = h("button", { type: "button", class: "bar-button",
            on: { click: () => this.#turnLanguage() } }, words.say("otherLanguage"));
        this.root.replaceChildren(
            h("header", { class: "bar" }, h("b", {}, words.say("title")),
                h("span", { class: "bar-about" }, words.pick(results?.hall)), language),
            h("main", { class: "results" }, results ? this.#parts()
                : h("p", { class: "hint" }, words.say(this.isOld ? "notYet" : "loading"))));
    }

    #parts() {
        const { words, results } = this;
        const head = headline(results);
        const number = (value, digits = 0) => value === null ? "–"
            : value.toLocaleString(words.language === "en" ? "en-GB" : "vi-VN",
                { minimumFractionDigits: digits, maximumFractionDigits: digits });
        const figure = (value, word) => h("div", { class: "figure" },
            h("b", { class: "figures" }, value), h("span", {}, words.say(word)));
        return [
            h("h1", {}, words.pick(results.period)),
            h("div", { class: "top" },
                h("div", { class: "ring" },
                    h("b", { class: "figures" }, head.satisfied === null ? "–"
                        : `${number(head.satisfied, 1)}%`),
                    h("span", {}, words.say("satisfied"))),
                h("div", { class: "figures-row" },
                    figure(number(head.ratings), "ratings"),
                    figure(number(head.served), "served"),
                    figure(number(head.wait, 0), "medianWait"),
                    ...head.indices.map(({ name, value }) => h("div", { class: "figure" },
                        h("b", { class: "figures" }, `${number(value, 1)}/2`),
                        h("span", {}, words.pick(name)))))),
            h("h2", {}, words.say("byField")),
            h("div", { class: "fields" }, bars(results).map((field) => h("div",
                { class: "field-row" }, h("span", { class: "field-name" }, words.pick(field.name)),
                h("meter", { min: 0, max: 100, value: field.satisfied, low: 50, high: 80,
                    optimum: 100 }),
                h("b", { class: "figures" }, `${number(field.satisfied, 1)}%`),
                h("small", {}, words.say("ofRatings", { count: number(field.ratings) }))))),
            bars(results).length === 0 ? h("p", { class: "hint" }, words.say("nothing")) : null,
            h("p", { class: "hint" }, words.say("explained", { time: results.made_at })),
        ];
    }

    #turnLanguage() {
        this.words.language = this.words.language === "en" ? "vi" : "en";
        storeLanguage(this.words.language);
        this.show();
    }
}

new ResultsPage(document.getElementById("page")).begin();
