/**
 * What a clerk can do, one row an action: its key, its word, whether it makes sense now, and what
 * it does. Rows with `command` are sent at once, rows with `form` open a dialog of forms.js first.
 */

const atHand = ({ visit }) => Boolean(visit);
const isCalled = ({ visit }) => visit?.state === "called";
const always = () => true;

export const VISIT_ACTIONS = [
    { id: "serve", key: "S", possible: isCalled, command: "serve" },
    { id: "recall", key: "R", possible: isCalled, command: "recall", did: "didRecall" },
    { id: "noShow", key: "V", tone: "bad", possible: isCalled, command: "no_show",
        did: "didNoShow" },
    { id: "transfer", key: "C", possible: atHand, form: "transfer" },
    { id: "park", key: "G", possible: atHand, form: "park" },
    { id: "finish", key: "X", tone: "good", possible: atHand, command: "finish",
        arguments: { outcome: "done" }, did: "didFinish" },
    { id: "outcome", key: "K", possible: atHand, form: "outcome" },
    { id: "addService", key: "T", possible: atHand, form: "addService" },
    { id: "linkDossier", key: "H", possible: atHand, form: "linkDossier" },
    { id: "setFee", key: "P", possible: atHand, form: "setFee" },
];

export const COUNTER_ACTIONS = [
    { id: "callAny", key: "B", form: "callAny",
        possible: ({ counter, mayCallAny }) => mayCallAny && counter.state === "open" },
    { id: "giveTicket", key: "L", possible: always, form: "giveTicket" },
    { id: "today", key: "M", possible: always, form: "today" },
    { id: "tablet", key: null, possible: always, form: "tablet" },
    { id: "pause", key: "N", possible: ({ counter }) => counter.state === "open", form: "pause" },
    { id: "resume", key: "N", possible: ({ counter }) => counter.state === "paused",
        command: "resume_counter" },
    { id: "close", key: "D", possible: always, form: "close" },
    { id: "signOut", key: null, possible: always, form: "signOut" },
];

/** The action behind a key press, or null. `code` is the key's place, so that an input method for
 * Vietnamese that swallows letters does not matter. */
export function actionOfKey(event, model) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) {
        return null;
    }
    const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
    const rows = [...VISIT_ACTIONS, ...COUNTER_ACTIONS].filter((row) => row.key === letter);
    return rows.find((row) => row.possible(model)) ?? rows[0] ?? null;
}
