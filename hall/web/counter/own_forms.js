import { clock, shortMinutes } from "../lib/format.js";
import { h } from "../lib/dom.js";
import { LEVEL_WORDS } from "../lib/rating_levels.js";
import { Words } from "../lib/text.js";
import { openDialog } from "../staff/dialogs.js";
import { tabletCode } from "../staff/session.js";

/** The dialogs about the clerk's own day and the counter's own tablet. */

/** What this clerk did today: numbers, sums of the ratings, the list of those who were served. */
export function today(desk) {
    const { words, model } = desk;
    const { figures, done, counter } = model;
    openDialog({
        words,
        title: words.say("todayTitle", { name: counter.staff }),
        fields: [
            h("p", {}, figures.served_today === 0 ? words.say("todayNone")
                : words.say("todayNumbers", { count: figures.served_today,
                    average: shortMinutes(figures.average_seconds) })),
            h("h3", {}, words.say("todayRatings")),
            ratingSums(words, model),
            done.length === 0 ? null : [
                h("h3", {}, words.say("todayList")),
                h("ul", { class: "done-list" }, done.map((one) => doneRow(words, one, model))),
            ],
        ],
        wide: true,
        submit: async () => null,
    });
}

function ratingSums(words, { figures, hall }) {
    const levels = new Words(LEVEL_WORDS, words.language);
    if (figures.rated === 0) {
        return h("p", { class: "hint" }, words.say("todayNoRatings"));
    }
    const given = new Map(figures.ratings);
    const rows = [];
    for (let level = 1; level <= hall.rating_levels; ++level) {
        const count = given.get(level) ?? 0;
        rows.push(h("div", {}, h("dt", {}, levels.say(`level${level}of${hall.rating_levels}`)),
            h("dd", { class: "figures" }, String(count))));
    }
    return h("dl", { class: "sums" }, rows);
}

function doneRow(words, one, { services, hall }) {
    const minutes = shortMinutes(one.seconds);
    const time = clock(one.ended_at, hall.utc_offset_minutes);
    return h("li", {}, h("b", { class: "figures" }, one.number),
        h("span", {}, words.pick(services.get(one.service)?.name)),
        h("em", {}, endWord(words, one)),
        h("small", { class: "figures" }, words.say("todayTime", { time, minutes })));
}

function endWord(words, { state, outcome }) {
    const others = { waiting: "doneOn", no_show: "doneNoShow", parked: "parked",
        cancelled: "doneCancelled", expired: "doneCancelled" };
    return others[state]
        ? words.say(others[state])
        : words.say("outcome" + outcome[0].toUpperCase() + outcome.slice(1));
}

/** A code that a tablet on this counter is told once. */
export async function tablet(desk) {
    const { words, model } = desk;
    const code = await tabletCode(model.counter.id).catch(() => null);
    if (code === null) {
        desk.view.say(words.say("tabletNoCode"), "bad");
        return;
    }
    openDialog({
        words,
        title: words.say("tabletTitle"),
        fields: [
            h("p", {}, words.say("tabletHow", { address: `${location.origin}/tablet/` })),
            h("p", { class: "given figures" }, `${code.slice(0, 3)} ${code.slice(3)}`),
            h("p", { class: "hint" }, words.say("tabletWhy", { label: model.counter.label })),
        ],
        submit: async () => null,
    });
}
