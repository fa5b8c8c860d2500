/**
 * What of the hall's settings is edited where. A section is one value of the settings or a list of
 * them; a field says which member it is of, how it is written, and what it is called in words.js
 * (`set_<name>`). Pure data, and small pure functions over settings.
 */

export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday"];

export const SECTIONS = [
    { id: "services", list: "services", title: ({ name }) => name, badge: ({ series }) => series,
        fresh: (config) => ({ id: "", field: config.fields[0]?.id ?? "", name: { vi: "", en: "" },
            series: "A", digits: 3, quota: 0, usual: 10, received_here: true,
            elsewhere: { vi: "", en: "" } }),
        fields: [
            { name: "id", kind: "id" }, { name: "field", kind: "field" },
            { name: "name", kind: "words" }, { name: "series", kind: "text",
                longest: 3, needlessFor: ({ received_here }) => !received_here },
            { name: "digits", kind: "number", low: 2, high: 5 },
            { name: "quota", kind: "number", low: 0, high: 100000 },
            { name: "usual", kind: "number", low: 1, high: 240 },
            { name: "received_here", kind: "flag" },
            { name: "elsewhere", kind: "words", optional: true },
        ] },
    { id: "fields", list: "fields", title: ({ name }) => name,
        fresh: () => ({ id: "", name: { vi: "", en: "" } }),
        fields: [{ name: "id", kind: "id" }, { name: "name", kind: "words" }] },
    { id: "counters", list: "counters", title: ({ name }) => name, badge: ({ label }) => label,
        fresh: () => ({ id: "", label: "", name: { vi: "", en: "" }, profile: [] }),
        fields: [{ name: "id", kind: "id" }, { name: "label", kind: "text", longest: 6 },
            { name: "name", kind: "words" }, { name: "profile", kind: "profile" }] },
    { id: "hours", of: (config) => config.calendar,
        fields: [...WEEKDAYS.map((name, index) => ({ name, kind: "spans", index })),
            { name: "last_ticket_before", kind: "number", low: 0, high: 240 }] },
    { id: "special", list: "special", of: (config) => config.calendar,
        title: ({ name }) => name, badge: ({ day }) => day.split("-").reverse().join("/"),
        fresh: () => ({ day: "", name: { vi: "", en: "" }, open: [] }),
        fields: [{ name: "day", kind: "day" }, { name: "name", kind: "words" },
            { name: "open", kind: "spans" }] },
    { id: "classes", list: "classes", title: ({ name }) => name,
        badge: ({ credit }) => `${credit}′`,
        fresh: () => ({ id: "", name: { vi: "", en: "" }, credit: 15 }),
        fields: [{ name: "id", kind: "id" }, { name: "name", kind: "words" },
            { name: "credit", kind: "number", low: 0, high: 240 }] },
    { id: "notices", list: "notices", title: (notice) => notice, fresh: () => ({ vi: "", en: "" }),
        fields: [{ name: "vi", kind: "text", longest: 300 },
            { name: "en", kind: "text", longest: 300 }] },
    { id: "texts", of: (config) => config,
        fields: [{ name: "agency", kind: "words" }, { name: "name", kind: "words" },
            { name: "hotline", kind: "text", longest: 20, optional: true },
            { name: "public_url", kind: "text", longest: 120, optional: true }] },
    { id: "limits", of: (config) => config.limits,
        fields: [{ name: "target_minutes", kind: "number", low: 1, high: 480 },
            { name: "recalls", kind: "number", low: 0, high: 20 },
            { name: "services_a_visit", kind: "number", low: 1, high: 10 },
            { name: "park_longest", kind: "number", low: 1, high: 1440 },
            { name: "appointment_early", kind: "number", low: 0, high: 1440 },
            { name: "appointment_late", kind: "number", low: 0, high: 1440 },
            { name: "rating_window", kind: "number", low: 0, high: 1440 }] },
    { id: "reasons", list: "reasons", of: (config) => config.rating, title: ({ name }) => name,
        fresh: () => ({ id: "", name: { vi: "", en: "" } }),
        fields: [{ name: "id", kind: "id" }, { name: "name", kind: "words" }] },
];

/** The list that a section edits, within the settings. */
export function listOf(section, config) {
    return (section.of?.(config) ?? config)[section.list];
}

export const spansText = (spans) => spans.map(({ from, to }) => `${from}-${to}`).join(", ");

/** The spans in "07:30-11:30, 13:00-17:00"; null when it is none. */
export function typedSpans(text) {
    const plain = text.trim();
    if (plain === "") {
        return [];
    }
    let last = "";
    const spans = plain.split(",").map((part) =>
        /^\s*(\d\d:[0-5]\d)\s*[-–]\s*(\d\d:[0-5]\d)\s*$/.exec(part));
    if (spans.includes(null)) {
        return null;
    }
    const read = spans.map(([, from, to]) => ({ from, to }));
    const inOrder = read.every(({ from, to }) => {
        const good = from > last && to > from && to <= "24:00";
        last = to;
        return good;
    });
    return inOrder ? read : null;
}

/** An id made of a name: "Chứng thực bản sao" gives "chung-thuc-ban-sao". */
export function idOf(name) {
    return name.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase()
        .replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 40);
}

/** What is wrong with a value of `whole`, as a key of words; null when nothing is. */
export function problemOf(field, value, whole = {}) {
    const text = (what) => what.trim() === "";
    if (field.needlessFor?.(whole)) {
        return null;
    }
    switch (field.kind) {
    case "words":
        return !field.optional && (text(value.vi) || text(value.en)) ? "wrongWords" : null;
    case "text":
        return !field.optional && text(value) ? "wrongEmpty" : null;
    case "id":
        return /^[A-Za-z0-9-]{1,40}$/.test(value) ? null : "wrongId";
    case "number":
        return Number.isInteger(value) && value >= field.low && value <= field.high ? null
            : "wrongNumber";
    case "day":
        return /^\d{4}-\d\d-\d\d$/.test(value) ? null : "wrongDay";
    case "spans":
        return value === null ? "wrongSpans" : null;
    case "profile":
        return value.length > 0 ? null : "wrongProfile";
    default:
        return null;
    }
}
