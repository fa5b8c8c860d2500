import { h, setText, show } from "../lib/dom.js";
import { idOf, problemOf, spansText, typedSpans } from "./settings_schema.js";
import { profileFields } from "./act.js";

/**
 * The form of one value: writes into `value` at each change and calls `changed`. `config` are the
 * settings that it is part of.
 */
export function valueForm({ words, fields, value, config, isNew, changed }) {
    return h("div", { class: "value-form" }, fields.map((field) => {
        const problem = h("small", { class: "wrong", hidden: true });
        const look = () => {
            const wrong = problemOf(field, held(field, value), value);
            show(problem, wrong !== null);
            setText(problem, wrong === null ? ""
                : words.say(wrong, { low: field.low, high: field.high }));
        };
        const write = (written) => {
            put(field, value, written);
            look();
            changed();
        };
        return h("div", { class: `value ${field.kind}`, data: { field: field.name } },
            MAKERS[field.kind]({ words, field, value, config, isNew, write }), problem);
    }));
}

/** A field's value; a week's hours stand in a list by the day. */
export function held(field, value) {
    return field.index === undefined ? value[field.name] : value.week[field.index];
}

function put(field, value, written) {
    if (field.index === undefined) {
        value[field.name] = written;
    } else {
        value.week[field.index] = written;
    }
}

const caption = (words, field) => h("span", {}, words.say(`set_${field.name}`));

function input(words, field, properties, heard) {
    const element = h("input", { autocomplete: "off", ...properties });
    element.addEventListener("input", () => heard(element));
    return h("label", { class: "field" }, caption(words, field), element);
}

const MAKERS = {
    text: ({ words, field, value, write }) => input(words, field,
        { value: value[field.name], maxlength: field.longest }, ({ value: text }) => write(text)),

    id: ({ words, field, value, isNew, write }) => input(words, field,
        { value: value.id, maxlength: 40, readonly: !isNew, data: { id: "yes" } },
        ({ value: text }) => write(text)),

    number: ({ words, field, value, write }) => input(words, field,
        { type: "number", value: value[field.name], min: field.low, max: field.high },
        ({ value: text }) => write(text === "" ? NaN : Number(text))),

    day: ({ words, field, value, write }) => input(words, field,
        { type: "date", value: value[field.name] }, ({ value: text }) => write(text)),

    flag: ({ words, field, value, write }) => {
        const element = h("input", { type: "checkbox", checked: value[field.name] });
        element.addEventListener("change", () => write(element.checked));
        return h("label", { class: "check" }, element, caption(words, field));
    },

    words: ({ words, field, value, isNew, write }) => {
        const one = (language, word) => {
            const element = h("input", { value: value[field.name][language], maxlength: 120,
                autocomplete: "off", lang: language });
            element.addEventListener("input", () => {
                write({ ...value[field.name], [language]: element.value });
                const id = isNew && field.name === "name" && language === "vi"
                    ? element.closest(".value-form").querySelector("[data-id]") : null;
                if (id) {
                    id.value = idOf(element.value);
                    id.dispatchEvent(new Event("input"));
                }
            });
            return h("label", { class: "field" }, h("span", {}, words.say(`set_${field.name}`),
                ` (${words.say(word)})`), element);
        };
        return h("div", { class: "two" }, one("vi", "inVietnamese"), one("en", "inEnglish"));
    },

    spans: ({ words, field, value, write }) => input(words, field,
        { value: spansText(held(field, value) ?? []), placeholder: words.say("closedAllDay") },
        ({ value: text }) => write(typedSpans(text))),

    field: ({ words, field, value, config, write }) => {
        const element = h("select", {}, config.fields.map((one) => h("option",
            { value: one.id, selected: one.id === value.field }, words.pick(one.name))));
        element.addEventListener("change", () => write(element.value));
        return h("label", { class: "field" }, caption(words, field), element);
    },

    profile: ({ words, field, value, config, write }) => {
        const services = config.services.filter((service) => service.received_here);
        const levels = new Map(value.profile.map(({ service, level }) => [service, level]));
        const rows = profileFields(words, services, levels);
        rows.addEventListener("change", ({ target }) => {
            levels.set(target.name.slice("level/".length), Number(target.value));
            write(services.map(({ id }) => ({ service: id, level: levels.get(id) ?? 0 }))
                .filter(({ level }) => level > 0)
                .sort((a, b) => a.level - b.level));
        });
        return h("div", { class: "field" }, caption(words, field), rows);
    },
};
