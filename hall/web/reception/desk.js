import { clock } from "../lib/format.js";
import { h, setAttribute, setText, show } from "../lib/dom.js";
import { strip, topBar } from "../staff/top_bar.js";
import { AppointmentList } from "./appointments.js";
import { GiveForm } from "./give.js";
import { receptionModel } from "./model.js";
import { TicketList } from "./tickets.js";

/** Codes with which the hall says that this session may not (any more). */
const NO_SESSION = ["forbidden", "not_allowed"];

/** Reception at work: the form for a new ticket, and today's tickets and appointments beside it. */
export class ReceptionDesk {
    constructor(page) {
        const { words, root, hall } = page;
        this.page = page;
        this.words = words;
        this.hall = hall;
        this.model = null;
        this.topic = hall.follow("reception", () => this.update());
        this.bar = topBar(words, page.turnLanguage);
        this.strips = { lost: strip("bad"), storage: strip("bad"), training: strip("gold") };
        this.notice = h("p", { class: "notice", role: "status" });
        this.give = new GiveForm(this);
        this.tickets = new TicketList(this);
        this.appointments = new AppointmentList(this);
        this.connecting = h("p", { class: "connecting" }, words.say("connecting"));
        const leave = h("button", { type: "button", class: "button",
            on: { click: () => page.signOut() } }, words.say("signOut"));
        this.content = h("main", { class: "reception" },
            h("section", { class: "panel give" }, this.give.element),
            h("section", { class: "panel tickets" }, this.notice, this.tickets.element),
            h("section", { class: "panel side" }, this.appointments.element, leave));
        root.replaceChildren(this.bar.element, ...Object.values(this.strips), this.connecting,
            this.content);
        document.title = words.say("pageName");
        this.ticking = setInterval(() => this.update(), 1000);
        this.update();
    }

    end() {
        clearInterval(this.ticking);
        this.hall.unfollow(this.topic.name);
        document.querySelectorAll("dialog").forEach((dialog) => dialog.remove());
    }

    update() {
        if (!this.topic) {
            return;
        }
        const { words } = this;
        show(this.strips.lost, this.hall.state === "lost");
        setText(this.strips.lost, words.say("lost"));
        this.model = receptionModel(this.page.hallTopic, this.topic);
        setText(this.connecting, words.say(this.topic.refusal ? "noRight" : "connecting"));
        show(this.connecting, !this.model);
        show(this.content, Boolean(this.model));
        setAttribute(document.body, "data-link", this.hall.state);
        if (!this.model) {
            return;
        }
        const { hall } = this.model;
        show(this.strips.storage, hall.storage === "failing");
        setText(this.strips.storage, words.say("storageFailing"));
        show(this.strips.training, hall.training);
        setText(this.strips.training, words.say("training"));
        setText(this.bar.about, words.pick(hall.name));
        setText(this.bar.person, this.page.me?.name ?? "");
        setText(this.bar.clock, clock(this.hall.now(), hall.utc_offset_minutes));
        this.give.update(this.model);
        this.tickets.update(this.model);
        this.appointments.update(this.model);
    }

    /** A sentence beside the list: what was done, or why not. */
    say(sentence, tone = "good") {
        setAttribute(this.notice, "role", tone === "bad" ? "alert" : "status");
        setAttribute(this.notice, "data-tone", sentence === "" ? null : tone);
        setText(this.notice, sentence);
    }

    /** Sends a command; resolves to why it was refused, or to null after saying `did`. */
    async problemOf(command, args, did = "") {
        const { refusal } = await this.send(command, args);
        if (refusal) {
            return this.words.pick(refusal);
        }
        this.say(did);
        return null;
    }

    async send(command, args) {
        if (this.hall.state !== "live") {
            const text = this.words.say("notConnected");
            return { refusal: { code: "not_connected", vi: text, en: text } };
        }
        const answer = await this.hall.request(command, args);
        if (NO_SESSION.includes(answer.refusal?.code)) {
            this.page.checkSession();
        }
        return answer;
    }
}
