import { h, keyed, setAttribute, setText, show } from "../lib/dom.js";
import { waitRange } from "../lib/format.js";
import { safeStorage } from "../lib/text.js";
import { alertsInOrder, desks, deviceState, lines } from "./live_model.js";
import { Bell } from "./bell.js";

const STORED_BELL = "motcua.manager.bell";

/** How the hall is now: alerts, figures, lines, counters, devices; what can be done about it. */
export class LivePage {
    constructor({ root, words, hall, hallTopic, topic, act }) {
        Object.assign(this, { words, hall, hallTopic, topic, act });
        this.bell = new Bell();
        this.storage = safeStorage();
        this.isRinging = this.storage.getItem(STORED_BELL) === "on";
        this.known = null;
        this.alerts = h("ul", { class: "alerts", "aria-live": "polite" });
        this.figures = h("div", { class: "figures-row" });
        this.lines = h("tbody");
        this.desks = h("tbody");
        this.devices = h("ul", { class: "devices" });
        this.bellButton = h("button", { type: "button", class: "button small",
            on: { click: () => this.#turnBell() } });
        root.replaceChildren(
            h("div", { class: "page-head" }, h("h1", {}, words.say("liveTitle")), this.bellButton,
                act?.hallButtons()),
            this.alerts, this.figures,
            table(words.say("linesTitle"), ["service", "waiting", "longest", "expected",
                "countersOpen", "issuedToday", "state", ""], words, this.lines),
            table(words.say("countersTitle"), ["counter", "staff", "now", "forMinutes", "served",
                "average", "openFor", ""], words, this.desks),
            h("h2", {}, words.say("devicesTitle")), this.devices);
    }

    update() {
        const { hallTopic, topic } = this;
        const now = this.hall.now();
        if (!hallTopic.known || !topic?.known || now === null) {
            return;
        }
        setText(this.bellButton, this.words.say(this.isRinging ? "bellOn" : "bellOff"));
        setAttribute(this.bellButton, "aria-pressed", this.isRinging);
        this.act?.updateHall(hallTopic.get("hall"), topic.get("config"));
        this.#showAlerts(alertsInOrder(topic.get("alerts") ?? []), now);
        this.#showFigures(hallTopic.get("day"));
        this.#showLines(lines(hallTopic, topic, now));
        this.#showDesks(desks(hallTopic, topic, now));
        this.#showDevices(hallTopic.all("device"), hallTopic.get("hall").link);
    }

    #showAlerts(alerts, now) {
        const { words } = this;
        const isNew = this.known !== null && alerts.some(({ key }) => !this.known.has(key));
        if (isNew && this.isRinging) {
            this.bell.ring();
        }
        this.known = new Set(alerts.map(({ key }) => key));
        keyed(this.alerts, alerts, ({ key }) => key,
            () => h("li", { class: "alert" }, h("b"), h("span")),
            (element, alert) => {
                setAttribute(element, "data-tone", alert.grave ? "bad" : "gold");
                const what = alert.kind === "device" ? alert.detail : `alert_${alert.kind}`;
                setText(element.children[0],
                    words.say(what, { name: words.pick(alert.name) }));
                const minutes = Math.max(0, Math.floor((now - alert.since) / 60_000));
                setText(element.children[1], minutes === 0 ? words.say("justNow")
                    : words.say("sinceMinutes", { minutes }));
            });
        show(this.alerts, alerts.length > 0);
    }

    #showFigures(day) {
        const percent = day.rated > 0 ? `${Math.round((100 * day.satisfied) / day.rated)}%` : "–";
        const figures = [["waiting", day.waiting], ["overTarget", day.over_target],
            ["issuedToday", day.issued], ["served", day.served], ["noShows", day.no_shows],
            ["satisfied", percent]];
        keyed(this.figures, figures, ([word]) => word,
            () => h("div", { class: "figure" }, h("b", { class: "figures" }), h("span")),
            (element, [word, value]) => {
                setText(element.children[0], String(value));
                setText(element.children[1], this.words.say(word));
                setAttribute(element, "data-tone",
                    word === "overTarget" && value > 0 ? "bad" : null);
            });
    }

    #showLines(all) {
        const { words } = this;
        keyed(this.lines, all, ({ id }) => id, (line) => h("tr", {},
            h("td", {}, h("span", { class: "series" }, line.series), h("span", { class: "name" })),
            ...cells(6), h("td", { class: "acts" }, this.act?.lineButtons(line.id))),
        (row, line) => {
            const [name, waiting, longest, expected, open, issued, state] = row.children;
            setText(name.lastElementChild, words.pick(line.name));
            setText(waiting, String(line.waiting));
            setText(longest, line.oldest === null ? "–" : minutes(words, line.oldest));
            setAttribute(longest, "data-tone", line.late ? "bad" : null);
            const range = waitRange(line.wait);
            setText(expected, range === "" ? "–" : minutes(words, range));
            setText(open, `${line.counters_open}/${line.counters_total}`);
            setAttribute(open, "data-tone", line.alone ? "bad" : null);
            setText(issued, line.quota > 0 ? `${line.issued}/${line.quota}` : String(line.issued));
            setText(state, words.say(`line_${line.state}`));
            setAttribute(state, "data-tone", line.state === "closed" ? "bad" : null);
            this.act?.updateLine(row.lastElementChild, line);
        });
    }

    #showDesks(all) {
        const { words } = this;
        keyed(this.desks, all, ({ id }) => id, (desk) => h("tr", {}, ...cells(7),
            h("td", { class: "acts" }, this.act?.deskButtons(desk.id))),
        (row, counter) => {
            const [label, staff, now, time, served, average, open] = row.children;
            setText(label, words.say("counterLabel", { label: counter.label }));
            setText(staff, counter.staff || "–");
            setText(now, nowAt(words, counter));
            setAttribute(now, "data-tone", counter.state === "paused" ? "gold" : null);
            setText(time, counter.minutes === null ? "–" : minutes(words, counter.minutes));
            setText(served, String(counter.desk?.served ?? 0));
            const seconds = counter.desk?.average_seconds ?? 0;
            setText(average, seconds === 0 ? "–" : minutes(words, Math.round(seconds / 60)));
            setText(open, counter.open === null ? "–" : minutes(words, counter.open));
            setAttribute(row, "data-state", counter.state);
            setAttribute(row, "data-changed", Boolean(counter.desk?.profile_set));
        });
    }

    #showDevices(devices, link) {
        const { words } = this;
        const all = [...devices.map((device) => ({ id: device.id, state: deviceState(device),
            name: device.label || device.id, kiosk: device.kiosk })),
        { id: "/centre", name: words.say("centre"), state: `link_${link}`, kiosk: "" }];
        keyed(this.devices, all, ({ id }) => id,
            () => h("li", { class: "device" }, h("b"), h("span")),
            (element, device) => {
                const isWell = ["deviceOk", "link_up", "link_off"].includes(device.state);
                setAttribute(element, "data-tone", isWell ? "good"
                    : device.state === "paper_low" ? "gold" : "bad");
                setText(element.children[0],
                    device.kiosk ? `${device.name} (${device.kiosk})` : device.name);
                setText(element.children[1], words.say(device.state, { name: "" }).trim());
            });
    }

    #turnBell() {
        this.isRinging = !this.isRinging;
        this.storage.setItem(STORED_BELL, this.isRinging ? "on" : "off");
        if (this.isRinging) {
            this.bell.ring();
        }
        this.update();
    }
}

const cells = (count) => Array.from({ length: count }, () => h("td"));

const minutes = (words, value) => words.say("minutes", { minutes: value });

function nowAt(words, counter) {
    if (counter.number !== "") {
        return words.say(counter.visit_state === "serving" ? "servingNumber" : "callingNumber",
            { number: counter.number });
    }
    const paused = counter.reason ? words.say("pausedWhy", { reason: counter.reason })
        : words.say("paused");
    return counter.state === "paused" ? paused
        : words.say(counter.state === "open" ? "free" : "closedCounter");
}

function table(title, heads, words, body) {
    return h("section", { class: "block" }, h("h2", {}, title),
        h("div", { class: "scroll" }, h("table", { class: "live" },
            h("thead", {}, h("tr", {}, heads.map((word) =>
                h("th", { scope: "col" }, word === "" ? "" : words.say(word))))), body)));
}
