import { dossierCode } from "../lib/format.js";
import { isDialogOpen } from "../staff/dialogs.js";
import { actionOfKey } from "./actions.js";
import { DeskView } from "./desk_view.js";
import { FORMS } from "./forms.js";
import { KeyBurst } from "./key_burst.js";
import { deskModel, primaryAction } from "./model.js";
import { bringBack, visitDialog, VISIT_FORMS } from "./visit_forms.js";

/** Presses of the one big button closer than this are one press: a double click calls one. */
const DOUBLE_PRESS = 600;

/** Codes with which the hall says that this session may not (any more). */
const NO_SESSION = ["forbidden", "not_allowed"];

/** One counter at work: follows it, sends what the clerk does, says what came of it. */
export class Desk {
    /**
     * `left(why)` is called when the counter is no longer ours: "closed", "session" (to be checked)
     * or "leaving" (the clerk signs out).
     */
    constructor({ hall, hallTopic, counterId, words, root, turnLanguage, me, left }) {
        this.hall = hall;
        this.hallTopic = hallTopic;
        this.counterId = counterId;
        this.words = words;
        this.me = me;
        this.left = left;
        this.model = null;
        this.busy = 0;
        this.pressedAt = -Infinity;
        this.isLeaving = false;
        this.view = new DeskView(root, words, {
            primary: () => this.pressPrimary(),
            action: (row) => this.act(row),
            row: (visit) => visitDialog(this, visit),
            bringBack: (visit) => this.bringBack(visit),
            turnLanguage,
        });
        this.burst = new KeyBurst({
            single: (event) => this.pressKey(event),
            scanned: (text) => this.takeScan(text),
            pending: (isSo) => document.body.toggleAttribute("data-key-pending", isSo),
        });
        this.onKey = (event) => this.hearKey(event);
        document.addEventListener("keydown", this.onKey);
        this.ticking = setInterval(() => this.update(), 1000);
        this.topic = hall.follow(`counter/${counterId}`, () => this.update());
        this.update();
    }

    /** Takes the page down; the counter itself stays as it is. */
    end() {
        this.isLeaving = true;
        document.removeEventListener("keydown", this.onKey);
        clearInterval(this.ticking);
        this.hall.unfollow(this.topic.name);
        document.querySelectorAll("dialog").forEach((dialog) => dialog.remove());
    }

    update() {
        if (this.isLeaving || !this.topic) {
            return;
        }
        if (this.topic.refusal) {
            this.left("session");
            return;
        }
        this.model = deskModel(this.hallTopic, this.topic, this.hall.now(), this.me);
        if (this.model?.counter.state === "closed" && this.topic.inStep) {
            this.left("closed");
            return;
        }
        const isResting = performance.now() - this.pressedAt < DOUBLE_PRESS;
        this.view.update(this.model, this.hall.state, this.busy > 0 || isResting);
    }

    hearKey(event) {
        if (!this.model || isDialogOpen() || event.target.closest("input, select, textarea")) {
            return;
        }
        if (this.burst.hear(event)) {
            event.preventDefault();
            return;
        }
        if (event.key === "Enter" && !event.target.closest("button:not(.primary), a")) {
            event.preventDefault();
            if (!event.repeat) {
                this.pressPrimary();
            }
        }
    }

    pressKey(event) {
        const row = this.model && !isDialogOpen() && actionOfKey(event, this.model);
        if (row) {
            this.act(row);
        }
    }

    /** A code that was scanned while no field was open: the dossier of whoever is here. */
    async takeScan(text) {
        if (!this.model?.visit) {
            this.view.say(this.words.say("scanNobody"), "bad");
            return;
        }
        const problem = await this.problemOf("link_dossier",
            { counter: this.counterId, code: dossierCode(text) },
            this.words.say("didLink", { number: this.model.visit.number }));
        if (problem !== null) {
            this.view.say(problem, "bad");
        }
    }

    async pressPrimary() {
        const now = performance.now();
        const isSecondOfTwo = now - this.pressedAt < DOUBLE_PRESS;
        this.pressedAt = now;
        setTimeout(() => this.update(), DOUBLE_PRESS);
        const action = this.model && primaryAction(this.model);
        if (isSecondOfTwo || !action?.command || this.busy > 0) {
            return;
        }
        const ended = this.model.visit?.number;
        const { result, refusal } = await this.send(action.command, action.arguments);
        if (refusal) {
            this.view.say(this.words.pick(refusal), "bad");
        } else if (result.number) {
            this.view.say(this.words.say("didCall", { number: result.number }));
        } else {
            this.view.say(ended ? this.words.say("didFinish", { number: ended }) : "");
        }
    }

    async act(row) {
        if (!this.model || !row.possible(this.model) || this.busy > 0) {
            return;
        }
        if (row.form) {
            (FORMS[row.form] ?? VISIT_FORMS[row.form])(this);
            return;
        }
        const number = this.model.visit?.number;
        const problem = await this.problemOf(row.command,
            { counter: this.counterId, ...row.arguments },
            row.did && this.words.say(row.did, { number }));
        if (problem !== null) {
            this.view.say(problem, "bad");
        }
    }

    async bringBack(visit) {
        const problem = await bringBack(this, visit);
        if (problem !== null) {
            this.view.say(problem, "bad");
        }
    }

    /** Sends a command; resolves to why it was refused, or to null after saying `did`. */
    async problemOf(command, args, did = "") {
        const { refusal } = await this.send(command, args);
        if (refusal) {
            return this.words.pick(refusal);
        }
        this.view.say(did);
        return null;
    }

    /** Sends a command; while it is on its way no other action begins. */
    async send(command, args) {
        if (this.hall.state !== "live") {
            const text = this.words.say("notConnected");
            return { refusal: { code: "not_connected", vi: text, en: text } };
        }
        this.busy += 1;
        this.update();
        const answer = await this.hall.request(command, args);
        this.busy -= 1;
        if (NO_SESSION.includes(answer.refusal?.code)) {
            this.left("session");
        } else {
            this.update();
        }
        return answer;
    }

    async closeCounter() {
        const problem = await this.leaveCounter();
        if (problem === null) {
            this.left("closed");
        }
        return problem;
    }

    async signOut() {
        const problem = await this.leaveCounter();
        if (problem === null) {
            this.left("leaving");
        }
        return problem;
    }

    /** The counter's record says "closed" before the answer does: that is no surprise then. */
    async leaveCounter() {
        this.isLeaving = true;
        const problem = await this.problemOf("close_counter", { counter: this.counterId });
        this.isLeaving = problem === null;
        return problem;
    }
}
