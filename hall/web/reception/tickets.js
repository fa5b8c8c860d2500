import { clock } from "../lib/format.js";
import { h, keyed, setAttribute, setText, show } from "../lib/dom.js";
import { choices, openDialog } from "../staff/dialogs.js";
import { isPrintable, ticketsWanted } from "./model.js";

const KINDS = [["now", "showNow"], ["aside", "showAside"], ["all", "showAll"]];

/** Today's tickets: found by number or by what they wait for; a touch opens what can be done. */
export class TicketList {
    constructor(desk) {
        const { words } = desk;
        this.desk = desk;
        this.words = words;
        this.kind = "now";
        this.search = h("input", { type: "search", class: "picker-search", autocomplete: "off",
            autocapitalize: "characters", placeholder: words.say("find"),
            "aria-label": words.say("find"), on: { input: () => desk.update() } });
        this.kinds = KINDS.map(([kind, word]) => h("button", { type: "button", class: "kind",
            "aria-pressed": String(kind === this.kind), data: { kind },
            on: { click: () => this.#choose(kind) } }, words.say(word)));
        this.list = h("ul", { class: "ticket-rows" });
        this.empty = h("p", { class: "hint" }, words.say("noTickets"));
        this.more = h("p", { class: "hint" });
        this.element = h("div", {}, h("h2", {}, words.say("ticketsTitle")), this.search,
            h("div", { class: "kinds", role: "group" }, this.kinds), this.list, this.empty,
            this.more);
    }

    #choose(kind) {
        this.kind = kind;
        this.search.value = "";
        for (const button of this.kinds) {
            setAttribute(button, "aria-pressed", String(button.dataset.kind === kind));
        }
        this.desk.update();
    }

    update(model) {
        const { shown, more } = ticketsWanted(model.tickets, this.kind, this.search.value);
        keyed(this.list, shown, (ticket) => ticket.visit, () => this.#row(),
            (element, ticket) => this.#fill(element, ticket, model));
        show(this.empty, shown.length === 0);
        show(this.more, more > 0);
        setText(this.more, this.words.say("andMore", { count: more }));
    }

    #row() {
        const parts = { number: h("b", { class: "figures" }), about: h("span", {}),
            state: h("em", {}), mark: h("small", {}) };
        const button = h("button", { type: "button", class: "ticket-row" },
            ...Object.values(parts));
        const element = Object.assign(h("li", {}, button), parts);
        button.addEventListener("click", () => ticketDialog(this.desk, element.ticket));
        return element;
    }

    #fill(element, ticket, model) {
        const { words } = this;
        element.ticket = ticket;
        setText(element.number, ticket.number);
        setText(element.about, serviceNames(words, ticket, model));
        setText(element.state, stateWord(words, ticket));
        setText(element.mark, marksOf(words, ticket, model).join(" · "));
        setAttribute(element, "data-state", ticket.state);
    }
}

function serviceNames(words, ticket, { services }) {
    return ticket.services.map((id) => words.pick(services.get(id)?.name)).join("; ");
}

function stateWord(words, { state, label }) {
    return words.say(state, { label });
}

function marksOf(words, ticket, { hall }) {
    const offset = hall.utc_offset_minutes;
    return [
        ticket.priority ? words.say("priority") : null,
        ticket.appointment_at === null ? null
            : words.say("appointmentAt", { time: clock(ticket.appointment_at, offset) }),
        ticket.paper === "failed" ? words.say("printFailed") : null,
        ticket.paper === "unknown" ? words.say("printUnknown") : null,
    ].filter((mark) => mark !== null);
}

/** What can be done about one ticket. */
function ticketDialog(desk, ticket) {
    const { words, model } = desk;
    const { printers, hall } = model;
    const isAside = ["no_show", "parked"].includes(ticket.state);
    const canPrint = isPrintable(ticket) && printers.length > 0;
    const canCancel = isAside || ticket.state === "waiting";
    const time = clock(ticket.issued_at, hall.utc_offset_minutes);
    const buttons = [
        ...(canPrint
            ? [{ word: ticket.copies > 0 ? "reprint" : "printFirst", value: "print" }] : []),
        ...(isAside ? [{ word: "bringBack", value: "back", tone: canPrint ? "" : "main" }] : []),
        ...(canCancel ? [{ word: "cancelVisit", value: "cancel", tone: "bad" }] : []),
    ];
    openDialog({
        words,
        title: words.say("ticketTitle", { number: ticket.number }),
        fields: [
            h("p", {}, serviceNames(words, ticket, model)),
            h("p", {}, [stateWord(words, ticket), ...marksOf(words, ticket, model)].join(" · ")),
            h("p", { class: "hint" }, words.say("taken", { time, check: ticket.check })),
            canPrint ? choices("printer", words.say("printAt"), printers.map(({ kiosk, name },
                index) => ({ value: kiosk, text: words.pick(name), checked: index === 0 }))) : null,
            canPrint && ticket.copies > 0
                ? h("p", { class: "hint" }, words.say("reprintHint")) : null,
            isPrintable(ticket) && printers.length === 0
                ? h("p", { class: "hint" }, words.say("noPrinter")) : null,
            isAside ? placeChoices(words) : null,
        ],
        buttons,
        submit: async (data, value) => act(desk, ticket, data, value),
    });
}

function placeChoices(words) {
    return choices("place", words.say("place"), [
        { value: "by_age", text: words.say("placeByAge"), checked: true },
        { value: "first", text: words.say("placeFirst") },
        { value: "last", text: words.say("placeLast") },
    ]);
}

async function act(desk, { visit, number }, data, value) {
    const { words } = desk;
    if (value === "print") {
        return desk.problemOf("reprint", { visit, kiosk: data.get("printer") },
            words.say("didReprint", { number }));
    }
    if (value === "back") {
        return desk.problemOf("bring_back", { visit, place: data.get("place") },
            words.say("didBringBack", { number }));
    }
    openDialog({
        words,
        title: words.say("cancelTitle", { number }),
        fields: [h("p", {}, words.say("cancelBody"))],
        buttons: [{ word: "cancelVisit", tone: "bad" }],
        submit: () => desk.problemOf("cancel_visit", { visit },
            words.say("didCancel", { number })),
    });
    return null;
}
