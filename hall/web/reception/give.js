import { h, setText, show } from "../lib/dom.js";
import { choices, openDialog } from "../staff/dialogs.js";
import { servicePicker, servicesToChoose } from "../staff/service_picker.js";

const STORED_PRINTER = "motcua.reception.printer";
const LANGUAGE_NAMES = { vi: "Tiếng Việt", en: "English" };

/** The form for a new ticket. Built anew only when the hall's services or classes have changed. */
export class GiveForm {
    constructor(desk) {
        this.desk = desk;
        this.words = desk.words;
        this.built = "";
        /** Services chosen before the one that is ticked now. */
        this.before = [];
        this.element = h("form", { class: "give-form" });
        this.element.addEventListener("submit", (event) => this.#submit(event));
    }

    update(model) {
        const { hall, services, printers } = model;
        const shown = [...services.values()].map(({ id, state }) => [id, state]);
        const built = JSON.stringify([shown, hall.classes, hall.languages, printers]);
        if (built !== this.built) {
            this.built = built;
            this.#build(model);
        }
    }

    #build(model) {
        const { words } = this;
        const { hall } = model;
        const classes = hall.classes.map(({ id, name }) =>
            ({ value: id, text: words.pick(name) }));
        const languages = hall.languages.map((value, index) =>
            ({ value, text: LANGUAGE_NAMES[value] ?? value, checked: index === 0 }));
        this.chosen = h("p", { class: "chosen", hidden: true });
        this.problem = h("p", { class: "dialog-problem", role: "alert", hidden: true });
        const more = h("button", { type: "button", class: "button",
            on: { click: () => this.#addService() } }, words.say("moreServices"));
        this.element.replaceChildren(...[
            h("h2", {}, words.say("giveTitle")),
            servicePicker(words, servicesToChoose(model)),
            this.chosen,
            hall.services_a_visit > 1 ? more : null,
            choices("priority", words.say("priorityClass"),
                [{ value: "", text: words.say("noPriority"), checked: true }, ...classes]),
            languages.length > 1 ? choices("language", words.say("language"), languages) : null,
            this.#printerChoice(model),
            this.problem,
            h("button", { type: "submit", class: "button main" }, words.say("give")),
        ].filter((part) => part !== null));
        this.#showChosen();
    }

    #printerChoice({ printers }) {
        const { words, desk } = this;
        const stored = desk.page.storage.getItem(STORED_PRINTER);
        const preferred = printers.some(({ kiosk }) => kiosk === stored)
            ? stored : stored === "" ? "" : printers[0]?.kiosk ?? "";
        const options = [...printers.map(({ kiosk, name }) =>
            ({ value: kiosk, text: words.pick(name), checked: kiosk === preferred })),
        { value: "", text: words.say("noPrint"), checked: preferred === "" }];
        return choices("printer", words.say("printAt"), options);
    }

    #service(id) {
        return this.words.pick(this.desk.model.services.get(id)?.name);
    }

    #addService() {
        const service = new FormData(this.element).get("service");
        if (service && !this.before.includes(service) &&
            this.before.length + 1 < this.desk.model.hall.services_a_visit) {
            this.before.push(service);
            this.element.querySelector("input[name=service]:checked").checked = false;
            this.#showChosen();
            this.element.querySelector("input[type=search]").focus();
        }
    }

    #showChosen() {
        const { words } = this;
        show(this.chosen, this.before.length > 0);
        const names = this.before.map((id) => this.#service(id)).join("; ");
        this.chosen.replaceChildren(words.say("chosen", { names }), " ",
            h("button", { type: "button", class: "link", on: { click: () => {
                this.before = [];
                this.#showChosen();
            } } }, words.say("takeOut")));
    }

    async #submit(event) {
        event.preventDefault();
        if (this.isBusy) {
            return;
        }
        const data = new FormData(this.element);
        const last = data.get("service");
        const services = [...new Set([...this.before, ...(last ? [last] : [])])];
        this.isBusy = true;
        const wrong = services.length === 0
            ? this.words.say("chooseService")
            : await this.#give(services, data);
        this.isBusy = false;
        show(this.problem, wrong !== null);
        setText(this.problem, wrong ?? "");
    }

    async #give(services, data) {
        const { desk, words } = this;
        const printer = data.get("printer");
        desk.page.storage.setItem(STORED_PRINTER, printer);
        const { result, refusal } = await desk.send("take_ticket", { kiosk: "", services,
            priority: data.get("priority"), language: data.get("language") ?? "vi" });
        if (refusal) {
            return words.pick(refusal);
        }
        this.before = [];
        this.element.reset();
        // The list was narrowed by what was typed.
        this.element.querySelector("input[type=search]").dispatchEvent(new Event("input"));
        this.#showChosen();
        await tellTicket(desk, result, printer);
        return null;
    }
}

/** Has the ticket printed where wanted, then tells the number. */
export async function tellTicket(desk, ticket, printer) {
    const { words } = desk;
    const name = words.pick(desk.model.printers.find(({ kiosk }) => kiosk === printer)?.name);
    let paper = words.say("gaveHint");
    if (printer !== "") {
        const { refusal } = await desk.send("reprint", { visit: ticket.visit, kiosk: printer });
        paper = refusal
            ? words.say("gaveNotPrinted", { reason: words.pick(refusal) })
            : words.say("gavePrinted", { printer: name });
    }
    openDialog({
        words,
        title: words.say("gaveTitle"),
        fields: [
            h("p", { class: "given figures" }, ticket.number),
            h("p", {}, words.say("gaveAhead", { ahead: ticket.ahead })),
            h("p", {}, words.say("gaveCheck", { check: ticket.check })),
            h("p", {}, paper),
        ],
        submit: async () => null,
    });
}
