/// One hall, day by day: the last month of it. Opened from the list, closed by its button.

const element = id => document.getElementById(id);
const dayText = at => new Date(at).toISOString().slice(0, 10);
const oneDay = 86400000;

function row(day, { number, percent, minutes, make }) {
    const shown = new Intl.DateTimeFormat(document.documentElement.lang, { timeZone: "UTC" })
        .format(new Date(`${day.day}T00:00Z`));
    const head = make("th", "", shown);
    head.scope = "row";
    const figure = text => make("td", "figure", text);
    return make("tr", "", head, figure(number(day.issued)), figure(number(day.served)),
        figure(number(day.no_shows)), figure(minutes(day.average_wait_ms)),
        figure(number(day.rated)),
        figure(day.rated ? percent(day.satisfied, day.rated) : "–"));
}

export async function showDays(hall, name, tools) {
    const now = Date.now();
    // A hall whose clock is ahead may have a day more than ours.
    const target = `/api/v1/days?hall=${encodeURIComponent(hall)}` +
        `&from=${dayText(now - 30 * oneDay)}&to=${dayText(now + oneDay)}`;
    const answer = await fetch(target);
    if (!answer.ok)
        return;
    const { days } = await answer.json();
    element("days-title").textContent = tools.word("daysOf", name);
    element("day-rows").replaceChildren(...days.reverse().map(day => row(day, tools)));
    element("days").hidden = false;
    element("days").scrollIntoView({ block: "start" });
}

export function hideDays() {
    element("days").hidden = true;
}
