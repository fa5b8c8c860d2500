import { clock } from "../lib/format.js";
import { h, setText, show } from "../lib/dom.js";
import { Hall, keepAwake } from "../lib/hall.js";
import { LEVEL_WORDS } from "../lib/rating_levels.js";
import { storedLanguage, storeLanguage, Words } from "../lib/text.js";
import { whatAmI } from "../staff/session.js";
import { askPage } from "./ask.js";
import { tabletFace } from "./model.js";
import { pairForm, part } from "./pairing.js";
import { WORDS } from "./words.js";

const TRY_AGAIN = 1500;
const THANKS_TIME = 5000;

/** The tablet on a counter: paired once by a code, then it asks whoever was served. */
class TabletPage {
    constructor(root) {
        this.root = root;
        this.words = new Words({ ...LEVEL_WORDS, ...WORDS }, storedLanguage());
        this.counterId = null;
        /** The number that was rated here just now, while it is thanked. */
        this.mine = "";
        this.shown = "";
        this.hall = new Hall({ role: "tablet", changed: () => this.update() });
        this.topic = this.hall.follow("hall", () => this.update());
    }

    begin() {
        this.build();
        keepAwake(this.hall);
        this.hall.start();
        setInterval(() => this.update(), 1000);
        this.enter();
    }

    build() {
        const { words } = this;
        document.documentElement.lang = words.language;
        document.title = words.say("title");
        this.name = h("div", { class: "name" });
        this.time = h("div", { class: "time figures" });
        this.lost = h("p", { class: "lost", role: "status", hidden: true }, words.say("lost"));
        this.training = h("p", { class: "training", hidden: true }, words.say("training"));
        this.main = h("main", {}, h("p", { class: "lead" }, words.say("connecting")));
        const language = h("button", { type: "button", class: "language",
            lang: words.language === "en" ? "vi" : "en",
            on: { click: () => this.turnLanguage() } }, words.say("otherLanguage"));
        this.root.replaceChildren(h("header", {}, this.name, this.training, this.time, language),
            this.lost, this.main);
        this.shown = "";
    }

    turnLanguage() {
        this.words.language = this.words.language === "en" ? "vi" : "en";
        storeLanguage(this.words.language);
        this.build();
        this.counterId === null ? this.enter() : this.update();
    }

    /** Asks the hall which counter this is; shows the form to pair it when it is none. */
    async enter() {
        let me;
        try {
            me = await whatAmI();
        } catch {
            setTimeout(() => this.enter(), TRY_AGAIN);
            return;
        }
        if (me?.tablet) {
            this.counterId = me.tablet;
            this.update();
            return;
        }
        this.counterId = null;
        this.main.replaceChildren(pairForm(this.words, me !== null, () => {
            // The hall knows a connection by the cookie it began with.
            this.hall.restart();
            this.enter();
        }));
    }

    update() {
        show(this.lost, this.hall.state === "lost");
        const hall = this.topic.get("hall");
        if (!hall) {
            return;
        }
        setText(this.name, this.words.pick(hall.name));
        setText(this.time, clock(this.hall.now(), hall.utc_offset_minutes));
        show(this.training, hall.training);
        if (this.counterId === null) {
            return;
        }
        const counter = this.topic.get(`counter/${this.counterId}`);
        const face = tabletFace(counter, this.mine);
        const shown = JSON.stringify([face, counter?.staff, this.words.language]);
        if (shown !== this.shown) {
            this.shown = shown;
            this.endAsking?.();
            this.main.dataset.face = face.face;
            this.main.replaceChildren(...this.#content(face, counter, hall));
        }
    }

    #content({ face, number }, counter, hall) {
        const { words } = this;
        if (face === "ask") {
            const page = askPage({ words, counter, number, levels: hall.rating_levels,
                reasons: hall.rating_reasons, send: (rating) => this.send(number, rating) });
            this.endAsking = page.end;
            return [page.element];
        }
        const lead = { unknown: "connecting", thanks: "thanks", closed: "closed",
            paused: "paused", wait: "welcome" }[face];
        return [
            h("p", { class: "place" }, words.say("counter", { label: counter?.label ?? "" })),
            h("p", { class: "lead" }, words.say(lead)),
            face === "wait" ? h("p", { class: "hint" }, words.say("rateLater")) : null,
            counter?.staff ? h("p", { class: "staff" }, counter.staff) : null,
            face === "closed" ? this.#partButton() : null,
        ].filter((part) => part !== null);
    }

    /** Only beside a closed counter: not under a citizen's finger. */
    #partButton() {
        return h("button", { type: "button", class: "part", on: { click: async () => {
            await part();
            this.counterId = null;
            this.build();
            this.enter();
        } } }, this.words.say("part"));
    }

    /** Resolves to what the hall says against it, or to null. */
    async send(number, { level, reasons }) {
        const { refusal } = await this.hall.request("press_rating",
            { counter: this.counterId, level, reasons });
        if (refusal) {
            return this.words.pick(refusal);
        }
        this.mine = number;
        setTimeout(() => {
            this.mine = "";
            this.update();
        }, THANKS_TIME);
        this.update();
        return null;
    }
}

new TabletPage(document.getElementById("page")).begin();
