/** What the counter's page shows, made from the hall's records. Pure. */

import { minutesSince } from "../lib/format.js";

/** Calling order: level, then arrival, then visit. */
export function inCallingOrder(a, b) {
    return a.level - b.level || a.arrival - b.arrival || a.visit - b.visit;
}

/**
 * The desk at `now`, from the topics "hall" and "counter/<id>"; null while either is unknown.
 * `task` is the service being given, `waiting` the line in calling order, `aside` who is parked or
 * did not come, `done` what this clerk ended today (the latest first), `mayCallAny` the right of
 * `me` to call out of turn.
 */
export function deskModel(hall, desk, now, me = {}) {
    const record = desk.get("counter");
    const hallRecord = hall.get("hall");
    if (!record || !hallRecord) {
        return null;
    }
    const listed = desk.all("waiting").sort(inCallingOrder);
    const visit = desk.get("visit");
    const waiting = listed.filter((one) => one.state === "waiting");
    return {
        now,
        hall: hallRecord,
        figures: record,
        counter: record.counter,
        visit,
        task: visit ? taskAtHand(visit) : null,
        waiting,
        aside: listed.filter((one) => one.state !== "waiting"),
        done: desk.all("done").sort((a, b) => b.ended_at - a.ended_at),
        mayCallAny: me.calls_any === true,
        oldest: waiting.reduce((most, one) => Math.max(most, minutesSince(one.issued_at, now)), 0),
        services: new Map(hall.all("service").map((service) => [service.id, service])),
        counters: hall.all("counter"),
    };
}

/** The service that is being given: {index (from 1), count, name, more (services after it)}. */
function taskAtHand(visit) {
    const found = visit.services.findIndex((service) => service.state === "current");
    const index = Math.max(found, 0);
    return {
        index: index + 1,
        count: visit.services.length,
        name: visit.services[index]?.name ?? null,
        more: visit.services.slice(index + 1).some((service) => service.state !== "done"),
    };
}

/** The one thing to do next: {word, command, arguments}; no command when there is none. */
export function primaryAction(model) {
    const { counter, visit, task, waiting } = model;
    const at = { counter: counter.id };
    const end = { word: "finishLast", command: "finish", arguments: { ...at, outcome: "done" } };
    if (counter.state === "paused") {
        return visit ? end : { word: "resume", command: "resume_counter", arguments: at };
    }
    if (visit) {
        const next = { command: "call_next", arguments: { ...at, finish: true } };
        if (task.more) {
            return { word: "finishStep", ...next };
        }
        return waiting.length > 0 ? { word: "finishNext", ...next } : end;
    }
    return waiting.length > 0
        ? { word: "next", command: "call_next", arguments: { ...at, finish: false } }
        : { word: "noNext", command: null };
}

/** How long this visit waited before it was called, in minutes. */
export function waitedMinutes(visit) {
    return minutesSince(visit.issued_at, visit.called_at ?? visit.issued_at);
}

/** The moment that the large timer counts from. */
export function timerStart(visit) {
    return visit.state === "serving" ? visit.served_at : visit.called_at;
}

/** Is somebody waiting longer than the hall wants? */
export function isLate(waiting, model) {
    return minutesSince(waiting.issued_at, model.now) >= model.hall.target_minutes;
}

/** Those of `waiting` whom no other open counter would call, should this one close. */
export function leftAlone(model) {
    const others = model.counters.filter(
        (counter) => counter.id !== model.counter.id && counter.state !== "closed");
    const taken = new Set(others.flatMap((counter) => counter.services));
    return model.waiting.filter((one) => !taken.has(one.service));
}

/** The waiting, parked or absent visit with this number, however it was typed: "a 18", "A018". */
export function findNumber(model, typed) {
    const wanted = plainNumber(typed);
    return [...model.waiting, ...model.aside].find((one) => plainNumber(one.number) === wanted);
}

function plainNumber(text) {
    const parts = /^([A-Z]*)0*(\d+)$/.exec(text.toUpperCase().replace(/[\s.-]/g, ""));
    return parts ? parts[1] + parts[2] : text;
}
