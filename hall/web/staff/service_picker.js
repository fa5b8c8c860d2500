import { h, setText, show } from "../lib/dom.js";
import { searchable } from "../lib/format.js";

/**
 * A list of services to choose one from, with a line to find it by typing a part of its name.
 * The form's data has it as `name`.
 */
export function servicePicker(words, services, name = "service") {
    const rows = services.map((service) => serviceRow(words, service, name));
    const nothing = h("p", { class: "picker-empty", hidden: true }, words.say("nothingFound"));
    const search = h("input", { type: "search", class: "picker-search", autocomplete: "off",
        placeholder: words.say("search"), "aria-label": words.say("search"), "data-first": true });
    search.addEventListener("input", () => {
        const wanted = searchable(search.value.trim());
        for (const row of rows) {
            show(row.element, row.text.includes(wanted));
        }
        const visible = rows.filter((row) => !row.element.hidden);
        show(nothing, visible.length === 0);
        chooseOnly(visible, search.value);
    });
    search.addEventListener("keydown", (event) => {
        if (event.key === "ArrowDown") {
            event.preventDefault();
            rows.find((row) => !row.element.hidden)?.input.focus();
        }
    });
    const list = h("div", { class: "picker-list", role: "radiogroup",
        "aria-label": words.say("search") }, rows.map((row) => row.element));
    return h("div", { class: "picker" }, search, list, nothing);
}

/** What was typed leaves one service: that is the choice. */
function chooseOnly(visible, typed) {
    if (typed.trim() !== "" && visible.length > 0) {
        visible[0].input.checked = true;
    }
}

function serviceRow(words, service, name) {
    const title = words.pick(service.name);
    const input = h("input", { type: "radio", name, value: service.id, required: true });
    const note = h("small", {});
    setText(note, noteOf(words, service));
    const element = h("label", { class: "picker-row" }, input,
        h("b", { class: "series" }, service.series), h("span", {}, title), note);
    return { element, input, text: searchable(`${service.series} ${title}`) };
}

function noteOf(words, service) {
    if (service.state !== "open" && service.state !== "hall_closed") {
        return words.pick(service.reason);
    }
    return service.waiting > 0 ? words.say("peopleWaiting", { count: service.waiting }) : "";
}

/** Services that this hall receives, in the hall's order; those of `ours` (ids) first. */
export function servicesToChoose(model, ours = []) {
    const rank = (service) => (ours.includes(service.id) ? 0 : 1);
    return [...model.services.values()]
        .filter((service) => service.state !== "not_here")
        .sort((a, b) => rank(a) - rank(b) || a.order - b.order);
}
