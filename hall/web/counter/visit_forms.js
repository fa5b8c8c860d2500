import { h } from "../lib/dom.js";
import { choices, openDialog, textField } from "../staff/dialogs.js";
import { placeChoices } from "./forms.js";
import { findNumber } from "./model.js";
import { servicePicker, servicesToChoose } from "../staff/service_picker.js";

/** The dialogs about people who are not at the counter: in line, or without a number. */
export const VISIT_FORMS = { callAny, giveTicket };

function callAny(desk) {
    const { words, model } = desk;
    const numbers = [...model.waiting, ...model.aside].map((one) =>
        h("option", { value: one.number }));
    openDialog({
        words,
        title: words.say("callAnyTitle"),
        fields: [
            textField("number", words.say("number"),
                { required: true, maxlength: 8, list: "numbers-here", "data-first": true,
                    autocapitalize: "characters", class: "number-input" },
                words.say("callAnyHint")),
            h("datalist", { id: "numbers-here" }, numbers),
        ],
        buttons: [{ word: "callNow" }],
        submit: async (data) => {
            const wanted = findNumber(desk.model, data.get("number"));
            return wanted ? callOne(desk, wanted) : words.say("numberNotHere");
        },
    });
}

/** Calls one certain visit; somebody still at the counter has to be finished first. */
async function callOne(desk, visit) {
    const { words, model } = desk;
    if (model.visit) {
        return words.say("finishFirst", { number: model.visit.number });
    }
    return desk.problemOf("call_ticket", { counter: desk.counterId, visit: visit.visit },
        words.say("didCall", { number: visit.number }));
}

/** Everything that can be done with one of the list. */
export function visitDialog(desk, visit) {
    const { words } = desk;
    const isWaiting = visit.state === "waiting";
    const buttons = [
        ...(desk.model.mayCallAny ? [{ word: "callNow", value: "call" }] : []),
        ...(isWaiting ? [] : [{ word: "bringBack", value: "back", tone: "" }]),
        { word: "cancelVisit", value: "cancel", tone: "bad" },
    ];
    openDialog({
        words,
        title: words.say("visitTitle", { number: visit.number }),
        fields: [
            h("p", {}, words.pick(desk.model.services.get(visit.service)?.name)),
            visit.reason === "" ? null
                : h("p", {}, words.say("pausedFor", { reason: visit.reason })),
            ...(isWaiting ? [] : [placeChoices(words)]),
        ],
        buttons,
        submit: async (data, value) => {
            if (value === "call") {
                return callOne(desk, visit);
            }
            if (value === "back") {
                return bringBack(desk, visit, data.get("place"));
            }
            askToCancel(desk, visit);
            return null;
        },
    });
}

export function bringBack(desk, visit, place = "by_age") {
    return desk.problemOf("bring_back", { visit: visit.visit, place },
        desk.words.say("didBringBack", { number: visit.number }));
}

function askToCancel(desk, visit) {
    const { words } = desk;
    openDialog({
        words,
        title: words.say("cancelTitle", { number: visit.number }),
        fields: [h("p", {}, words.say("cancelBody"))],
        buttons: [{ word: "cancelVisit", tone: "bad" }],
        submit: () => desk.problemOf("cancel_visit", { visit: visit.visit },
            words.say("didCancel", { number: visit.number })),
    });
}

/** A number for somebody who cannot use the kiosk, or service at once when the counter is free. */
function giveTicket(desk) {
    const { words, model } = desk;
    const classes = model.hall.classes.map(({ id, name }) =>
        ({ value: id, text: words.pick(name) }));
    const isFree = !model.visit && model.counter.state === "open";
    openDialog({
        words,
        title: words.say("giveTitle"),
        fields: [
            servicePicker(words, servicesToChoose(model, model.counter.services)),
            choices("priority", words.say("priorityClass"),
                [{ value: "", text: words.say("noPriority"), checked: true }, ...classes]),
        ],
        buttons: [
            { word: "giveNumber", value: "ticket" },
            ...(isFree ? [{ word: "walkIn", value: "walk_in", tone: "" }] : []),
        ],
        wide: true,
        submit: (data, value) => {
            const service = data.get("service");
            return value === "walk_in"
                ? desk.problemOf("walk_in", { counter: desk.counterId, service })
                : takeTicket(desk, service, data.get("priority"));
        },
    });
}

async function takeTicket(desk, service, priority) {
    const { result, refusal } = await desk.send("take_ticket", {
        kiosk: "",
        services: [service],
        priority,
        language: "vi",
    });
    if (refusal) {
        return desk.words.pick(refusal);
    }
    const { words } = desk;
    openDialog({
        words,
        title: words.say("gaveTitle"),
        fields: [
            h("p", { class: "given figures" }, result.number),
            h("p", {}, words.say("gaveAhead", { ahead: result.ahead, check: result.check })),
            h("p", {}, words.say("gaveHint")),
        ],
        submit: async () => null,
    });
    return null;
}
