import { clock } from "../lib/format.js";
import { h } from "../lib/dom.js";

/**
 * What the page says about a visit, made from its record. Pure: {tone, lead, big, hint, facts,
 * isOver}, where `big` takes the number's place when it matters more ("Quầy 3").
 */
export function ticketFace(words, visit, offset) {
    const faces = { called: calledFace, serving: servingFace, waiting: waitingFace };
    const face = faces[visit.state] ?? restFace;
    return face(words, visit, offset);
}

function waitingFace(words, visit) {
    return {
        tone: visit.ahead === 0 ? "soon" : "calm",
        lead: words.say(visit.ahead === 0 ? "nextOne" : "waiting"),
        hint: words.say("keepOpen"),
        facts: [
            [words.say("ahead"),
                words.say(visit.ahead === 1 ? "person" : "people", { count: visit.ahead })],
            [words.say("expected"), waitText(words, visit)],
        ],
    };
}

/** In the hall's own words: the same as on every other screen. */
function waitText(words, visit) {
    if (!visit.wait) {
        return words.say("unknownWait");
    }
    return visit.wait.high <= 0 ? words.say("soon") : words.pick(visit.wait_text);
}

function calledFace(words, visit, offset) {
    return {
        tone: "now",
        lead: words.say("called"),
        big: words.say("counter", { label: visit.label }),
        hint: words.say("calledAt", { time: clock(visit.called_at, offset) }),
        facts: [],
    };
}

function servingFace(words, visit) {
    return {
        tone: "done",
        lead: words.say("serving"),
        hint: words.say("servingAt", { label: visit.label }),
        facts: [],
    };
}

const REST = {
    parked: ["soon", "parked", "parkedHint"],
    no_show: ["bad", "noShow", "noShowHint"],
    finished: ["done", "finished", "finishedHint"],
    cancelled: ["bad", "cancelled", "goneHint"],
    expired: ["bad", "expired", "goneHint"],
};

function restFace(words, visit) {
    const [tone, lead, hint] = REST[visit.state] ?? REST.expired;
    const isOver = ["finished", "cancelled", "expired"].includes(visit.state);
    return { tone, lead: words.say(lead), hint: words.say(hint), facts: [], isOver };
}

/** The card with the number. */
export function ticketCard(words, visit, offset) {
    const face = ticketFace(words, visit, offset);
    const isSecond = Boolean(face.big) || face.isOver;
    return h("section", { class: "ticket", data: { tone: face.tone }, "aria-live": "assertive" },
        h("p", { class: "lead" }, face.lead),
        face.big ? h("p", { class: "big" }, face.big) : null,
        h("p", { class: isSecond ? "number second" : "number" },
            h("span", { class: "number-name" }, words.say("yourNumber")),
            h("b", {}, visit.number)),
        h("p", { class: "hint" }, face.hint));
}

/** What stands below the card: how long, why that changed (waitCause), for what, since when. */
export function ticketDetails(words, visit, offset, cause) {
    const facts = ticketFace(words, visit, offset).facts.map(([name, value]) =>
        h("div", {}, h("dt", {}, name), h("dd", {}, value)));
    return [
        facts.length > 0 ? h("dl", { class: "facts" }, facts) : null,
        cause && visit.state === "waiting"
            ? h("p", { class: "cause", role: "status" }, words.say(cause.key, cause.values))
            : null,
        stepList(words, visit),
        h("p", { class: "small" }, words.say("taken",
            { time: clock(visit.issued_at, offset), check: visit.check })),
    ];
}

function stepList(words, visit) {
    const several = visit.services.length > 1;
    const stepWords = { done: "stepDone", current: "stepCurrent", waiting: "stepWaiting" };
    return h("section", { class: "services" },
        h("h2", { class: several ? "" : "visually-hidden" }, words.say("services")),
        h("ol", {}, visit.services.map((service) =>
            h("li", { data: { state: several ? service.state : "only" } },
                h("span", {}, words.pick(service.name)),
                several ? h("em", {}, words.say(stepWords[service.state])) : null))));
}
