/** What the live page shows, made from the hall's records. Pure. */

import { minutesSince } from "../lib/format.js";

const GRAVE = new Set(["storage", "no_counter"]);
const GRAVE_DEVICES = new Set(["offline", "paper_out", "cover_open", "fault"]);

/** Grave ones first, then the oldest. */
export function alertsInOrder(alerts) {
    const grave = (alert) => GRAVE.has(alert.kind) || GRAVE_DEVICES.has(alert.detail);
    return alerts.map((alert) => ({ ...alert, grave: grave(alert),
        key: `${alert.kind}/${alert.subject}/${alert.detail}` }))
        .sort((a, b) => Number(b.grave) - Number(a.grave) || a.since - b.since);
}

/** Every line in the hall's order, with what the manager has set for today. */
export function lines(hall, manager, now) {
    const target = hall.get("hall")?.target_minutes ?? 0;
    return hall.all("service").sort((a, b) => a.order - b.order)
        .filter((service) => service.state !== "not_here")
        .map((service) => {
            const oldest = service.oldest_at === null ? null
                : minutesSince(service.oldest_at, now);
            return {
                ...service,
                ...(manager.get(`line/${service.id}`) ?? { issued: 0, quota: 0, closed: false }),
                oldest,
                late: oldest !== null && oldest >= target,
                alone: service.waiting > 0 && service.counters_open === 0,
            };
        });
}

/** Every counter with who works there, since when, and how long the visit at hand takes. */
export function desks(hall, manager, now) {
    const since = (at) => (at === null || at === undefined ? null : minutesSince(at, now));
    return hall.all("counter").map((counter) => {
        const desk = manager.get(`desk/${counter.id}`);
        return {
            ...counter,
            desk,
            minutes: since(desk?.served_at ?? desk?.called_at),
            open: since(desk?.session_at),
        };
    }).sort((a, b) => a.label.localeCompare(b.label, "vi", { numeric: true }));
}

/** What is the matter with a device, as a key of words; "deviceOk" when nothing is. */
export function deviceState(device) {
    if (!device.online) {
        return "offline";
    }
    if (device.paper === "out") {
        return "paper_out";
    }
    if (device.cover === "open") {
        return "cover_open";
    }
    const well = (word) => ["", "none", "ok", "unknown"].includes(word);
    if (!well(device.fault) || !well(device.cutter)) {
        return "fault";
    }
    return device.paper === "near_end" ? "paper_low" : "deviceOk";
}
