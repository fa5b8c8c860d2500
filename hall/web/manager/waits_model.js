const SECONDS_A_MINUTE = 60;
const DAY = "today";

/** The columns of both tables; the first ones are the table's own. */
function columns(words, own) {
    const column = (id, unit) => ({ id, unit, name: words[id] });
    return [...own.map((id) => column(id, "text")), column("calls", "count"),
        column("told", "minutes"), column("real", "minutes"), column("off", "minutes"),
        column("within", "percent"), column("inRange", "percent"), column("belowHigh", "percent")];
}

/** Sums over hours: means weigh by the calls behind them. */
function summed(hours) {
    const sum = { calls: 0, told: 0, real: 0, off: 0, within: 0, inRange: 0, belowHigh: 0 };
    for (const hour of hours) {
        sum.calls += hour.calls;
        sum.told += hour.told_seconds * hour.calls;
        sum.real += hour.real_seconds * hour.calls;
        sum.off += hour.off_seconds * hour.calls;
        sum.within += hour.within_ten_minutes;
        sum.inRange += hour.in_range;
        sum.belowHigh += hour.below_high;
    }
    return sum;
}

function cells({ calls, told, real, off, within, inRange, belowHigh }) {
    const minutes = (seconds) => seconds / calls / SECONDS_A_MINUTE;
    const percent = (part) => (100 * part) / calls;
    return [calls, minutes(told), minutes(real), minutes(off), percent(within), percent(inRange),
        percent(belowHigh)];
}

const two = (number) => String(number).padStart(2, "0");

/**
 * Two tables from the records of topic "waits": each service with all its hours, and each hour of
 * each service. `span` is "today" or "ever"; what nobody has been called for has no row.
 */
export function waitTables(records, words, span = DAY) {
    const seen = records.filter((record) => record[span].length > 0);
    const services = seen.map((record) => [record.name, ...cells(summed(record[span]))]);
    const hours = seen.flatMap((record) => record[span].map((hour) =>
        [record.name, `${two(hour.hour)}:00`, ...cells(summed([hour]))]));
    return [
        { id: "waits_by_service", title: words.byService, note: words.note,
            columns: columns(words, ["service"]), rows: services },
        { id: "waits_by_hour", title: words.byHour, note: { vi: "", en: "" },
            columns: columns(words, ["service", "hour"]), rows: hours },
    ];
}
