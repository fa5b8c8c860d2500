/** The languages of the pages; Vietnamese is first and stands in for what another lacks. */
export const LANGUAGES = ["vi", "en"];
export const LANGUAGE_NAMES = { vi: "Tiếng Việt", en: "English" };

const STORED = "motcua.language";

/** The words of one page in one language at a time: {"key": ["tiếng Việt", "English"]}. */
export class Words {
    constructor(table, language = "vi") {
        this.table = table;
        this.language = language;
    }

    /** A word of the table, its {places} filled. A missing key is a mistake of ours: it shows. */
    say(key, places = {}) {
        const pair = this.table[key];
        if (!pair) {
            throw new Error(`no such word: ${key}`);
        }
        return fill(pair[this.language === "en" ? 1 : 0], places);
    }

    /** A {vi, en} text of the hall in the chosen language, or in Vietnamese where it is missing. */
    pick(text) {
        return text?.[this.language] || text?.vi || "";
    }
}

export function fill(sentence, places) {
    return sentence.replace(/\{(\w+)\}/g, (whole, name) => places[name] ?? whole);
}

/** The language chosen on this device, else Vietnamese. */
export function storedLanguage(storage = safeStorage()) {
    const stored = storage.getItem(STORED);
    return LANGUAGES.includes(stored) ? stored : "vi";
}

export function storeLanguage(language, storage = safeStorage()) {
    storage.setItem(STORED, language);
}

/** Browsers that keep nothing still get a page. */
export function safeStorage() {
    try {
        return localStorage;
    } catch {
        return { getItem: () => null, setItem: () => {}, removeItem: () => {} };
    }
}
