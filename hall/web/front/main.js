import { clock, longDay } from "../lib/format.js";
import { h, keyed, setAttribute, setText, show } from "../lib/dom.js";
import { Hall, keepAwake } from "../lib/hall.js";
import { storedLanguage, storeLanguage, Words } from "../lib/text.js";
import { WORDS } from "./words.js";

/** The hall's front page: how the hall is now, one's own number, the door for staff. */
class FrontPage {
    constructor(root) {
        this.root = root;
        this.words = new Words(WORDS, storedLanguage());
        this.hall = new Hall({ role: "phone", changed: () => this.update() });
        this.topic = this.hall.follow("hall", () => this.update());
    }

    begin() {
        this.build();
        keepAwake(this.hall);
        this.hall.start();
        setInterval(() => this.update(), 1000);
    }

    build() {
        const { words } = this;
        document.documentElement.lang = words.language;
        this.agency = h("small", {});
        this.name = h("b", {});
        this.clock = h("span", { class: "clock figures" });
        this.day = h("span", { class: "day" });
        this.lost = h("p", { class: "lost", role: "status", hidden: true }, words.say("lost"));
        this.state = h("p", { class: "state", role: "status" }, words.say("connecting"));
        this.reason = h("p", { class: "reason" });
        this.waiting = figure(words, "waiting");
        this.counters = figure(words, "counters");
        this.served = figure(words, "served");
        this.fields = h("ul", { class: "fields" });
        const language = h("button", { type: "button", class: "language",
            lang: words.language === "en" ? "vi" : "en",
            on: { click: () => this.turnLanguage() } }, words.say("otherLanguage"));
        this.root.replaceChildren(
            h("header", {}, h("div", { class: "name" }, this.agency, this.name),
                h("div", { class: "when" }, this.clock, this.day), language),
            this.lost,
            h("main", {},
                h("section", { class: "now" }, this.state, this.reason,
                    h("div", { class: "numbers" }, this.waiting.element, this.counters.element,
                        this.served.element)),
                h("div", { class: "columns" },
                    h("section", { class: "panel" }, h("h2", {}, words.say("fields")), this.fields),
                    h("div", { class: "doors" }, this.#findForm(), this.#staffDoor()))));
    }

    #findForm() {
        const { words } = this;
        const problem = h("p", { class: "problem", role: "alert", hidden: true });
        const form = h("form", { class: "panel" },
            h("h2", {}, words.say("find")),
            h("p", {}, words.say("findHint")),
            h("div", { class: "find" },
                field(words.say("number"), { name: "number", maxlength: 8 }),
                field(words.say("check"), { name: "check", maxlength: 8 })),
            problem,
            h("button", { type: "submit", class: "main-button" }, words.say("see")));
        form.addEventListener("submit", async (event) => {
            event.preventDefault();
            const capitals = (name) => new FormData(form).get(name).trim().toUpperCase();
            const { result, refusal } = await this.hall.request("find_visit",
                { token: "", number: capitals("number"), check: capitals("check") });
            if (result) {
                location.href = `/t/${result.token}`;
                return;
            }
            show(problem, true);
            setText(problem, words.pick(refusal));
        });
        return form;
    }

    #staffDoor() {
        return h("section", { class: "panel" },
            h("h2", {}, this.words.say("forStaff")),
            h("a", { class: "staff-door", href: "/counter/" }, this.words.say("toCounter")),
            h("a", { class: "staff-door", href: "/reception/" }, this.words.say("toReception")));
    }

    turnLanguage() {
        this.words.language = this.words.language === "en" ? "vi" : "en";
        storeLanguage(this.words.language);
        this.build();
        this.update();
    }

    update() {
        show(this.lost, this.hall.state === "lost");
        const hall = this.topic.get("hall");
        if (!hall) {
            return;
        }
        const { words, topic } = this;
        const offset = hall.utc_offset_minutes;
        const now = this.hall.now();
        document.title = words.pick(hall.name);
        setText(this.agency, words.pick(hall.agency));
        setText(this.name, words.pick(hall.name));
        setText(this.clock, clock(now, offset));
        setText(this.day, longDay(now, offset, words.language));
        setText(this.state, stateSentence(words, hall, now));
        setAttribute(this.state, "data-state", hall.state);
        const reason = words.pick(hall.announcement) || words.pick(hall.reason);
        setText(this.reason, reason);
        show(this.reason, reason !== "");
        this.#fillFigures(topic.get("day"), topic.all("counter"));
        this.#fillFields(topic);
    }

    #fillFigures(day, counters) {
        const open = counters.filter((counter) => counter.state !== "closed").length;
        setText(this.waiting.value, String(day?.waiting ?? 0));
        setText(this.counters.value, String(open));
        setText(this.counters.unit, this.words.say("countersUnit", { count: counters.length }));
        setText(this.served.value, String(day?.served ?? 0));
    }

    #fillFields(topic) {
        const { words } = this;
        const services = topic.all("service");
        const fields = topic.all("field").sort((a, b) => a.order - b.order);
        keyed(this.fields, fields, (field) => field.id, () => {
            const parts = { badge: h("b", { class: "series" }), name: h("span", {}),
                count: h("em", { class: "figures" }) };
            return Object.assign(h("li", {}, ...Object.values(parts)), parts);
        }, (element, field) => {
            const own = services.filter((service) => service.field === field.id);
            const waiting = own.reduce((sum, service) => sum + service.waiting, 0);
            setText(element.badge, own.find((service) => service.series)?.series ?? "·");
            setText(element.name, words.pick(field.name));
            setText(element.count, waiting > 0
                ? words.say("fieldWaiting", { count: waiting })
                : words.say("nobody"));
            setAttribute(element, "data-busy", waiting > 0);
        });
    }
}

function figure(words, name) {
    const value = h("b", { class: "figures" }, "–");
    const unit = h("span", {}, name === "counters" ? "" : words.say(`${name}Unit`));
    return { value, unit, element: h("div", {}, h("span", {}, words.say(name)), value, unit) };
}

function field(label, properties) {
    return h("label", {}, h("span", {}, label), h("input", { type: "text", required: true,
        autocomplete: "off", autocapitalize: "characters", spellcheck: "false", ...properties }));
}

/** "Đang tiếp nhận, lấy số đến 11:15"; when closed, the time of opening again. */
function stateSentence(words, hall, now) {
    const offset = hall.utc_offset_minutes;
    if (hall.state === "open") {
        return hall.last_ticket_at === null
            ? words.say("open")
            : words.say("openUntil", { time: clock(hall.last_ticket_at, offset) });
    }
    const said = words.say(hall.state);
    if (hall.opens_at === null || hall.opens_at <= now) {
        return said;
    }
    const again = words.say("opensAt", { time: clock(hall.opens_at, offset),
        day: longDay(hall.opens_at, offset, words.language) });
    return `${said}, ${again}`;
}

new FrontPage(document.getElementById("page")).begin();
