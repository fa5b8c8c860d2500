import uPlot from "../vendor/uplot/uPlot.esm.js";
import { shown } from "./report_table.js";

const INK = "#35495e";
const FONT = "14px 'Be Vietnam Pro'";

const columnOf = (table, id) => table.columns.findIndex((column) => column.id === id);

/**
 * Tickets as bars, the median wait and the 90th percentile as lines, over the lines of a report.
 * `element` is emptied; null when there is nothing to draw.
 */
export function drawChart(element, table, words) {
    element.replaceChildren();
    if (table.rows.length < 2) {
        return null;
    }
    const values = (id) => table.rows.map((row) => row[columnOf(table, id)]);
    const names = table.rows.map((row) => shown(row[0], "text", words));
    const places = names.map((name, index) => index);
    const axis = { stroke: INK, font: FONT, grid: { stroke: "#e1e7ee", width: 1 } };
    return new uPlot({
        width: element.clientWidth,
        height: 320,
        scales: {
            x: { time: false, range: [-0.6, names.length - 0.4] },
            y: { range: (chart, low, high) => [0, Math.max(high * 1.08, 1)] },
            waits: { range: (chart, low, high) => [0, Math.max(high * 1.08, 1)] },
        },
        legend: { live: true },
        cursor: { drag: { x: false, y: false } },
        axes: [
            { ...axis, grid: { show: false }, splits: () => places.filter((place) =>
                place % Math.ceil(names.length / 12) === 0),
            values: (chart, splits) => splits.map((place) => short(names[place])) },
            { ...axis, label: words.say("chartTickets"), labelFont: FONT },
            { ...axis, scale: "waits", side: 1, grid: { show: false },
                label: words.say("chartWaits"), labelFont: FONT },
        ],
        series: [
            { label: words.say("chartLine"), value: (chart, place) => names[place] ?? "–" },
            { label: words.say("chartTickets"), stroke: "#0b2a4a", fill: "#cfdceb",
                paths: uPlot.paths.bars({ size: [0.6, 60] }), points: { show: false } },
            { label: words.say("chartMedian"), scale: "waits", stroke: "#0a5735", width: 3,
                points: { show: true, size: 7 } },
            { label: words.say("chart90"), scale: "waits", stroke: "#8f121a", width: 3,
                dash: [8, 6], points: { show: true, size: 7 } },
        ],
    }, [places, values("tickets"), values("wait_median"), values("wait_90")], element);
}

const short = (name) => (name.length > 14 ? `${name.slice(0, 13)}…` : name);
