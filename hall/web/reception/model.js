/** What the reception page shows, made from the hall's records. Pure. */

import { searchable } from "../lib/format.js";

/** A hall's tickets of a day are many: this many are shown, the others are found by number. */
export const MOST_SHOWN = 60;

const NOW = ["waiting", "called", "serving"];
const ASIDE = ["no_show", "parked"];

/**
 * The desk at hand, from the topics "hall" and "reception"; null while either is unknown.
 */
export function receptionModel(hall, reception) {
    const record = hall.get("hall");
    if (!record || !reception.known) {
        return null;
    }
    return {
        hall: record,
        services: new Map(hall.all("service").map((service) => [service.id, service])),
        tickets: reception.all("ticket").sort((a, b) => b.visit - a.visit),
        appointments: reception.all("appointment").sort((a, b) => a.slot_at - b.slot_at),
        printers: reception.all("printer"),
    };
}

/**
 * The tickets that are wanted: of `kind` ("now", "aside", "all"), or, when something is typed, all
 * whose number holds it: "18" finds A018. {shown, more} (how many are left out).
 */
export function ticketsWanted(tickets, kind, typed) {
    const wanted = searchable(typed.trim());
    const isWanted = ({ number, state }) => (wanted !== ""
        ? searchable(number).includes(wanted)
        : kind === "all" || (kind === "now" ? NOW : ASIDE).includes(state));
    const found = tickets.filter(isWanted);
    return { shown: found.slice(0, MOST_SHOWN), more: Math.max(0, found.length - MOST_SHOWN) };
}

/** May this ticket's paper be asked for (again)? */
export function isPrintable({ state }) {
    return !["finished", "cancelled", "expired"].includes(state);
}

/** The instant of a day "2026-11-23" and a time "08:30" of the hall, ms UTC; else null. */
export function slotOf(day, time, offset) {
    const at = Date.parse(`${day}T${time}:00Z`);
    return Number.isNaN(at) ? null : at - offset * 60_000;
}
