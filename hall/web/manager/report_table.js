import { h } from "../lib/dom.js";

/** A cell as people read it; numbers with the language's decimal sign. */
export function shown(cell, unit, words) {
    if (cell === null) {
        return "–";
    }
    if (typeof cell === "object") {
        return words.pick(cell);
    }
    if (typeof cell === "string") {
        return cell;
    }
    const digits = unit === "count" ? 0 : 1;
    return cell.toLocaleString(words.language === "en" ? "en-GB" : "vi-VN",
        { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** One table of a report, {title, columns, rows, note}. */
export function reportTable(words, table) {
    const isNumber = (column) => !["text", "date_time"].includes(column.unit);
    const body = table.rows.length === 0
        ? h("tr", {}, h("td", { colspan: table.columns.length }, words.say("nothing")))
        : table.rows.map((row) => h("tr", {}, row.map((cell, index) => {
            const column = table.columns[index];
            return h("td", { class: isNumber(column) ? "number" : null },
                shown(cell, column.unit, words));
        })));
    return h("section", { class: "block" },
        h("h2", {}, words.pick(table.title)),
        h("div", { class: "scroll" }, h("table", { class: "report", data: { id: table.id } },
            h("thead", {}, h("tr", {}, table.columns.map((column) =>
                h("th", { scope: "col", class: isNumber(column) ? "number" : null },
                    words.pick(column.name))))),
            h("tbody", {}, body))),
        table.note.vi ? h("p", { class: "hint" }, words.pick(table.note)) : null);
}

/** Fetches a file of the hall and hands it to the browser to save; resolves to what is wrong. */
export async function save(address, words) {
    const reply = await fetch(address).catch(() => null);
    if (!reply?.ok) {
        const body = await reply?.json().catch(() => null);
        return words.pick(body?.refusal) || words.say("unreachable");
    }
    const name = /filename="([^"]+)"/.exec(reply.headers.get("Content-Disposition"))?.[1];
    const link = h("a", { href: URL.createObjectURL(await reply.blob()), download: name });
    link.click();
    URL.revokeObjectURL(link.href);
    return null;
}
