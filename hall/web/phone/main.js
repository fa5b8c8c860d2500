import { Hall, keepAwake } from "../lib/hall.js";
import { h, setText, show } from "../lib/dom.js";
import { LEVEL_WORDS } from "../lib/rating_levels.js";
import { storedLanguage, storeLanguage, Words } from "../lib/text.js";
import { ratingForm } from "./rating.js";
import { ticketCard, ticketDetails } from "./ticket.js";
import { waitCause } from "./wait_cause.js";
import { WORDS } from "./words.js";

/** The page behind a ticket's QR code, /t/<token>: whoever holds the token sees this visit. */
class TicketPage {
    constructor(root, token) {
        this.root = root;
        this.token = token;
        this.words = new Words({ ...LEVEL_WORDS, ...WORDS }, storedLanguage());
        this.shown = "";
        this.hall = new Hall({ role: "phone", changed: () => this.showLink() });
        this.topic = this.hall.follow(`visit/${token}`, () => this.update());
    }

    begin() {
        this.build();
        keepAwake(this.hall);
        this.hall.start();
    }

    build() {
        const { words } = this;
        document.documentElement.lang = words.language;
        this.name = h("div", { class: "name" });
        this.training = h("p", { class: "training", hidden: true }, words.say("training"));
        this.lost = h("p", { class: "lost", role: "status", hidden: true }, words.say("lost"));
        this.main = h("main", {});
        const language = h("button", { type: "button", class: "language",
            lang: words.language === "en" ? "vi" : "en",
            on: { click: () => this.turnLanguage() } }, words.say("otherLanguage"));
        this.root.replaceChildren(h("header", {}, this.name, language), this.training, this.lost,
            this.main);
        this.showLink();
    }

    turnLanguage() {
        this.words.language = this.words.language === "en" ? "vi" : "en";
        storeLanguage(this.words.language);
        this.shown = "";
        this.build();
        this.update();
    }

    /** The hall as this ticket's topic tells it. */
    get about() {
        return this.topic?.get("hall") ?? null;
    }

    showLink() {
        show(this.lost, this.hall.state === "lost");
    }

    /** Builds the page anew when something that it shows has changed, and only then. */
    update() {
        if (this.topic.refusal) {
            this.showMissing();
            return;
        }
        const visit = this.topic.get("visit");
        const shown = JSON.stringify(visit);
        if (!visit || !this.about || shown === this.shown) {
            return;
        }
        const before = this.shown === "" ? null : JSON.parse(this.shown);
        this.#showName();
        this.shown = shown;
        this.#showVisit(visit, before);
    }

    #showName() {
        const { words, about } = this;
        show(this.training, about.training);
        this.name.replaceChildren(h("small", {}, words.pick(about.agency)),
            h("b", {}, words.pick(about.name)));
    }

    #showVisit(visit, before) {
        const isRating = visit.rating === "open";
        const offset = this.about.utc_offset_minutes;
        const ticket = ticketCard(this.words, visit, offset);
        this.#noteCause(visit, before);
        const details = ticketDetails(this.words, visit, offset, this.cause);
        // A form that is being filled in stays as it is.
        if (!isRating || before?.rating !== "open") {
            this.form = isRating ? this.#ratingForm() : this.#thanks(visit);
        }
        const parts = visit.state === "finished"
            ? [ticket, this.form, ...details]
            : [ticket, ...details, this.form];
        this.main.replaceChildren(...parts.filter(Boolean));
        document.title = this.words.say("title", { number: visit.number });
        if (visit.state === "called" && before && before.called_at !== visit.called_at) {
            stir();
        }
    }

    /** What moved the wait stays on the page until the wait is another. */
    #noteCause(visit, before) {
        if (before && JSON.stringify(visit.wait) !== JSON.stringify(before.wait)) {
            this.cause = waitCause(before, visit);
        }
    }

    #ratingForm() {
        const { words, about } = this;
        return ratingForm({ words, levels: about.rating_levels, reasons: about.rating_reasons,
            send: async (rating) => {
                const { refusal } = await this.hall.request("rate",
                    { token: this.token, ...rating, source: "phone" });
                return refusal ? words.pick(refusal) : null;
            } });
    }

    #thanks(visit) {
        if (visit.rating !== "given") {
            return null;
        }
        return h("section", { class: "thanks", role: "status" },
            h("b", {}, this.words.say("thanks")), h("p", {}, this.words.say("thanksHint")));
    }

    showMissing() {
        const { words } = this;
        this.shown = "";
        this.main.replaceChildren(h("section", { class: "ticket", data: { tone: "bad" } },
            h("p", { class: "lead" }, words.say("notFound")),
            h("p", { class: "hint" }, words.say("notFoundHint"))));
    }
}

/** A phone in the hand trembles; browsers allow it only after a first touch of the page. */
function stir() {
    if (navigator.userActivation?.hasBeenActive) {
        navigator.vibrate?.([400, 200, 400]);
    }
}

const token = location.pathname.replace(/^\/t\//, "");
new TicketPage(document.getElementById("page"), token).begin();
