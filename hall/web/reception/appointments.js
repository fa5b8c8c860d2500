import { clock } from "../lib/format.js";
import { h, keyed, setText, show } from "../lib/dom.js";
import { openDialog, textField } from "../staff/dialogs.js";
import { servicePicker, servicesToChoose } from "../staff/service_picker.js";
import { tellTicket } from "./give.js";
import { slotOf } from "./model.js";

const MINUTE = 60_000;

/** The booked slots: whoever comes gets a ticket by a touch. */
export class AppointmentList {
    constructor(desk) {
        const { words } = desk;
        this.desk = desk;
        this.words = words;
        this.list = h("ul", { class: "appointment-rows" });
        this.empty = h("p", { class: "hint" }, words.say("noAppointments"));
        this.element = h("div", {}, h("h2", {}, words.say("appointments")), this.list, this.empty,
            h("button", { type: "button", class: "button",
                on: { click: () => askToAdd(desk) } }, words.say("addAppointment")));
    }

    update(model) {
        keyed(this.list, model.appointments, ({ code }) => code, () => this.#row(),
            (element, one) => this.#fill(element, one, model));
        show(this.empty, model.appointments.length === 0);
    }

    #row() {
        const { words } = this;
        const parts = { time: h("b", { class: "figures" }), about: h("span", {}),
            came: h("em", {}, words.say("checkedIn")) };
        const come = h("button", { type: "button", class: "button" }, words.say("checkIn"));
        const cancel = h("button", { type: "button", class: "link" },
            words.say("cancelAppointment"));
        const element = Object.assign(
            h("li", {}, ...Object.values(parts), come, cancel), parts, { come, cancel });
        come.addEventListener("click", () => this.#checkIn(element.one));
        cancel.addEventListener("click", () => this.#cancel(element.one));
        return element;
    }

    #fill(element, one, { hall, services }) {
        element.one = one;
        const offset = hall.utc_offset_minutes;
        const day = new Date(one.slot_at + offset * MINUTE).toISOString().slice(0, 10);
        const date = day === hall.day ? "" : ` ${day.slice(8)}/${day.slice(5, 7)}`;
        setText(element.time, clock(one.slot_at, offset) + date);
        setText(element.about, `${one.code} · ${this.words.pick(services.get(one.service)?.name)}`);
        show(element.came, one.used);
        show(element.come, !one.used);
        show(element.cancel, !one.used);
    }

    async #checkIn({ code }) {
        const { desk } = this;
        const { result, refusal } = await desk.send("check_in",
            { kiosk: "", code, language: "vi" });
        if (refusal) {
            desk.say(desk.words.pick(refusal), "bad");
            return;
        }
        await tellTicket(desk, result, desk.model.printers[0]?.kiosk ?? "");
    }

    async #cancel({ code }) {
        const { desk, words } = this;
        const wrong = await desk.problemOf("cancel_appointment", { code },
            words.say("didCancelAppointment", { code }));
        if (wrong !== null) {
            desk.say(wrong, "bad");
        }
    }
}

function askToAdd(desk) {
    const { words, model } = desk;
    const { hall } = model;
    openDialog({
        words,
        title: words.say("addAppointment"),
        fields: [
            textField("code", words.say("appointmentCode"),
                { required: true, maxlength: 40, autocapitalize: "characters",
                    "data-first": true }),
            h("div", { class: "when" },
                textField("day", words.say("appointmentDay"),
                    { type: "date", required: true, value: hall.day }),
                textField("time", words.say("appointmentTime"),
                    { type: "time", required: true })),
            servicePicker(words, servicesToChoose(model)),
        ],
        buttons: [{ word: "add" }],
        wide: true,
        submit: async (data) => {
            const at = slotOf(data.get("day"), data.get("time"), hall.utc_offset_minutes);
            if (at === null) {
                return words.say("timeBad");
            }
            const code = data.get("code").trim();
            return desk.problemOf("add_appointment", { code, service: data.get("service"), at },
                words.say("didAdd", { code }));
        },
    });
}
