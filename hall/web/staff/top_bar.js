import { h } from "../lib/dom.js";

/** The line on top of every page: who we are, how we are, what time it is, the other language. */
export function topBar(words, turnLanguage) {
    const parts = {
        title: h("b", {}, words.say("pageName")),
        about: h("span", { class: "bar-about" }),
        pill: h("span", { class: "pill", hidden: true }),
        person: h("span", { class: "bar-person" }),
        clock: h("span", { class: "bar-clock figures" }),
    };
    const language = h("button", { type: "button", class: "bar-button",
        lang: words.language === "en" ? "vi" : "en", on: { click: turnLanguage } },
    words.say("otherLanguage"));
    const element = h("header", { class: "bar" }, ...Object.values(parts), language);
    return { ...parts, element };
}

/** A line across the page that is there only when something is the matter. */
export function strip(tone) {
    return h("p", { class: "strip", role: "status", hidden: true, data: { tone } });
}
