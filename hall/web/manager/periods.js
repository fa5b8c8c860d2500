/** Days of reports, as "2026-11-23". Pure. */

const two = (number) => String(number).padStart(2, "0");
const text = (date) =>
    `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
const day = (year, month, date) => new Date(Date.UTC(year, month, date));

/** The hall's day at `now`. */
export function today(now, offset) {
    return text(new Date(now + offset * 60_000));
}

export const PERIODS = ["today", "week", "month", "quarter", "year", "lastMonth", "lastQuarter"];

/** {from, to} of a named period that holds `now`, or the one before it. */
export function periodOf(name, todayText) {
    const [year, month, date] = todayText.split("-").map(Number);
    const now = day(year, month - 1, date);
    const quarter = Math.floor((month - 1) / 3);
    const spans = {
        today: () => [now, now],
        week: () => {
            const monday = day(year, month - 1, date - ((now.getUTCDay() + 6) % 7));
            return [monday, day(monday.getUTCFullYear(), monday.getUTCMonth(),
                monday.getUTCDate() + 6)];
        },
        month: () => [day(year, month - 1, 1), day(year, month, 0)],
        lastMonth: () => [day(year, month - 2, 1), day(year, month - 1, 0)],
        quarter: () => [day(year, quarter * 3, 1), day(year, quarter * 3 + 3, 0)],
        lastQuarter: () => [day(year, quarter * 3 - 3, 1), day(year, quarter * 3, 0)],
        year: () => [day(year, 0, 1), day(year, 11, 31)],
    };
    const [from, to] = spans[name]();
    return { from: text(from), to: text(to) };
}
