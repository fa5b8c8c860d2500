import { dossierCode, grouped, typedAmount } from "../lib/format.js";
import { h } from "../lib/dom.js";
import { choices, chosenReason, openDialog, reasonFields, textField } from "../staff/dialogs.js";
import { leftAlone } from "./model.js";
import { tablet, today } from "./own_forms.js";
import { servicePicker, servicesToChoose } from "../staff/service_picker.js";

/** The dialogs of actions that need to know more. Each gets the desk (desk.js). */
export const FORMS = {
    transfer, park, outcome, addService, linkDossier, setFee, pause, close, signOut, tablet, today,
};

/** Opens a dialog whose button sends one command about the counter. */
function askAndSend(desk, { command, did, read, ...dialog }) {
    const number = desk.model.visit?.number ?? "";
    openDialog({
        words: desk.words,
        ...dialog,
        submit: async (data, value) => {
            const given = read(data, value);
            if (typeof given === "string") {
                return given;
            }
            return desk.problemOf(command, { counter: desk.counterId, ...given },
                did && desk.words.say(did, { number }));
        },
    });
}

function transfer(desk) {
    const { words, model } = desk;
    const here = model.counter.id;
    const others = model.counters.filter(({ id, state }) => id !== here && state !== "closed");
    const current = model.visit.services.find((service) => service.state === "current")?.id;
    const services = servicesToChoose(model).filter(({ id }) => id !== current);
    const toService = h("div", { class: "where" }, servicePicker(words, services));
    const toCounter = h("div", { class: "where", hidden: true }, counterList(words, others));
    const where = choices("where", words.say("transfer"), [
        { value: "service", text: words.say("toService"), checked: true },
        { value: "counter", text: words.say("toCounter") },
    ]);
    const turn = () => {
        const isCounter = where.querySelector("input:checked").value === "counter";
        for (const [part, on] of [[toService, !isCounter], [toCounter, isCounter]]) {
            part.hidden = !on;
            part.querySelectorAll("input").forEach((input) => {
                input.disabled = !on;
            });
        }
    };
    where.addEventListener("change", turn);
    turn();
    askAndSend(desk, {
        title: words.say("transferTitle", { number: model.visit.number }),
        fields: [where, toService, toCounter, placeChoices(words), comeBackBox(words)],
        buttons: [{ word: "transfer" }],
        wide: true,
        command: "transfer",
        did: "didTransfer",
        read: (data) => ({
            service: data.get("service") ?? "",
            to_counter: data.get("to_counter") ?? "",
            place: data.get("place"),
            come_back: data.get("come_back") === "yes",
        }),
    });
}

function counterList(words, counters) {
    if (counters.length === 0) {
        return h("p", {}, words.say("noOpenCounter"));
    }
    return h("div", { class: "picker-list", role: "radiogroup",
        "aria-label": words.say("toCounter") },
    counters.map((counter) => h("label", { class: "picker-row" },
        h("input", { type: "radio", name: "to_counter", value: counter.id, required: true }),
        h("b", { class: "series" }, counter.label),
        h("span", {}, words.pick(counter.name)),
        h("small", {}, counter.state === "paused" ? words.say("statePaused") : counter.staff))));
}

export function placeChoices(words) {
    return choices("place", words.say("place"), [
        { value: "by_age", text: words.say("placeByAge"), checked: true },
        { value: "first", text: words.say("placeFirst") },
        { value: "last", text: words.say("placeLast") },
    ]);
}

function comeBackBox(words) {
    return h("label", { class: "check" },
        h("input", { type: "checkbox", name: "come_back", value: "yes" }),
        h("span", {}, words.say("comeBack")));
}

function park(desk) {
    const { words, model } = desk;
    const minutes = [10, 15, 30].map((count) =>
        ({ value: count, text: words.say("minutes", { minutes: count }) }));
    askAndSend(desk, {
        title: words.say("parkTitle", { number: model.visit.number }),
        fields: [
            reasonFields(words, words.say("parkWhy"),
                ["parkPapers", "parkForm", "parkPay", "parkCopy"]),
            choices("minutes", words.say("parkHowLong"),
                [{ value: 0, text: words.say("parkOpen"), checked: true }, ...minutes]),
        ],
        buttons: [{ word: "park" }],
        command: "park",
        did: "didPark",
        read: (data) => ({ reason: chosenReason(data), minutes: Number(data.get("minutes")) }),
    });
}

function outcome(desk) {
    const { words, model } = desk;
    const options = ["incomplete", "refused", "redirected", "done"].map((value, index) => ({
        value,
        text: words.say("outcome" + value[0].toUpperCase() + value.slice(1)),
        checked: index === 0,
    }));
    askAndSend(desk, {
        title: words.say("outcomeTitle", { number: model.visit.number }),
        fields: [choices("outcome", words.say("outcome"), options, { first: true })],
        buttons: [{ word: "ok" }],
        command: "finish",
        did: "didFinish",
        read: (data) => ({ outcome: data.get("outcome") }),
    });
}

function addService(desk) {
    const { words, model } = desk;
    askAndSend(desk, {
        title: words.say("addTitle", { number: model.visit.number }),
        fields: [servicePicker(words, servicesToChoose(model, model.counter.services))],
        buttons: [{ word: "addService" }],
        wide: true,
        command: "add_service",
        did: "didAdd",
        read: (data) => ({ service: data.get("service") }),
    });
}

function linkDossier(desk) {
    const { words, model } = desk;
    askAndSend(desk, {
        title: words.say("dossierTitle", { number: model.visit.number }),
        fields: [textField("code", words.say("dossierCode"),
            { required: true, maxlength: 300, value: model.visit.dossier, "data-first": true,
                autocapitalize: "characters" },
            words.say("dossierHint"))],
        buttons: [{ word: "linkDossier" }],
        command: "link_dossier",
        did: "didLink",
        read: (data) => ({ code: dossierCode(data.get("code")) }),
    });
}

function setFee(desk) {
    const { words, model } = desk;
    const known = model.visit.fee > 0 ? grouped(model.visit.fee, words.language) : "";
    askAndSend(desk, {
        title: words.say("feeTitle", { number: model.visit.number }),
        fields: [
            textField("amount", words.say("feeAmount"),
                { required: true, inputmode: "numeric", value: known, "data-first": true },
                words.say("feeHint")),
            textField("purpose", words.say("feePurpose"),
                { maxlength: 100, value: model.visit.fee_purpose }),
        ],
        buttons: [{ word: "setFee" }],
        command: "set_fee",
        did: "didFee",
        read: (data) => {
            const amount = typedAmount(data.get("amount"));
            return amount === null
                ? words.say("feeBad")
                : { amount, purpose: data.get("purpose").trim() };
        },
    });
}

function pause(desk) {
    const { words } = desk;
    askAndSend(desk, {
        title: words.say("pauseTitle"),
        fields: reasonFields(words, words.say("parkWhy"),
            ["pauseShort", "pauseMeeting", "pauseSystem", "pauseHelp"]),
        buttons: [{ word: "pause" }],
        command: "pause_counter",
        read: (data) => ({ reason: chosenReason(data) }),
    });
}

function close(desk) {
    askToLeave(desk, "closeTitle", "closeBody", "close", () => desk.closeCounter());
}

function signOut(desk) {
    askToLeave(desk, "signOutTitle", "signOutBody", "signOut", () => desk.signOut());
}

function askToLeave(desk, title, body, word, leave) {
    const { words, model } = desk;
    const alone = leftAlone(model).length;
    openDialog({
        words,
        title: words.say(title),
        fields: [
            h("p", {}, words.say(body)),
            alone === 0 ? null
                : h("p", { class: "warning" }, words.say("closeNobodyElse", { count: alone })),
        ],
        buttons: [{ word }],
        submit: async () => (model.visit
            ? words.say("finishFirst", { number: model.visit.number })
            : leave()),
    });
}
