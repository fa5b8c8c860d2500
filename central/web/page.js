/// The province's page: asks for the figures every two seconds and shows them. What halls send is
/// only ever set as text.

import { showDays, hideDays } from "/days.js";
import { askToSignIn, signedIn } from "/sign_in.js";
import { words } from "/words.js";

const period = 2000;
/// An event that took longer than this from the hall to here is worth a word.
const lateAfter = 5000;
const zone = "Asia/Ho_Chi_Minh";

const element = id => document.getElementById(id);
let language = localStorage.getItem("language") === "en" ? "en" : "vi";
let shown = null;

const word = (name, ...values) => {
    const found = words[language][name];
    return typeof found === "function" ? found(...values) : found;
};

const formatted = (at, options) =>
    new Intl.DateTimeFormat(language, { timeZone: zone, ...options }).format(at);
const timeOf = at => formatted(at, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const dayOf = at =>
    formatted(at, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
const momentOf = (at, now) =>
    dayOf(at) === dayOf(now)
        ? timeOf(at)
        : `${timeOf(at)}, ${formatted(at, { dateStyle: "short" })}`;
const number = value => new Intl.NumberFormat(language).format(value);
const percent = (part, whole) =>
    new Intl.NumberFormat(language, { style: "percent" }).format(part / whole);

function make(name, className, ...content) {
    const made = document.createElement(name);
    made.className = className;
    made.append(...content);
    return made;
}

function nameOf(hall) {
    const name = hall.name?.[language] || hall.name?.vi;
    return typeof name === "string" && name ? name : hall.hall;
}

function lateness(seconds) {
    return seconds < 120 ? word("lateSeconds", number(seconds))
        : word("lateMinutes", number(Math.round(seconds / 60)));
}

function linkOf(hall, now) {
    if (hall.link !== "up") {
        const since = hall.link_since_at ?? hall.last_event_at;
        return ["down", "✕", word("down"), since ? word("since", momentOf(since, now)) : ""];
    }
    if (hall.lag_ms > lateAfter)
        return ["late", "…", lateness(Math.round(hall.lag_ms / 1000)), ""];
    return ["up", "✓", word("up"), ""];
}

function linkCell(hall, now) {
    const [kind, sign, text, detail] = linkOf(hall, now);
    return make("td", "link", make("span", `lamp ${kind}`, `${sign} ${text}`),
        make("small", "", detail));
}

function nameCell(hall) {
    const details = [hall.hall];
    if (hall.state === "open" || hall.state === "closed")
        details.push(word(hall.state));
    if (hall.epochs > 1)
        details.push(word("epochs", hall.epochs));
    const name = make("button", "name", nameOf(hall));
    name.type = "button";
    name.addEventListener("click", () => showDays(hall.hall, nameOf(hall), tools));
    const cell = make("th", "hall", name, make("small", "", details.join(" · ")));
    cell.scope = "row";
    return cell;
}

function ratingCell(hall) {
    if (hall.rated === 0)
        return make("td", "rating", make("small", "", word("noRating")));
    return make("td", "rating", percent(hall.satisfied, hall.rated),
        make("small", "", word("ratings", number(hall.satisfied), number(hall.rated))));
}

function newestCell(hall, now) {
    if (!hall.last_event_at)
        return make("td", "newest", word("never"));
    return make("td", "newest", momentOf(hall.last_event_at, now),
        make("small", "", word("sequence", number(hall.last_sequence))));
}

/// Nothing to say where there are none, one word where all is well.
function devicesCell(hall) {
    if (hall.devices === 0)
        return make("td", "devices", "–");
    const good = hall.devices_troubled === 0;
    return make("td", "devices",
        make("span", `lamp ${good ? "up" : "down"}`, good ? word("devicesGood")
            : word("devicesTroubled", number(hall.devices_troubled), number(hall.devices))));
}

const minutes = milliseconds =>
    milliseconds === null ? "–" : word("minutes", number(Math.round(milliseconds / 60000)));

function waitCell(hall) {
    const cell = make("td", "figure wait", minutes(hall.average_wait_ms));
    cell.dataset.label = word("averageWait");
    return cell;
}

function figureCell(hall, key, name) {
    const cell = make("td", `figure ${key}`, number(hall[key]));
    // Narrow screens show it where the column's head is gone.
    cell.dataset.label = word(name);
    return cell;
}

function row(hall, now) {
    return make("tr", hall.link, nameCell(hall), linkCell(hall, now),
        figureCell(hall, "waiting", "waiting"), waitCell(hall),
        figureCell(hall, "issued", "issued"),
        figureCell(hall, "served", "served"), figureCell(hall, "no_shows", "noShows"),
        ratingCell(hall), devicesCell(hall), newestCell(hall, now));
}

function total(halls, key) {
    return halls.reduce((sum, hall) => sum + hall[key], 0);
}

function tile(name, value) {
    return make("div", "", make("dt", "", word(name)), make("dd", "", value));
}

function showTotals(halls) {
    const linked = halls.filter(hall => hall.link === "up").length;
    const rated = total(halls, "rated");
    element("totals").replaceChildren(
        tile("linked", `${number(linked)}/${number(halls.length)}`),
        tile("waiting", number(total(halls, "waiting"))),
        tile("issued", number(total(halls, "issued"))),
        tile("served", number(total(halls, "served"))),
        tile("satisfied", rated ? percent(total(halls, "satisfied"), rated) : "–"));
}

/// Without the marks of Vietnamese, so that "tran bien" finds "Trấn Biên".
function plain(text) {
    return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
}

function show() {
    if (!shown)
        return;
    const { halls, now_at: now } = shown;
    const wanted = plain(element("find").value.trim());
    const found = halls.filter(hall => plain(`${nameOf(hall)} ${hall.hall}`).includes(wanted));
    element("day").textContent = dayOf(now);
    element("clock").textContent = timeOf(now);
    showTotals(halls);
    element("halls").replaceChildren(...found.map(hall => row(hall, now)));
    element("nothing").textContent = word(halls.length ? "notFound" : "nothing");
    element("nothing").hidden = found.length > 0;
}

function showWords() {
    document.documentElement.lang = language;
    for (const place of document.querySelectorAll("[data-word]"))
        place.textContent = word(place.dataset.word);
    element("language").textContent = word("other");
    show();
}

async function refresh() {
    try {
        const answer = await fetch("/api/v1/halls", { signal: AbortSignal.timeout(period * 2) });
        if (answer.status === 401)
            return askToSignIn(word, refresh);
        if (!answer.ok)
            throw new Error(answer.status);
        signedIn();
        shown = await answer.json();
        element("stale").hidden = true;
        show();
    } catch {
        element("stale").textContent =
            shown ? word("stale", timeOf(shown.now_at)) : word("staleFirst");
        element("stale").hidden = false;
    }
    setTimeout(refresh, period);
}

/// What the other parts of the page write with.
const tools = { word, number, percent, minutes, make };

element("pack").elements.year.value = new Date().getFullYear();
element("pack").addEventListener("submit", event => {
    event.preventDefault();
    const wanted = new FormData(event.target);
    const quarter = wanted.get("quarter") ? `&quarter=${wanted.get("quarter")}` : "";
    const link = make("a", "");
    link.href = `/api/v1/report?year=${wanted.get("year")}${quarter}&format=csv`;
    link.download = `motcua-${wanted.get("year")}-${wanted.get("quarter") || "nam"}.csv`;
    link.click();
});
element("days-close").addEventListener("click", hideDays);
element("language").addEventListener("click", () => {
    language = language === "vi" ? "en" : "vi";
    localStorage.setItem("language", language);
    showWords();
});
element("find").addEventListener("input", show);
showWords();
refresh();
