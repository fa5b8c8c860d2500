import { clock, grouped, shortMinutes, stopwatch } from "../lib/format.js";
import { h, setAttribute, setText, show } from "../lib/dom.js";
import { COUNTER_ACTIONS, VISIT_ACTIONS } from "./actions.js";
import { primaryAction, timerStart, waitedMinutes } from "./model.js";
import { strip, topBar } from "../staff/top_bar.js";
import { WaitingView } from "./waiting_view.js";

/** The counter's page at work. Built once, then filled from the model; knows no connection. */
export class DeskView {
    /** `heard` are the presses: primary(), action(row), row(visit), bringBack(visit)... */
    constructor(root, words, heard) {
        this.words = words;
        this.heard = heard;
        this.bar = topBar(words, heard.turnLanguage);
        this.strips = { lost: strip("bad"), storage: strip("bad"), training: strip("gold") };
        this.card = visitCard();
        this.primary = this.#primaryButton();
        this.notice = h("p", { class: "notice", role: "status" });
        this.tiles = VISIT_ACTIONS.map((row) => this.#tile(row, "tile"));
        this.counterTiles = COUNTER_ACTIONS.map((row) => this.#tile(row, "tile low"));
        this.figures = dayFigures(words);
        this.waiting = new WaitingView(words, heard);
        this.connecting = h("p", { class: "connecting" }, words.say("connecting"));
        this.content = h("div", { class: "desk" }, this.#main(), this.#side());
        root.replaceChildren(this.bar.element, ...Object.values(this.strips), this.connecting,
            this.content);
    }

    #main() {
        const { words } = this;
        return h("main", {},
            this.card.element,
            this.primary.element,
            this.notice,
            h("div", { class: "tiles", role: "group", "aria-label": words.say("mainActions") },
                this.tiles.map((tile) => tile.element)),
            h("div", { class: "tiles bottom", role: "group",
                "aria-label": words.say("counterActions") },
            this.counterTiles.map((tile) => tile.element)));
    }

    #side() {
        return h("aside", {}, this.waiting.element, this.figures.element);
    }

    #primaryButton() {
        const word = h("span", { class: "word" });
        const next = h("span", { class: "next" });
        const element = h("button", { type: "button", class: "primary",
            on: { click: () => this.heard.primary() } },
        h("span", { class: "line" }, word, h("kbd", { "aria-hidden": true }, "Enter")), next);
        return { element, word, next };
    }

    #tile(row, style) {
        const element = h("button", { type: "button", class: `${style} ${row.tone ?? ""}`,
            "aria-keyshortcuts": row.key,
            on: { click: () => this.#press(row) } },
        h("span", {}, this.words.say(row.id)),
        row.key === null ? null : h("kbd", { "aria-hidden": true }, row.key));
        return { row, element };
    }

    /** Enter is to call the next one again, whatever was pressed before. */
    #press(row) {
        this.primary.element.focus({ preventScroll: true });
        this.heard.action(row);
    }

    /** A sentence beside the buttons: what was done, or why not. */
    say(sentence, tone = "good") {
        setAttribute(this.notice, "role", tone === "bad" ? "alert" : "status");
        setAttribute(this.notice, "data-tone", sentence === "" ? null : tone);
        setText(this.notice, sentence);
    }

    update(model, link, isBusy) {
        const { words } = this;
        show(this.strips.lost, link === "lost");
        setText(this.strips.lost, words.say("lost"));
        setAttribute(document.body, "data-link", link);
        show(this.connecting, !model);
        show(this.content, Boolean(model));
        if (!model) {
            return;
        }
        show(this.strips.storage, model.hall.storage === "failing");
        setText(this.strips.storage, words.say("storageFailing"));
        show(this.strips.training, model.hall.training);
        setText(this.strips.training, words.say("training"));
        fillBar(this.bar, words, model);
        fillCard(this.card, words, model);
        this.#fillPrimary(model, isBusy);
        this.#fillTiles(model, isBusy);
        this.figures.fill(model.figures);
        this.waiting.update(model);
        document.title = titleOf(words, model);
    }

    #fillPrimary(model, isBusy) {
        const { element, word, next } = this.primary;
        const action = primaryAction(model);
        setText(word, this.words.say(action.word));
        const calls = action.command === "call_next" && model.waiting.length > 0;
        setText(next, calls ? this.words.say("nextIs", { number: model.waiting[0].number }) : "");
        show(next, calls);
        setAttribute(element, "aria-disabled", action.command === null ? "true" : null);
        setAttribute(element, "aria-busy", isBusy ? "true" : null);
    }

    #fillTiles(model, isBusy) {
        for (const { row, element } of this.tiles) {
            setAttribute(element, "aria-disabled", row.possible(model) ? null : "true");
            setAttribute(element, "aria-busy", isBusy ? "true" : null);
        }
        for (const { row, element } of this.counterTiles) {
            const isPause = row.id === "pause" || row.id === "resume";
            show(element, !isPause || row.possible(model));
            setAttribute(element, "aria-disabled", row.possible(model) ? null : "true");
        }
    }
}

function visitCard() {
    const parts = {
        number: h("div", { class: "number figures" }),
        title: h("h1", {}),
        chips: h("p", { class: "chips" }),
        first: h("p", {}),
        second: h("p", {}),
        timer: h("div", { class: "timer figures", role: "timer", "aria-live": "off" }),
        state: h("div", { class: "timer-state" }),
    };
    const about = h("div", { class: "about" }, parts.title, parts.chips, parts.first, parts.second);
    const time = h("div", { class: "time" }, parts.timer, parts.state);
    const element = h("section", { class: "card", "aria-live": "polite" },
        parts.number, about, time);
    return { ...parts, element, time };
}

function fillCard(card, words, model) {
    const { visit } = model;
    setAttribute(card.element, "data-state", visit?.state ?? model.counter.state);
    show(card.number, Boolean(visit));
    show(card.time, Boolean(visit));
    if (visit) {
        fillVisit(card, words, model);
    } else {
        fillEmpty(card, words, model);
    }
}

function fillVisit(card, words, model) {
    const { visit, task, hall } = model;
    setText(card.number, visit.number);
    setText(card.title, words.pick(task.name));
    fillChips(card.chips, words, visit, task);
    setText(card.first, words.say("ticketTaken", {
        time: clock(visit.issued_at, hall.utc_offset_minutes),
        minutes: waitedMinutes(visit),
    }));
    const money = visit.fee > 0
        ? [words.say("fee", { amount: grouped(visit.fee, words.language) })]
        : [];
    const dossier = visit.dossier === ""
        ? words.say("noDossier")
        : words.say("dossier", { code: visit.dossier });
    setText(card.second, [dossier, ...money].join(" · "));
    setText(card.timer, stopwatch(model.now - (timerStart(visit) ?? model.now)));
    setText(card.state, stateWord(words, visit));
}

function stateWord(words, visit) {
    if (visit.state === "serving") {
        return words.say("serving");
    }
    return visit.times > 1
        ? words.say("calledTimes", { times: visit.times })
        : words.say("called");
}

function fillChips(chips, words, visit, task) {
    const wanted = [
        visit.priority ? words.say("priority") : null,
        task.count > 1 ? words.say("step", { step: task.index, steps: task.count }) : null,
        visit.language === "en"
            ? words.say("speaks", { language: words.say("languageEn") })
            : null,
    ].filter((text) => text !== null);
    if (chips.dataset.shown !== wanted.join("|")) {
        chips.dataset.shown = wanted.join("|");
        chips.replaceChildren(...wanted.map((text) => h("span", { class: "chip" }, text)));
    }
    show(chips, wanted.length > 0);
}

function fillEmpty(card, words, model) {
    const isPaused = model.counter.state === "paused";
    const count = model.waiting.length;
    setText(card.title, words.say(isPaused ? "pausedTitle" : "nobodyCalled"));
    show(card.chips, false);
    setText(card.first, count > 0
        ? words.say("waitingNow", { count, minutes: model.oldest })
        : words.say("nobodyWaits"));
    const hasReason = isPaused && model.counter.reason !== "";
    setText(card.second, hasReason ? words.say("pausedFor", { reason: model.counter.reason }) : "");
}

function fillBar(bar, words, { counter, services, hall, now }) {
    const names = counter.services.map((id) => words.pick(services.get(id)?.name));
    setText(bar.title, words.say("counter", { label: counter.label }));
    setText(bar.about, words.pick(counter.name) || names.join(", "));
    setAttribute(bar.about, "title", names.join("\n"));
    show(bar.pill, true);
    setText(bar.pill, words.say(counter.state === "paused" ? "statePaused" : "stateOpen"));
    setAttribute(bar.pill, "data-state", counter.state);
    setText(bar.person, counter.staff);
    setText(bar.clock, clock(now, hall.utc_offset_minutes));
}

function dayFigures(words) {
    const figure = (name) => {
        const value = h("b", { class: "figures" });
        const element = h("div", {}, h("span", {}, words.say(name)), value,
            h("span", {}, words.say(name + "Unit")));
        return { element, value };
    };
    const parts = { today: figure("today"), average: figure("average"),
        satisfied: figure("satisfied") };
    const element = h("section", { class: "day" },
        Object.values(parts).map((part) => part.element));
    const fill = ({ served_today, average_seconds, rated, satisfied }) => {
        setText(parts.today.value, String(served_today));
        setText(parts.average.value, served_today > 0 ? shortMinutes(average_seconds) : "–");
        setText(parts.satisfied.value, rated > 0 ? `${satisfied}/${rated}` : "–");
    };
    return { element, fill };
}

/** Seen on the browser's tab while the clerk works in another window. */
function titleOf(words, model) {
    const place = words.say("counter", { label: model.counter.label });
    return model.visit
        ? `${model.visit.number} · ${place}`
        : `(${model.waiting.length}) ${place}`;
}
