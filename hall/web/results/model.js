/** What the results page shows, from the tables that the hall gives. Pure. */

const tableOf = (results, id) => results.tables.find((table) => table.id === id);

function valueIn(table, row, column) {
    const index = table.columns.findIndex(({ id }) => id === column);
    return row?.[index] ?? null;
}

/** The whole hall: satisfied per cent, how many rated, served, median wait, indices of the law. */
export function headline(results) {
    const satisfaction = tableOf(results, "satisfaction_hall");
    const work = tableOf(results, "by_hall");
    const circular = tableOf(results, "circular_hall");
    return {
        satisfied: valueIn(satisfaction, satisfaction.rows[0], "satisfied"),
        ratings: valueIn(satisfaction, satisfaction.rows[0], "ratings") ?? 0,
        served: valueIn(work, work.rows[0], "served") ?? 0,
        wait: valueIn(work, work.rows[0], "wait_median"),
        indices: circular.columns.filter(({ id }) => id.startsWith("index_"))
            .map(({ id, name }) => ({ name, value: valueIn(circular, circular.rows[0], id) }))
            .filter(({ value }) => value !== null),
    };
}

/** Fields that were rated, best first. */
export function bars(results) {
    const table = tableOf(results, "satisfaction_field");
    return table.rows.map((row) => ({
        name: typeof row[0] === "string" ? { vi: row[0], en: row[0] } : row[0],
        ratings: valueIn(table, row, "ratings"),
        satisfied: valueIn(table, row, "satisfied"),
    })).sort((a, b) => b.satisfied - a.satisfied);
}
